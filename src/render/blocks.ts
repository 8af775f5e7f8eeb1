import type { Policy } from "../criteria/rule.js";
import type { Status, Verdict } from "../engine/report.js";
import type { Explanation } from "./explain.js";

/** A finding in parts, for a printer that has a place for each. */
export interface FindingParts {
  readonly parts: Explanation;
  /** What it says, without title, asides and clause; `""` where title and quote say it all. */
  readonly said: string;
  /** The word of its force. */
  readonly label: string;
  /** Its title, and of what is only encouraged whether it is there. */
  readonly lead: string;
}

/** A finding in a list, or another entry of one. */
export interface Item {
  /** In whose colour it is shown. */
  readonly status?: Status;
  /** What stands before it; by default a point. */
  readonly mark?: string;
  readonly lead: string;
  readonly text: string;
  readonly finding?: FindingParts;
}

/** A finding in a table: what its document requires, and how it stands. */
export interface CellEntry {
  readonly mark: string;
  readonly status: Status;
  readonly word: string;
  /** `""` where the name of the row says it. */
  readonly required: string;
}

/** A finding in a table, in words: “✗ 不符合 ≥ 3%”. */
export const entryText = ({ mark, word, required }: CellEntry): string =>
  [mark, word, ...(required === "" ? [] : [required])].join(" ");

/** A verdict, or what stands for findings in a table, that a printer may paint. */
export interface Cell {
  readonly text: string;
  /** The worst of the entries. */
  readonly status?: Status;
  readonly entries?: readonly CellEntry[];
  readonly verdict?: Verdict;
}

export interface Heading {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly text: string;
  /** Whose heading it is, in `text` together with more: the dossier, the jurisdiction. */
  readonly name?: string;
  /** Where a dossier was read, if that is not its name. */
  readonly source?: string;
  readonly verdict?: Verdict;
  readonly status?: Status;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** The document that it names. */
  readonly policy?: Policy;
  /** Whether it tells what a reader must know of the document. */
  readonly notice?: true;
  /** Whether it tells what the reader came for. */
  readonly summary?: true;
  /** The verdict of each stage that it tells. */
  readonly stages?: readonly { readonly name: string; readonly verdict: Verdict; readonly word: string }[];
}

/** Something to do, in a frame of its own: what it takes, and what holds of it. */
export interface Card {
  readonly title: string;
  /** Whether its entries are steps, one after the other. */
  readonly ordered: boolean;
  readonly items: readonly Item[];
  readonly notes: readonly string[];
}

export interface Cards {
  readonly kind: "cards";
  /** That of their titles: one below the heading that they stand under. */
  readonly level: 3 | 4;
  readonly cards: readonly Card[];
}

/** A document before it is printed: each output is one printer of these. */
export type Block =
  | Heading
  | Paragraph
  | Cards
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: "items"; readonly items: readonly Item[] };

import type { Force, Policy } from "../criteria/rule.js";
import type { Status, Verdict } from "../engine/report.js";
import type { Explained } from "./explain.js";

/** A finding in a list, or another entry of one. */
export interface Item {
  readonly status?: Status;
  /** What stands before an item that has no status; by default a point. */
  readonly mark?: string;
  readonly lead: string;
  readonly text: string;
  /** The parts of a finding, for a printer that has a place for each. */
  readonly finding?: Explained & { readonly force: Force; readonly quote: string };
}

/** A verdict, or what stands for findings in a table, that a printer may paint. */
export interface Cell {
  readonly text: string;
  readonly status?: Status;
  /** That of each finding, where there are several. */
  readonly each?: readonly Status[];
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
  /** The verdict of each stage that it tells. */
  readonly stages?: readonly { readonly name: string; readonly verdict: Verdict }[];
}

/** A document before it is printed: each output is one printer of these. */
export type Block =
  | Heading
  | Paragraph
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: "items"; readonly items: readonly Item[] };

import type { Force } from "../../criteria/rule.js";
import type { Path, Status } from "../../engine/report.js";
import type { Lang } from "../../text.js";

/** What counts by itself, or a way of several, in phrases; each is `""` where there is nothing to say. */
export interface Point {
  /** What was found: “企业数 3 家”, “填报为“高校””. */
  readonly found: string;
  /** What is required, in the words of the text: “一般不低于 50%”, “牵头单位应为企业”. */
  readonly required: string;
  /** By how much it misses: “差 2 家”. */
  readonly gap: string;
}

/** An answer that is meant. */
export interface Place {
  readonly path: Path;
  /** What a person calls it: “××公司的自主知识产权数”; “第 8 家单位…” where it has no name. */
  readonly label: string;
  /** The row it stands in, and what it is called there: several rows that lack the same are told together. */
  readonly row?: string;
  readonly answer?: string;
  /** What was answered; only where the dossier is given and the answer is one value. */
  readonly value?: string;
}

/** What stands beside a finding; `text` says it in one phrase. That of readings that end alike is the same, and names them all: it is told once. */
export type Aside = { readonly text: string } & (
  | {
      readonly kind: "reading";
      readonly reading: string;
      readonly title: string;
      readonly status: Status;
      /** Where the reading has one of its own. */
      readonly force?: Force;
    }
  | {
      /** What the applicant claims, or what a reviewer found. */
      readonly kind: "claim" | "judgement";
      readonly holds: boolean;
      readonly name?: string;
      readonly on?: string;
      readonly note?: string;
      readonly evidence?: readonly string[];
    }
  | { readonly kind: "justification"; readonly note: string }
);

/** A finding in parts, in one language: every output is made of them. Plain JSON; what a dossier says is cleaned. */
export interface Explanation {
  readonly rule: string;
  readonly lang: Lang;
  readonly title: string;
  readonly status: Status;
  /** “不符合”; of an unmet may “鼓励事项，未具备”. */
  readonly word: string;
  readonly force: Force;
  /** The word of the clause that carries the force: “须”, “一般”, “鼓励”; “应填” of a form's cell; `""` where it has none. */
  readonly forceWord: string;
  /** Whether it goes by a draft, by which nothing is required yet. */
  readonly draft: boolean;
  /** Of what does not apply, the case in which it would; else the case that applies, where there are several; or `""`. */
  readonly condition: string;
  /** What counts, all of it. */
  readonly points: readonly Point[];
  /** Where one of several suffices: each of the ways, and `points` is empty. */
  readonly ways: readonly Point[];
  /** That of the points, or of the ways, in one phrase each. */
  readonly found: string;
  readonly required: string;
  readonly gap: string;
  /** On fail: the answers that cause it. */
  readonly places: readonly Place[];
  /** What the applicant has still to answer. */
  readonly missing: readonly Place[];
  /** What a reviewer must judge, in the words of the clause; `""` where nothing waits for him. */
  readonly judge: string;
  readonly asides: readonly Aside[];
  /** The clause; of another document than the jurisdiction's own, with its title. */
  readonly clause: string;
  readonly quote: string;
}

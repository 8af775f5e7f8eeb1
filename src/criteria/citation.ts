import type { LocalText } from "../text.js";

/** The words of a clause that carry a rule, verbatim but for white space. */
export interface Citation {
  readonly policy: string;
  readonly clause: string;
  readonly quote: string;
}

/** A document, and how far it binds. */
export interface Policy {
  readonly id: string;
  readonly title: string;
  readonly issuer: string;
  readonly status: "draft-for-comment" | "trial" | "in-force" | "superseded";
  /** The day it was issued, or published for comment, where known. */
  readonly issued?: string;
  /** What a reader must know before he relies on it. */
  readonly notice?: LocalText;
}

/** A clause of a policy with the words that carry the rule: `const clause = citing("hefei-2026"); clause("三（一）", "须…")`. */
export const citing =
  (policy: string) =>
  (clause: string, quote: string): Citation => ({ policy, clause, quote });

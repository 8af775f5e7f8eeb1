import type { LocalText } from "../text.js";
import type { Criterion, CriterionOf } from "./types.js";

/** Every one of them: one fail decides, else unknown, else review, else pass. */
export const all = (...of: Criterion[]): CriterionOf<"all"> => ({ kind: "all", of });

/** One of them: one pass decides, else review, else unknown, else fail. */
export const any = (...of: [Criterion, ...Criterion[]]): CriterionOf<"any"> => ({ kind: "any", of });

/** Asks for `then` only where `when` is true; a row outside the condition passes. */
export const implies = (when: Criterion, then: Criterion): CriterionOf<"implies"> => ({ kind: "implies", when, then });

/** Gives a criterion on rows the noun by which its rows are called: `called(text("企业", "enterprises"), …)`. */
export const called = (noun: LocalText, of: Criterion): CriterionOf<"called"> => ({ kind: "called", noun, of });

/** No datum can settle it: it passes or fails by a reviewer's assertion and is under review without one. */
export const judged = (): CriterionOf<"judged"> => ({ kind: "judged" });

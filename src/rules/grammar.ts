/** What rules are written with: facts, criteria, and the frame of a rule. */

export type * from "../criteria/after-filing.js";
export * from "../criteria/answers.js";
export { jurisdiction } from "../criteria/jurisdiction.js";
export * from "../criteria/lists.js";
export * from "../criteria/logic.js";
export * from "../criteria/nouns.js";
export * from "../criteria/quantities.js";
export {
  type Citation,
  citing,
  type Force,
  type Jurisdiction,
  type JurisdictionText,
  type Policy,
  type Reading,
  type Rule,
  type RuleText,
  type Stage,
  section,
  stages,
} from "../criteria/rule.js";
export * from "../criteria/target.js";
export type { Counting, Criterion, DayOfYear, MonthDay, Quantity } from "../criteria/types.js";
export * from "../facts/field.js";
export type { LengthUnit } from "../facts/length.js";
export * from "../facts/list.js";
export { type Lang, type LocalText, text } from "../text.js";

export { type ChangeReview, reviewChange } from "./engine/changes.js";
export { type AsOf, type Duty, duties } from "./engine/duties.js";
export { type EvaluateOptions, evaluate } from "./engine/evaluate.js";
export { type Judgement, judge } from "./engine/judgement.js";
export { type ProcedureStep, procedure } from "./engine/procedure.js";
export type { Readings } from "./engine/readings.js";
export type { Finding, Measure, Missing, Path, Report, Status, Verdict } from "./engine/report.js";
export { type Support, support } from "./engine/support.js";
export type { WorkCalendar, WorkYear } from "./facts/calendar.js";
export { type ChecklistEntry, checklist } from "./render/checklist.js";
export { type ComparisonRow, compare } from "./render/compare.js";
export {
  type Aside,
  type Explanation,
  type ExplanationOptions,
  explain,
  explanation,
  type Place,
  type Point,
} from "./render/explain.js";
export { explainChange, explainDuty, explainSupport } from "./render/life.js";
export type { Format } from "./render/printers.js";
export { type RemedyFormat, type RenderRemediesOptions, renderRemedies } from "./render/remedies.js";
export { type RenderOptions, render } from "./render/render.js";
export type { RemediesOfReports, SourcedReport } from "./render/sources.js";
export type { Paint } from "./render/text.js";
export { topicTitle } from "./render/titles.js";
export * from "./rules/grammar.js";
export { jiyuan, jurisdictions, taizhou, wenzhou, zhejiang } from "./rules/index.js";
export type { Change } from "./schemas/change.js";
export { type DossierIssue, type Fix, InputError, type IssueCode } from "./schemas/issues.js";
export { DossierError, type ParseResult, parseDossier, safeParseDossier } from "./schemas/parse.js";
export { parseChange, type Read, safeParseChange } from "./schemas/read.js";
export * from "./schemas/types.js";

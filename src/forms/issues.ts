import type { Jurisdiction, Rule, Stage } from "../criteria/rule.js";
import { evaluate } from "../engine/evaluate.js";
import { givenOptions, givenPlace } from "../engine/given.js";
import type { Finding, Path } from "../engine/report.js";
import type { WorkCalendar } from "../facts/calendar.js";
import { chosen } from "../schemas/choice.js";
import type { DossierIssue, Fix, IssueCode } from "../schemas/issues.js";
import { safeParseDossier } from "../schemas/parse.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { type Lang, text } from "../text.js";
import { knownLang } from "../words/language.js";
import { brief } from "./message.js";
import { shapeMessage } from "./shape.js";

/** What counts as an issue besides what is wrongly typed; each level takes in those before it. */
export type Show = "must" | "should" | "missing" | "review";

/** How a form is judged. */
export interface FormOptions {
  /** The day of the question; by default `filing.filledOn`. */
  asOf?: string;
  /** By default formation and filing, as far as the jurisdiction has rules of them. */
  stages?: readonly Stage[];
  readings?: Readonly<Record<string, string>>;
  calendar?: WorkCalendar;
  /** By default zh-CN. */
  lang?: Lang;
  /**
   * `must`: failures of musts (the default); `should`: of shoulds too; `missing`: and what the applicant has still to
   * answer; `review`: and what waits for a reviewer. A list has just what it names, `["must", "missing"]`.
   */
  show?: Show | readonly Show[];
  /** Makes the message of a finding; by default its title, what is missed and by how much, who is meant, and its clause. `explain` tells more, and weighs more. */
  message?: (finding: Finding, jurisdiction: Jurisdiction, lang: Lang) => string;
}

/** One thing to show beside a field. */
export interface FormIssue {
  readonly path: Path;
  readonly message: string;
  /** `shape`: what was entered cannot be read; else the force of the rule that failed, or what it waits for. */
  readonly kind: "shape" | Show;
  /** The rule that it comes from. */
  readonly rule?: string;
  /** What cannot be read of it, where the kind is `shape`. */
  readonly code?: IssueCode;
  /** The edit that does what is suggested, for `applyFix`. */
  readonly fix?: Fix;
}

const noDay = text(
  "未填写填报日期，尚不能按条款核对",
  "without a day of filing nothing can be checked against the clauses",
);

const levels: readonly Show[] = ["must", "should", "missing", "review"];

function shown(show: Show | readonly Show[]): ReadonlySet<FormIssue["kind"]> {
  for (const level of [show].flat()) chosen("show", level, levels);
  return new Set(typeof show === "string" ? levels.slice(0, levels.indexOf(show) + 1) : show);
}

/** How findings are told beside fields. */
export interface Telling {
  readonly kinds: ReadonlySet<FormIssue["kind"]>;
  readonly lang: Lang;
  /** Of a finding as it is said at a place. */
  say(finding: Finding, dossier: Draft<Dossier>): (at: Path) => string;
}

/**
 * How the findings of a jurisdiction are told.
 * @throws RangeError if a level to show or the language is unknown
 */
export function tellingOf(
  jurisdiction: Jurisdiction,
  { lang = "zh-CN", show = "must", message }: Pick<FormOptions, "lang" | "show" | "message">,
): Telling {
  givenPlace(jurisdiction);
  const kinds = shown(show);
  knownLang(lang);
  const rules = new Map(jurisdiction.rules.map((rule) => [rule.id, rule]));
  return {
    kinds,
    lang,
    // What the caller says of a finding is the same at each of what may be very many places.
    say: (finding, dossier) => {
      const said = message?.(finding, jurisdiction, lang);
      return said ? () => said : (at) => brief(finding, rules.get(finding.rule) as Rule, lang, dossier, at);
    },
  };
}

/** Makes a finding into issues at its own fields. */
export function issuesOf(finding: Finding, dossier: Draft<Dossier>, { kinds, say }: Telling): FormIssue[] {
  const { force, status, rule, paths, missing } = finding;
  if (force === "may") return [];
  const fails = status === "fail";
  const kind = fails ? force : status === "review" ? status : "missing";
  if (!kinds.has(kind) || (!fails && missing.length === 0)) return [];
  const places = fails ? [paths[0] ?? []] : missing.map(({ path }) => path);
  const byPrint = new Map(places.map((path) => [JSON.stringify(path), path]));
  const said = say(finding, dossier);
  return [...byPrint.values()].map((path) => ({ path, message: said(path), kind, rule }));
}

/** That there is no day to judge by. */
export const withoutDay = (lang: Lang): FormIssue => ({
  path: ["filing", "filledOn"],
  message: noDay[lang],
  kind: "missing",
});

/** What cannot be read as it was entered; in words for people, who call rows by their names. */
export function unreadable(issue: DossierIssue, dossier: unknown, lang: Lang): FormIssue {
  const { path, code, fix } = issue;
  return { path, message: shapeMessage(issue, dossier, lang), kind: "shape", code, ...(fix && { fix }) };
}

/** Makes the findings of a jurisdiction into issues at their own fields. */
function judgeBy(jurisdiction: Jurisdiction, options: FormOptions): (dossier: Draft<Dossier>) => FormIssue[] {
  const { asOf, stages, readings, calendar } = options;
  const telling = tellingOf(jurisdiction, options);
  const judged = (dossier: Draft<Dossier>, asOf: string): Finding[] =>
    evaluate(dossier, jurisdiction, { asOf, stages, readings, calendar }).findings;
  // Options that are wrong are refused here, not at the first key.
  judged({ organizations: null }, asOf ?? "2025-01-01");
  return (dossier) => {
    const day = asOf ?? (dossier.filing || undefined)?.filledOn;
    if (!day) return [withoutDay(telling.lang)];
    return judged(dossier, day).flatMap((finding) => issuesOf(finding, dossier, telling));
  };
}

/** What a form shows: the issues, and the dossier if it can be read as one. */
export interface FormResult {
  readonly issues: readonly FormIssue[];
  readonly value?: Dossier;
}

/**
 * A dossier that is kept judged while it is changed, as a session of `consortium-eligibility/session` is: a form that is
 * judged by it costs what has changed, and not the whole dossier.
 */
export interface LiveForm {
  snapshot(): {
    readonly issues: readonly FormIssue[];
    readonly dossier: unknown;
    readonly settings: { readonly lang: Lang };
  };
  /** Puts another dossier in the place of this one, as far as it differs. */
  replace(dossier: unknown): void;
}

/** Whether it is a session, and no jurisdiction. */
export const isLive = (of: unknown): of is LiveForm =>
  typeof of === "object" && of !== null && "snapshot" in of && "replace" in of;

/** What cannot be read in a form, in words. */
const shapeIssues = (issues: readonly DossierIssue[] = [], input: unknown, lang: Lang): FormIssue[] =>
  issues.map((issue) => unreadable(issue, input, lang));

/** Judges by a session; what it cannot hold leaves it as it is. */
function judgeLive(live: LiveForm): (input: unknown) => FormResult {
  return (input) => {
    try {
      live.replace(input);
    } catch {
      return { issues: shapeIssues(safeParseDossier(input).issues, input, live.snapshot().settings.lang) };
    }
    const { issues, dossier } = live.snapshot();
    // Only a form without a fault in it is a dossier.
    const value = issues.some(({ kind }) => kind === "shape") ? undefined : safeParseDossier(dossier).value;
    return { issues, ...(value && { value }) };
  };
}

/**
 * Judges a form as it is being filled: what cannot be read is told at its own field and does not hide the findings
 * elsewhere. Never throws on account of what was entered.
 *
 * @param of a jurisdiction, or a session, which has its options itself and judges only what has changed
 * @throws RangeError if a level to show, the language, the day, a stage, a reading or the calendar is unknown or wrong
 * @example formJudge(wenzhou, { asOf: "2025-11-20" })({ organizations: [{ id: "a", role: "lead", kind: "university" }] }).issues[0]
 * // { path: ["organizations", 0, "kind"], message: "牵头单位为企业：不符合“须为温州市域内注册企业”（三（二））", kind: "must", rule: "wenzhou.lead.enterprise" }
 */
export function formJudge(of: Jurisdiction, options?: FormOptions): (input: unknown) => FormResult;
export function formJudge(of: LiveForm): (input: unknown) => FormResult;
export function formJudge(of: Jurisdiction | LiveForm, options?: FormOptions): (input: unknown) => FormResult;
export function formJudge(of: Jurisdiction | LiveForm, options: FormOptions = {}): (input: unknown) => FormResult {
  givenOptions(options);
  if (isLive(of)) return judgeLive(of);
  const judge = judgeBy(of, options);
  const { lang = "zh-CN" } = options;
  return (input) => {
    const { value, issues, partial } = safeParseDossier(input);
    const dossier = value ?? partial;
    return {
      issues: [...shapeIssues(issues, input, lang), ...(dossier ? judge(dossier) : [])],
      ...(value && { value }),
    };
  };
}

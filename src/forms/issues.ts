import type { Force, Jurisdiction, Rule, Stage } from "../criteria/rule.js";
import { evaluate } from "../engine/evaluate.js";
import type { Finding, Measure, Path } from "../engine/report.js";
import type { WorkCalendar } from "../facts/calendar.js";
import { safeParseDossier } from "../schemas/parse.js";
import type { Dossier, Draft } from "../schemas/types.js";
import type { Lang } from "../text.js";

/** What counts as an issue besides what is wrongly typed; each level takes in those before it. */
export type Show = "must" | "should" | "missing";

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
  /** `must`: failures of musts (the default); `should`: of shoulds too; `missing`: and what is still to be answered. */
  show?: Show | readonly Show[];
  /** Makes the message of a finding; by default its title, its numbers and its clause. `explain` tells more, and weighs more. */
  message?: (finding: Finding, jurisdiction: Jurisdiction, lang: Lang) => string;
}

/** One thing to show beside a field. */
export interface FormIssue {
  readonly path: Path;
  readonly message: string;
  /** `shape`: what was entered cannot be read; else the force of the rule that failed, or that an answer is missing. */
  readonly kind: "shape" | "must" | "should" | "missing";
  /** The rule that it comes from. */
  readonly rule?: string;
}

const inLang = (zh: string, en: string, lang: Lang): string => (lang === "zh-CN" ? zh : en);

const signs: Record<Measure["operator"], string> = { ">=": "≥", ">": ">", "<=": "≤", "=": "=" };
const printed = (value: string, unit: Measure["unit"]): string =>
  unit === "ratio" ? `${Number((Number(value) * 100).toFixed(4))}%` : value;

/** The numbers that a rule misses: “3，要求 ≥ 6”. */
const missed = ({ measures }: Finding, lang: Lang): string =>
  measures
    .filter(({ holds, actual }) => holds === false && actual !== null)
    .map(({ actual, operator, limit, unit }) => {
      const asked = `${signs[operator]} ${printed(limit, unit)}`;
      return inLang(
        `${printed(actual ?? "", unit)}，要求 ${asked}`,
        `${printed(actual ?? "", unit)}, required ${asked}`,
        lang,
      );
    })
    .join(inLang("；", "; ", lang));

/** The title of the rule, its numbers, and the clause. */
function brief(finding: Finding, rule: Rule, lang: Lang): string {
  const { status, citation } = finding;
  const told = {
    fail: missed(finding, lang) || inLang("不符合", "not met", lang),
    review: inLang("待审核人判断", "for a reviewer to judge", lang),
  };
  const said = status === "fail" || status === "review" ? told[status] : inLang("待补充", "to be answered", lang);
  return inLang(
    `${rule.title["zh-CN"]}：${said}（${citation.clause}）`,
    `${rule.title.en}: ${said} (${citation.clause})`,
    lang,
  );
}

const levels: readonly Show[] = ["must", "should", "missing"];

function shown(show: FormOptions["show"] = "must"): ReadonlySet<FormIssue["kind"]> {
  const asked = typeof show === "string" ? levels.slice(0, levels.indexOf(show) + 1) : show;
  for (const level of typeof show === "string" ? [show] : show)
    if (!levels.includes(level))
      throw new RangeError(`show is one of ${levels.join(", ")}, not ${JSON.stringify(level)}`);
  return new Set(asked);
}

/** The day on which a form is judged, where there is one. */
const dayOf = ({ filing }: Draft<Dossier>, asOf: string | undefined): string | undefined => {
  if (asOf !== undefined) return asOf;
  const filledOn = typeof filing === "object" ? filing?.filledOn : undefined;
  return filledOn?.trim() || undefined;
};

const noDay = {
  "zh-CN": "未填写填报日期，尚不能按条款核对",
  en: "without a day of filing nothing can be checked against the clauses",
} as const;

type Judge = (dossier: Draft<Dossier>) => FormIssue[];

/** Makes the findings of a jurisdiction into issues at their own fields. */
function judgeBy(jurisdiction: Jurisdiction, options: FormOptions): Judge {
  const { asOf, stages, readings, calendar, lang = "zh-CN", message } = options;
  const kinds = shown(options.show);
  const rules = new Map(jurisdiction.rules.map((rule) => [rule.id, rule]));
  const say = (finding: Finding): string => {
    const rule = rules.get(finding.rule);
    return rule && !message ? brief(finding, rule, lang) : (message?.(finding, jurisdiction, lang) ?? "");
  };
  const counts = (force: Force): force is "must" | "should" => force !== "may";
  return (dossier) => {
    const day = dayOf(dossier, asOf);
    if (day === undefined) return [{ path: ["filing", "filledOn"], message: noDay[lang], kind: "missing" }];
    const { findings } = evaluate(dossier, jurisdiction, { asOf: day, stages, readings, calendar });
    return findings.flatMap((finding): FormIssue[] => {
      const { force, status, rule, paths, missing } = finding;
      if (!counts(force)) return [];
      if (status === "fail")
        return kinds.has(force)
          ? paths.slice(0, 1).map((path) => ({ path, message: say(finding), kind: force, rule }))
          : [];
      if (!kinds.has("missing") || (status !== "unknown" && status !== "review")) return [];
      return missing.map(({ path }) => ({ path, message: say(finding), kind: "missing", rule }));
    });
  };
}

/** What a form shows: the issues, and the dossier if it can be read as one. */
export interface FormResult {
  readonly issues: readonly FormIssue[];
  readonly value?: Dossier;
}

/**
 * Judges a form as it is being filled: what cannot be read is told at its own field and does not hide the findings
 * elsewhere. Never throws on account of what was entered.
 */
export function formJudge(jurisdiction: Jurisdiction, options: FormOptions = {}): (input: unknown) => FormResult {
  const judge = judgeBy(jurisdiction, options);
  const { lang = "zh-CN" } = options;
  return (input) => {
    const { value, issues = [], partial } = safeParseDossier(input);
    const shape = issues.map(({ path, messages }): FormIssue => ({ path, message: messages[lang], kind: "shape" }));
    const dossier = value ?? partial;
    const found = new Map<string, FormIssue>();
    for (const one of [...shape, ...(dossier ? judge(dossier) : [])]) {
      const print = JSON.stringify([one.path, one.message]);
      if (!found.has(print)) found.set(print, one);
    }
    return { issues: [...found.values()], ...(value && { value }) };
  };
}

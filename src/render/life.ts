import type { Jurisdiction, Policy } from "../criteria/rule.js";
import type { ChangeReview } from "../engine/changes.js";
import type { Duty } from "../engine/duties.js";
import { givenOf, givenPlace } from "../engine/given.js";
import type { Missing, Status } from "../engine/report.js";
import type { Support } from "../engine/support.js";
import type { Change } from "../schemas/change.js";
import { chosen } from "../schemas/choice.js";
import { options } from "../schemas/options.js";
import type { Lang } from "../text.js";
import { inLang, optionLabel } from "../words/labels.js";
import { knownLang } from "../words/language.js";
import { missingLabel } from "../words/places.js";
import { otherwise } from "./otherwise.js";

type Pair = readonly [zh: string, en: string];

/** What a state is called, and the mark that it is shown with. */
interface StateWords {
  readonly words: Pair;
  readonly mark: Status;
}

export const dutyStates: Record<Duty["state"], StateWords> = {
  "not-yet": { words: ["未到报送期", "not yet due"], mark: "not-applicable" },
  open: { words: ["应在期限内报送", "due within the period"], mark: "review" },
  done: { words: ["已按期报送", "done in time"], mark: "pass" },
  late: { words: ["逾期", "late"], mark: "fail" },
  passed: { words: ["期满，已自行解散", "the term has passed, dissolved automatically"], mark: "fail" },
  unknown: { words: ["待补充", "unknown"], mark: "unknown" },
};
/** How a duty may end in another reading. */
const contestedDuties = {
  ...dutyStates,
  "not-due": { words: ["该年度无须报送", "nothing is due for that year"], mark: "not-applicable" },
} satisfies Record<string, StateWords>;
/** Nothing is handed in for what happens of itself. */
const eventNotYet: Pair = ["期限未到", "the term has not passed"];

/** What follows from a change where more has to happen, or nothing is forbidden. */
const furtherOutcomes = {
  "pending-evaluation": { words: ["应先经评估，再定是否终止", "evaluation outstanding"], mark: "review" },
  adjustable: { words: ["主管部门可视情调整或中止", "the authority may adjust or stop it"], mark: "review" },
  recorded: { words: ["在信用系统中作不良信用记录", "is recorded as bad credit"], mark: "review" },
} satisfies Record<string, StateWords>;

export const changeOutcomes: Record<ChangeReview["outcome"], StateWords> = {
  ...furtherOutcomes,
  allowed: { words: ["可按规定办理", "allowed"], mark: "pass" },
  "not-allowed": { words: ["不符合规定", "not allowed"], mark: "fail" },
  unknown: { words: ["待补充", "unknown"], mark: "unknown" },
  dissolves: { words: ["原联合体自动解散", "dissolves the consortium"], mark: "fail" },
  terminates: { words: ["终止创新联合体资格", "ends its standing as a consortium"], mark: "fail" },
  terminable: {
    words: ["主管部门可终止项目并收回资金", "the authority may end the project and recover funds"],
    mark: "review",
  },
  silent: { words: ["文件未作规定", "the text does not speak of it"], mark: "not-applicable" },
};

/** What a provision allows, where its own words say more, by its id. */
const allowances = new Map<string | undefined, Pair>([
  ["taizhou.change.dissolve", ["可申请解散", "dissolution may be applied for"]],
  ["taizhou.change.exit", ["可退出", "the member may leave"]],
]);

const furtherSupport = {
  review: { words: ["待审核人认定", "for a reviewer to judge"], mark: "review" },
  "not-met": { words: ["条件未达到", "its condition is not met"], mark: "not-applicable" },
} satisfies Record<string, StateWords>;

export const supportStates: Record<Support["state"], StateWords> = {
  ...furtherSupport,
  available: { words: ["文件载明，可按规定申请", "provided for, may be applied for"], mark: "pass" },
  "not-yet": { words: ["备案后可按规定申请", "not before it is filed"], mark: "not-applicable" },
  ended: { words: ["已终止", "ended"], mark: "not-applicable" },
  unknown: { words: ["待补充", "unknown"], mark: "unknown" },
};

/** Nothing is due, allowed or available by a draft: it is what the draft proposes. */
export const byDraft = (told: string, { status }: Policy, lang: Lang): string =>
  status === "draft-for-comment" ? inLang([`草案拟定：${told}`, `as the draft proposes: ${told}`], lang) : told;

const bracketed = (text: string, lang: Lang): string => inLang([`（${text}）`, ` (${text})`], lang);

const namesOf = (missing: readonly Missing[], lang: Lang): string =>
  [...new Set(missing.map((one) => missingLabel(one, lang)))].join(inLang(["、", "; "], lang));

/** What is still lacking takes the place of the word that something is. */
function lacking(state: string, words: Pair, missing: readonly Missing[], lang: Lang): string {
  if (state !== "unknown" || missing.length === 0) return inLang(words, lang);
  return inLang([`待补充：${namesOf(missing, lang)}`, `unknown, missing: ${namesOf(missing, lang)}`], lang);
}

function entryOf<E extends { readonly id: string }>(entries: readonly E[] = [], id: string): E {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new RangeError(`the jurisdiction has no ${JSON.stringify(id)}`);
  return found;
}

/** A sentence in two parts: of what it speaks, and what it says of it. */
export interface Told {
  readonly subject: string;
  readonly told: string;
}

/** A sentence of its own. */
export const message = ({ subject, told }: Told, lang: Lang): string =>
  `${subject}${inLang(["：", ": "], lang)}${told}`;

const joined = (parts: readonly string[], lang: Lang): string =>
  parts.filter((part) => part !== "").join(inLang(["，", ", "], lang));

export function dutyTold(duty: Duty, jurisdiction: Jurisdiction, lang: Lang): Told {
  const { year, from, due = "", state, missing, citation, contested = [] } = duty;
  const { title, ...entry } = entryOf(jurisdiction.duties, duty.id);
  const span = from === undefined ? due : inLang([`${from} 至 ${due}`, `${from} to ${due}`], lang);
  // A report has its window; what happens of itself has none.
  const word = state === "not-yet" && duty.kind === "event" ? eventNotYet : dutyStates[state].words;
  const told = joined([span, lacking(state, word, missing, lang)], lang);
  const others = contested.map((one) => ({ ...one, words: contestedDuties[one.state].words }));
  const readings = entry.kind === "report" ? entry.readings : undefined;
  const said = `${told}${bracketed(citation.clause, lang)}${otherwise(others, readings, lang)}`;
  return {
    subject:
      year === undefined
        ? title[lang]
        : inLang([`${title[lang]}（${year} 年度）`, `${title[lang]} (of ${year})`], lang),
    told: byDraft(said, duty.policy, lang),
  };
}

/**
 * A duty in one sentence.
 * @throws RangeError if it is not of this jurisdiction
 * @example explainDuty(duty, zhejiang, "zh-CN")
 * // "上年度实施情况自评报告（2024 年度）：2025-01-01 至 2025-01-31，已按期报送（四（五））"
 */
export function explainDuty(duty: Duty, jurisdiction: Jurisdiction, lang: Lang = "zh-CN"): string {
  knownLang(lang);
  givenPlace(jurisdiction);
  givenOf(duty, "duty", "duties, in its list,", "missing");
  return message(dutyTold(duty, jurisdiction, lang), lang);
}

/** The answers of a change by their words: those of the dossier have words of their own. */
function ofChange({ path, ...rest }: Missing): Missing {
  return path.length === 1 && path[0] !== "lifecycle" ? { path: ["change", ...path], ...rest } : { path, ...rest };
}

/** `of` gives the other readings their titles. */
export function changeTold(
  review: ChangeReview,
  { kind }: Pick<Change, "kind">,
  lang: Lang,
  of?: Pick<Jurisdiction, "changes">,
): Told {
  const { outcome, missing, citations, outstanding, policy, rules, reading, contested = [] } = review;
  const wordOf = (one: ChangeReview["outcome"]): Pair =>
    (one === "allowed" ? allowances.get(rules[0]) : undefined) ?? changeOutcomes[one].words;
  const clauses = [...new Set(citations.map(({ clause }) => clause))].join(inLang(["、", ", "], lang));
  const following = namesOf(
    outstanding.map((path) => ofChange({ path })),
    lang,
  );
  const still = following === "" ? "" : inLang([`尚须：${following}`, `still to follow: ${following}`], lang);
  const told = joined([lacking(outcome, wordOf(outcome), missing.map(ofChange), lang), still], lang);
  const deciding = of?.changes?.find(
    ({ id, readings }) => rules.includes(id) && reading !== undefined && readings?.[reading],
  );
  const others = contested.map((one) => ({ ...one, words: wordOf(one.outcome) }));
  const said = `${told}${clauses === "" ? "" : bracketed(clauses, lang)}${otherwise(others, deciding?.readings, lang)}`;
  return {
    subject: optionLabel("change.kind", kind, lang),
    told: outcome === "silent" && contested.length === 0 ? said : byDraft(said, policy, lang),
  };
}

/**
 * What the document says of a change, in one sentence.
 * @param of its jurisdiction: with it other readings are told by their titles
 * @example explainChange(review, { kind: "rename" }, "en")
 * // "rename the consortium: as the draft proposes: dissolves the consortium (六（二）)"
 */
export function explainChange(
  review: ChangeReview,
  change: Pick<Change, "kind">,
  lang: Lang = "zh-CN",
  of?: Pick<Jurisdiction, "changes">,
): string {
  knownLang(lang);
  givenOf(review, "review", "reviewChange", "missing", "citations");
  chosen("the kind of change", Object(change).kind, options.changeKind);
  return message(changeTold(review, change, lang, of), lang);
}

export function supportTold(support: Support, jurisdiction: Jurisdiction, lang: Lang): Told {
  const { id, state, missing, quota = [], citation } = support;
  const limits = quota.map(({ what, atLeast, atMost }) =>
    atMost === undefined
      ? inLang([`${what}每年不少于 ${atLeast} 个`, `${what}: at least ${atLeast} a year`], lang)
      : inLang([`${what}每年至多 ${atMost} 个`, `${what}: at most ${atMost} a year`], lang),
  );
  const told = joined([lacking(state, supportStates[state].words, missing, lang), ...limits], lang);
  return {
    subject: entryOf(jurisdiction.support, id).title[lang],
    told: byDraft(`${told}${bracketed(citation.clause, lang)}`, support.policy, lang),
  };
}

/**
 * A support measure in one sentence.
 * @throws RangeError if it is not of this jurisdiction
 */
export function explainSupport(support: Support, jurisdiction: Jurisdiction, lang: Lang = "zh-CN"): string {
  knownLang(lang);
  givenPlace(jurisdiction);
  givenOf(support, "measure", "support, in its list,", "missing");
  return message(supportTold(support, jurisdiction, lang), lang);
}

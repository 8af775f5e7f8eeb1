import type { Jurisdiction, Policy } from "../criteria/rule.js";
import type { ChangeReview } from "../engine/changes.js";
import type { Duty } from "../engine/duties.js";
import type { Missing, Path, Status } from "../engine/report.js";
import type { Support } from "../engine/support.js";
import type { Change } from "../schemas/change.js";
import type { Lang, LocalText } from "../text.js";
import { inLang, optionLabel } from "../words/labels.js";
import { knownLang } from "../words/language.js";
import { missingLabel } from "../words/places.js";

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
/** Nothing is handed in for what happens of itself. */
const eventNotYet: Pair = ["期限未到", "the term has not passed"];

/** What follows from a change where more has to happen, or nothing is forbidden. */
const furtherOutcomes = {
  "pending-evaluation": { words: ["应先经评估，再定是否终止", "evaluation outstanding"], mark: "review" },
  adjustable: { words: ["主管部门可予调整", "the authority may adjust it"], mark: "review" },
  recorded: { words: ["记入科研诚信记录", "is put on record"], mark: "review" },
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

/** What one applies for. */
const applications = new Map<string, Pair>([
  ["dissolve", ["可申请解散", "dissolution may be applied for"]],
  ["exit", ["可申请退出", "leaving may be applied for"]],
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
  unknown: {
    words: ["备案日期或建设期待补充", "unknown: the day of filing or the end of the plan is not given"],
    mark: "unknown",
  },
};

/** Nothing is due, allowed or available by a draft: it is what the draft proposes. */
export const byDraft = (told: string, { status }: Policy, lang: Lang): string =>
  status === "draft-for-comment" ? inLang([`草案拟定：${told}`, `as the draft proposes: ${told}`], lang) : told;

const bracketed = (text: string, lang: Lang): string => inLang([`（${text}）`, ` (${text})`], lang);

function lacks(missing: readonly Missing[], lang: Lang): string {
  if (missing.length === 0) return "";
  const names = [...new Set(missing.map((one) => missingLabel(one, lang)))];
  return inLang([`待补充：${names.join("、")}`, `missing: ${names.join("; ")}`], lang);
}

function titleOf(entries: readonly { id: string; title: LocalText }[] = [], id: string, lang: Lang): string {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new RangeError(`the jurisdiction has no ${JSON.stringify(id)}`);
  return found.title[lang];
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
  const { year, from, due = "", state, missing, citation } = duty;
  const title = titleOf(jurisdiction.duties, duty.id, lang);
  const span = from === undefined ? due : inLang([`${from} 至 ${due}`, `${from} to ${due}`], lang);
  // A report has its window; what happens of itself has none.
  const word = state === "not-yet" && duty.kind === "event" ? eventNotYet : dutyStates[state].words;
  const told = joined([span, inLang(word, lang), lacks(missing, lang)], lang);
  return {
    subject: year === undefined ? title : inLang([`${title}（${year} 年度）`, `${title} (of ${year})`], lang),
    told: byDraft(`${told}${bracketed(citation.clause, lang)}`, duty.policy, lang),
  };
}

/**
 * A duty in one sentence.
 * @throws RangeError if it is not of this jurisdiction
 * @example explainDuty(duty, zhejiang, "zh-CN")
 * // "上年度实施情况自评报告（2024 年度）：2025-01-01 至 2025-01-31，已按期报送（四（五））"
 */
export const explainDuty = (duty: Duty, jurisdiction: Jurisdiction, lang: Lang = "zh-CN"): string =>
  message(dutyTold(duty, jurisdiction, knownLang(lang)), lang);

/** The answers of a change by their words: those of the dossier have words of their own. */
function ofChange({ path, ...rest }: Missing): Missing {
  return path.length === 1 && path[0] !== "lifecycle" ? { path: ["change", ...path], ...rest } : { path, ...rest };
}

/** What must still follow, such as the report. */
type Reviewed = ChangeReview & { readonly outstanding?: readonly Path[] };

export function changeTold(review: Reviewed, { kind }: Pick<Change, "kind">, lang: Lang): Told {
  const { outcome, missing, citations, outstanding = [], policy } = review;
  const clauses = [...new Set(citations.map(({ clause }) => clause))].join(inLang(["、", ", "], lang));
  const word = (outcome === "allowed" ? applications.get(kind) : undefined) ?? changeOutcomes[outcome].words;
  const names = outstanding.map((path) => missingLabel(ofChange({ path }), lang)).join(inLang(["、", "; "], lang));
  const still = names === "" ? "" : inLang([`尚须：${names}`, `still to follow: ${names}`], lang);
  const told = joined([inLang(word, lang), lacks(missing.map(ofChange), lang), still], lang);
  const cited = `${told}${clauses === "" ? "" : bracketed(clauses, lang)}`;
  return {
    subject: optionLabel("change.kind", kind, lang),
    told: outcome === "silent" ? cited : byDraft(cited, policy, lang),
  };
}

/**
 * What the document says of a change, in one sentence.
 * @example explainChange(review, { kind: "rename" }, "en")
 * // "rename the consortium: as the draft proposes: dissolves the consortium (六（二）)"
 */
export const explainChange = (review: ChangeReview, change: Pick<Change, "kind">, lang: Lang = "zh-CN"): string =>
  message(changeTold(review, change, knownLang(lang)), lang);

export function supportTold(support: Support, jurisdiction: Jurisdiction, lang: Lang): Told {
  const { id, state, quota = [], citation } = support;
  const limits = quota.map(({ what, atLeast, atMost }) =>
    atMost === undefined
      ? inLang([`${what}每年不少于 ${atLeast} 个`, `${what}: at least ${atLeast} a year`], lang)
      : inLang([`${what}每年至多 ${atMost} 个`, `${what}: at most ${atMost} a year`], lang),
  );
  const told = joined([inLang(supportStates[state].words, lang), ...limits], lang);
  return {
    subject: titleOf(jurisdiction.support, id, lang),
    told: byDraft(`${told}${bracketed(citation.clause, lang)}`, support.policy, lang),
  };
}

/**
 * A support measure in one sentence.
 * @throws RangeError if it is not of this jurisdiction
 */
export const explainSupport = (support: Support, jurisdiction: Jurisdiction, lang: Lang = "zh-CN"): string =>
  message(supportTold(support, jurisdiction, knownLang(lang)), lang);

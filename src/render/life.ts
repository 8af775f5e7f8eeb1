import type { Jurisdiction, Policy } from "../criteria/rule.js";
import type { ChangeReview } from "../engine/changes.js";
import type { Duty } from "../engine/duties.js";
import type { Missing, Status } from "../engine/report.js";
import type { Support } from "../engine/support.js";
import type { Change } from "../schemas/change.js";
import type { Lang, LocalText } from "../text.js";
import { inLang, optionLabel } from "../words/labels.js";
import { missingLabel } from "../words/places.js";

type Pair = readonly [zh: string, en: string];

/** What each state is called, and the mark that it is shown with. */
export const dutyStates: Record<Duty["state"], { words: Pair; mark: Status }> = {
  "not-yet": { words: ["未到期", "not yet due"], mark: "not-applicable" },
  open: { words: ["应在期限内报送", "due within the period"], mark: "review" },
  done: { words: ["已按期报送", "done in time"], mark: "pass" },
  late: { words: ["逾期", "late"], mark: "fail" },
  passed: { words: ["期限已过", "has passed"], mark: "fail" },
  unknown: { words: ["待补充", "unknown"], mark: "unknown" },
};

export const changeOutcomes: Record<ChangeReview["outcome"], { words: Pair; mark: Status }> = {
  allowed: { words: ["可以", "allowed"], mark: "pass" },
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

export const supportStates: Record<Support["state"], { words: Pair; mark: Status }> = {
  available: { words: ["可享受", "available"], mark: "pass" },
  "not-yet": { words: ["备案后可享受", "not yet"], mark: "not-applicable" },
  ended: { words: ["已终止", "ended"], mark: "not-applicable" },
  unknown: {
    words: ["备案日期或建设期待补充", "unknown: the day of filing or the end of the plan is not given"],
    mark: "unknown",
  },
};

/** A draft for comment makes nothing due: the reader must see that with every answer. */
export function draftNote({ status }: Policy, lang: Lang): string {
  if (status !== "draft-for-comment") return "";
  return inLang(["；依据为征求意见稿，尚不产生效力", "; by a draft for comment, which binds no one yet"], lang);
}

const bracketed = (text: string, lang: Lang): string => inLang([`（${text}）`, ` (${text})`], lang);

function lacks(missing: readonly Missing[], lang: Lang): string {
  if (missing.length === 0) return "";
  const names = [...new Set(missing.map((one) => missingLabel(one, lang)))];
  return inLang([`尚缺：${names.join("、")}`, `missing: ${names.join("; ")}`], lang);
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

const sentence = ({ subject, told }: Told, lang: Lang): string => `${subject}${inLang(["：", ": "], lang)}${told}`;

/** A sentence of its own: here the draft has to be named, which a document names above. */
export const message = (told: Told, policy: Policy, lang: Lang): string =>
  `${sentence(told, lang)}${draftNote(policy, lang)}`;

const joined = (parts: readonly string[], lang: Lang): string =>
  parts.filter((part) => part !== "").join(inLang(["，", ", "], lang));

export function dutyTold(duty: Duty, jurisdiction: Jurisdiction, lang: Lang): Told {
  const { year, from, due = "", state, missing, citation } = duty;
  const title = titleOf(jurisdiction.duties, duty.id, lang);
  const span = from === undefined ? due : inLang([`${from} 至 ${due}`, `${from} to ${due}`], lang);
  const told = joined([span, inLang(dutyStates[state].words, lang), lacks(missing, lang)], lang);
  return {
    subject: year === undefined ? title : inLang([`${title}（${year} 年度）`, `${title} (of ${year})`], lang),
    told: `${told}${bracketed(citation.clause, lang)}`,
  };
}

/**
 * A duty in one sentence.
 * @throws RangeError if it is not of this jurisdiction
 * @example explainDuty(duty, zhejiang, "zh-CN")
 * // "上年度实施情况自评报告（2024 年度）：2025-01-01 至 2025-01-31，已按期报送（四（五））"
 */
export const explainDuty = (duty: Duty, jurisdiction: Jurisdiction, lang: Lang = "zh-CN"): string =>
  message(dutyTold(duty, jurisdiction, lang), duty.policy, lang);

/** The answers of a change by their words: those of the dossier have words of their own. */
function ofChange({ path, ...rest }: Missing): Missing {
  return path.length === 1 && path[0] !== "lifecycle" ? { path: ["change", ...path], ...rest } : { path, ...rest };
}

export function changeTold(
  { outcome, missing, citations }: ChangeReview,
  { kind }: Pick<Change, "kind">,
  lang: Lang,
): Told {
  const clauses = [...new Set(citations.map(({ clause }) => clause))].join(inLang(["、", ", "], lang));
  const open = lacks(missing.map(ofChange), lang);
  const told = joined([inLang(changeOutcomes[outcome].words, lang), open], lang);
  return {
    subject: optionLabel("change.kind", kind, lang),
    told: `${told}${clauses === "" ? "" : bracketed(clauses, lang)}`,
  };
}

/**
 * What the document says of a change, in one sentence.
 * @example explainChange(review, { kind: "rename" }, "en")
 * // "rename the consortium: dissolves the consortium (六（二）); by a draft for comment, which binds no one yet"
 */
export const explainChange = (review: ChangeReview, change: Pick<Change, "kind">, lang: Lang = "zh-CN"): string =>
  message(changeTold(review, change, lang), review.policy, lang);

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
    told: `${told}${bracketed(citation.clause, lang)}`,
  };
}

/**
 * A support measure in one sentence.
 * @throws RangeError if it is not of this jurisdiction
 */
export const explainSupport = (support: Support, jurisdiction: Jurisdiction, lang: Lang = "zh-CN"): string =>
  message(supportTold(support, jurisdiction, lang), support.policy, lang);

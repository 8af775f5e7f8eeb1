import type { Force } from "../criteria/rule.js";
import type { Status } from "../engine/report.js";
import type { Lang } from "../text.js";
import { inLang } from "./labels.js";

/** What each status is called. */
export const statusWords: Record<Status, readonly [zh: string, en: string]> = {
  pass: ["符合", "met"],
  fail: ["不符合", "not met"],
  unknown: ["待补充", "unknown"],
  review: ["待审核人认定", "for review"],
  "not-applicable": ["不适用", "not applicable"],
};

const notTaken: readonly [zh: string, en: string] = ["鼓励事项，未具备", "encouraged, not in place"];

/** The same of a finding: nothing that is only encouraged fails. */
export const statusWord = (status: Status, force: Force, lang: Lang): string =>
  inLang(status === "fail" && force === "may" ? notTaken : statusWords[status], lang);

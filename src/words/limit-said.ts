import type { Measure } from "../engine/report.js";
import type { Lang } from "../text.js";
import { type Counter, limitText } from "./numbers.js";
import { operatorText } from "./order.js";
import { joinWords } from "./phrase.js";

/**
 * What a number is held against.
 * @example limitSaid({ operator: ">=", limit: "6", unit: "count" }, "家", "zh-CN") // "不少于 6 家"
 */
export const limitSaid = (
  { operator, limit, unit }: Pick<Measure, "operator" | "limit" | "unit">,
  counter: Counter | undefined,
  lang: Lang,
): string => joinWords(operatorText(operator, unit, lang), limitText(limit, unit, lang, counter), lang);

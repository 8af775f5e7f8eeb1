import type { Citation, Force } from "../criteria/rule.js";
import type { Lang } from "../text.js";
import { forceWord } from "../words/force.js";
import { inLang } from "../words/labels.js";

/** What stands for a force where the clause has no word of its own for it. */
const labels: Record<Force, readonly [zh: string, en: string]> = {
  must: ["必备", "required"],
  should: ["原则性", "in principle"],
  may: ["鼓励", "encouraged"],
};

/** How strong a rule is: by the word of its clause, where that has one. */
export const forceLabel = (word: string, force: Force, lang: Lang): string => word || inLang(labels[force], lang);

/**
 * The same, of a rule that is only cited.
 * @example labelOfRule({ id: "wenzhou.members.count", force: "should", cites }, "zh-CN") // "建议原则上"
 */
export const labelOfRule = (
  { id, force, cites }: { readonly id: string; readonly force: Force; readonly cites: Citation },
  lang: Lang,
): string => forceLabel(forceWord(id, force, cites, lang), force, lang);

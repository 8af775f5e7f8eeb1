import { alphabet, isUscc } from "../facts/uscc.js";
import { trimmed } from "../schemas/trimmed.js";
import type { Lang } from "../text.js";
import { clean } from "./clean.js";
import { inLang, quoted } from "./labels.js";

/**
 * Why a unified social credit code is not valid: what it is, and what it should be.
 * @example usccFault("91330382142209555X", "zh-CN") // ["校验码为 X", "应为 …"]
 */
export function usccFault(code: string, lang: Lang): readonly [found: string, asked: string] {
  const written = trimmed(code);
  const all = Array.from(written);
  const { length } = all;
  if (length !== 18)
    return [
      inLang([`为 ${length} 位`, `has ${length} characters`], lang),
      inLang(["应为 18 位", "18 are required"], lang),
    ];
  const wrong = all.find((mark) => !alphabet.includes(mark));
  if (wrong !== undefined)
    return [
      inLang([`含有${quoted(clean(wrong))}`, `has ${quoted(clean(wrong))}`], lang),
      inLang(
        ["代码只用数字和大写字母，不用 I、O、S、V、Z", "a code has digits and capitals, none of them I, O, S, V, Z"],
        lang,
      ),
    ];
  const check = Array.from(alphabet).find((mark) => isUscc(written.slice(0, 17) + mark)) ?? "";
  const last = written.slice(17);
  return [
    inLang([`末位校验码为 ${last}`, `ends with the check character ${last}`], lang),
    inLang([`应为 ${check}`, `it should be ${check}`], lang),
  ];
}

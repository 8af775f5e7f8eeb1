import type { Path } from "../engine/report.js";
import type { Lang } from "../text.js";
import { noWords, yesWords } from "../words/flags.js";
import { keyOf, label } from "../words/labels.js";

/** How what is so is asked about, what is said where it is not, and how it is brought about. */
interface Doing {
  readonly is: RegExp;
  /** “已设立…”; what is matched first stands for `$1`. */
  readonly done: string;
  readonly not: string;
  readonly make: string;
  readonly still: string;
}
const doings: readonly Doing[] = [
  { is: /^设有(.*)$/, done: "已设立$1", not: "未设立", make: "设立$1", still: "应予设立" },
  { is: /^建有(.*)$/, done: "已建立$1", not: "未建立", make: "建立$1", still: "应予建立" },
  { is: /^制定(.*)$/, done: "已制定$1", not: "未制定", make: "制定$1", still: "应予制定" },
  { is: /^签订(.*)$/, done: "已签订$1", not: "未签订", make: "签订$1", still: "应予签订" },
  { is: /^有(专职.*)$/, done: "有$1", not: "没有", make: "配备$1", still: "应予配备" },
  { is: /^包括(.*)$/, done: "包括$1", not: "未包括", make: "增加$1", still: "应予补充" },
  { is: /^(为常设机构)$/, done: "$1", not: "不是常设机构", make: "改$1", still: "应改为常设机构" },
  { is: /^(加盖公章|盖章)$/, done: "已$1", not: "未盖章", make: "$1", still: "应予补盖" },
  { is: /^(签字)$/, done: "已$1", not: "未签字", make: "$1", still: "应予补签" },
];

/** Whether such an answer has words of its own. */
export const hasWords = (path: Path, value: boolean): boolean => Object.hasOwn(value ? yesWords : noWords, keyOf(path));

type Words = readonly [verb: string, en: string, whose: string];

/** The words of a yes or no; of one that has none, that its name is to be answered so. */
function wordsOf(path: Path, value: unknown): Words {
  const key = keyOf(path);
  const table = value === true ? yesWords : noWords;
  const words = Object.hasOwn(table, key) ? table[key] : undefined;
  if (words) return [words[0], words[1], words[2] ?? ""];
  const answer = value === true ? ["是", "yes"] : ["否", "no"];
  return [`“${label(key, "zh-CN")}”为“${answer[0]}”`, `“${label(key, "en")}” is answered “${answer[1]}”`, ""];
}

const doingOf = (verb: string): Doing | undefined => doings.find(({ is }) => is.test(verb));

/** That something is so, as a quality: “具有独立法人资格”, “is an independent legal person”. */
export const quality = (path: Path, lang: Lang): string => wordsOf(path, true)[lang === "zh-CN" ? 0 : 1];

/** Of whom something is said. */
interface Whose {
  readonly rows: string;
  readonly many: boolean;
}
/** Of nobody: it is the consortium's. */
export const none: Whose = { rows: "", many: false };

/** What of a row is said in a clause of its own: “unit 2 is an independent legal person”. */
const clause = ({ rows, many }: Whose, en: string): string =>
  rows === "" ? en : `${many ? "each of " : ""}${rows} ${en}`;

/** To find out whether it is so, and to see to it where it is not and a consortium can. */
export function confirming(path: Path, value: unknown, whose: Whose, lang: Lang): string {
  const [verb, en, of] = wordsOf(path, value);
  const doing = doingOf(verb);
  if (lang === "en")
    return `confirm whether ${clause(whose, en)}: if so, the requirement is met${doing ? "; if not, see to it" : ""}`;
  const subject = `${whose.rows}${of}是否${whose.many ? "均" : ""}`;
  if (!doing) return `确认${subject}${verb}；属实的，即符合要求`;
  const { is, done, not, still } = doing;
  return `确认${subject}${verb.replace(is, done)}；${not}的，${still}`;
}

/** To bring about what is not so. */
export function making(path: Path, value: unknown, whose: Whose, lang: Lang): string {
  const [verb, en, of] = wordsOf(path, value);
  if (lang === "en") return `see to it that ${clause(whose, en)}`;
  const doing = doingOf(verb);
  const make = doing ? verb.replace(doing.is, doing.make) : verb.replace(/^具有/, "取得").replace(/^为/, "成为");
  return whose.rows + of + make;
}

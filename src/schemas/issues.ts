import type { LocalText } from "../text.js";

/** What can be wrong with a dossier's shape. */
export type IssueCode =
  | "required"
  | "wrong-type"
  | "unknown-key"
  | "unknown-option"
  | "unknown-list"
  | "unknown-target"
  | "not-an-amount"
  | "not-a-count"
  | "not-a-day"
  | "not-a-division"
  | "not-a-number"
  | "too-long"
  | "too-many"
  | "two-leads"
  | "duplicate";

type Path = (string | number)[];

/** An edit that does what an issue suggests: the value that is meant, or the name that the key at the end of the path should have. */
export type Fix = { path: Path; value: string | number | boolean } | { path: Path; rename: string };

/** One problem of a dossier. */
export interface DossierIssue {
  /** Where it stands. */
  path: Path;
  code: IssueCode;
  /** In Chinese, as `messages["zh-CN"]`. */
  message: string;
  messages: LocalText;
  /** The likely meaning, where there is one: the nearest known key or option, or the value as it should be written. */
  suggestion?: string;
  /** The same as an edit, of the type that is meant; a key is renamed (`"recommendation.by"`: one level down). None where that would take the place of another answer. */
  fix?: Fix;
  /** Of `duplicate` and `two-leads`: the row that stands before it. */
  other?: Path;
}

const expected: ReadonlyMap<string, readonly [zh: string, en: string]> = new Map([
  ["object", ["应为一组对应项（对象）", "this must be an object"]],
  ["array", ["应为列表", "this must be a list"]],
  ["string", ["应为文字", "this must be a text"]],
  ["number", ["应为数字", "this must be a number"]],
  ["boolean", ["应为是或否（true / false）", "this must be true or false"]],
]);

/** A value as it is shown in a message. */
export const quote = (value: string): string => JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);

/** What is said of a problem. */
export type Words = readonly [zh: string, en: string];
/** The problems that a dossier can have; of the others, whoever finds them brings the words. */
export type DossierCode = Exclude<IssueCode, "not-a-number" | "unknown-target">;

/** The words of each problem, by a detail such as the option or the row it speaks of. */
const words: Record<DossierCode, (detail: string) => Words> = {
  required: () => ["此项必填", "this is required"],
  "wrong-type": (type) =>
    expected.get(type) ?? ["应为文字、数字或是否", "this must be a text, a number, or true or false"],
  "unknown-key": (key) => [`没有名为 ${quote(key)} 的项`, `there is no key ${quote(key)}`],
  "unknown-option": (options) => [`应为下列之一：${options.replaceAll(", ", "、")}`, `this must be one of ${options}`],
  "not-an-amount": () => [
    "应为以元计的金额：至多 18 位整数、8 位小数，不带单位和分隔符",
    "this must be an amount in yuan: up to 18 digits and 8 decimals, without unit or separators",
  ],
  "not-a-count": () => ["应为不小于 0 的整数", "this must be a whole number not below 0"],
  "not-a-day": () => ["应为真实日期，写作 YYYY-MM-DD", "this must be a real day, written YYYY-MM-DD"],
  "not-a-division": () => [
    "应为六位行政区划代码（GB/T 2260），如 330382",
    "this must be a division code of six digits (GB/T 2260), such as 330382",
  ],
  "unknown-list": () => [
    "应为列表的名称，如 organizations、organizations.*.rdProjects",
    "this must be the name of a list, such as organizations or organizations.*.rdProjects",
  ],
  "too-long": (most) => [`至多 ${most} 字`, `this may hold at most ${most} characters`],
  "too-many": (most) => [`至多 ${most} 条`, `this may hold at most ${most} entries`],
  "two-leads": (other) => [`牵头单位只能有一个，${other} 已是牵头单位`, `there is a lead already, ${other}`],
  duplicate: (other) => [`与 ${other} 重复`, `this repeats ${other}`],
};

/** A problem in words of its own. A number, a yes or a no that is likely meant is shown as such, not as a text. */
export function told(
  path: readonly (string | number)[],
  code: IssueCode,
  [zh, en]: Words,
  likely?: string | number | boolean,
): DossierIssue {
  const meant = typeof likely === "string" ? quote(likely) : likely;
  const messages =
    likely === undefined
      ? { "zh-CN": zh, en }
      : { "zh-CN": `${zh}；是否应为 ${meant}？`, en: `${en}; did you mean ${meant}?` };
  return {
    path: [...path],
    code,
    message: messages["zh-CN"],
    messages,
    ...(likely !== undefined && { suggestion: String(likely), fix: { path: [...path], value: likely } }),
  };
}

/** Puts a problem into words. */
export const issue = (
  path: readonly (string | number)[],
  code: DossierCode,
  detail = "",
  likely?: string | number | boolean,
): DossierIssue => told(path, code, words[code](detail), likely);

/** A problem of a row with one before it. */
export const withOther = (
  path: readonly (string | number)[],
  code: "duplicate" | "two-leads",
  other: Path,
): DossierIssue => ({ ...issue(path, code, printPath(other)), other });

/** Prints a path as one would write it in code: `organizations[0].kind`. */
export function printPath(path: readonly (string | number)[]): string {
  const printed = path
    .map((part) =>
      typeof part === "number" ? `[${part}]` : /^[A-Za-z_]\w{0,63}$/.test(part) ? `.${part}` : `[${quote(part)}]`,
    )
    .join("");
  return printed.startsWith(".") ? printed.slice(1) : printed;
}

/** Thrown where an input has not its shape; `issues` names at most 100 problems, each with its path. */
export class InputError extends Error {
  override readonly name: string = "InputError";
  readonly issues: readonly DossierIssue[];
  constructor(issues: readonly DossierIssue[]) {
    const [first] = issues;
    const more = issues.length > 1 ? `（共 ${issues.length} 处）` : "";
    super(first ? `${[printPath(first.path), first.message].filter(Boolean).join("：")}${more}` : "");
    this.issues = issues;
  }
}

import type { Lang } from "../words/lang.js";
import type { JsonFault, JsonProblem } from "./json.js";

const zh: Record<JsonFault, (found: string) => string> = {
  empty: () => "内容为空",
  value: (found) => `此处应有一个值，却是“${found}”`,
  key: (found) => `此处应为用双引号括起的名称，却是“${found}”`,
  colon: () => "名称之后缺少冒号（:）",
  comma: () => "两项之间缺少逗号（,），或括号不成对",
  "trailing-comma": () => "最后一项之后多了逗号",
  unclosed: () => "内容到此中断：括号没有成对，或文件不完整",
  "unclosed-text": () => "文字的双引号没有成对",
  "line-break": () => "双引号内不能直接换行或使用制表符，应写作 \\n、\\t",
  escape: () => "反斜杠（\\）之后的写法无效",
  number: () => "数字写法无效（不能有多余的 0、千位分隔符或单位）",
  word: () => "文字须用双引号括起",
  quotes: (found) => `应使用英文双引号（"），却是 ${found}`,
  after: () => "内容结束之后还有多余的文字",
  deep: () => "嵌套层数过多",
  repeated: () => "同一组内容中有重复的名称，无法判断以哪一项为准",
};

const en: Record<JsonFault, (found: string) => string> = {
  empty: () => "there is nothing in it",
  value: (found) => `a value is expected here, not ${found}`,
  key: (found) => `a name in double quotes is expected here, not ${found}`,
  colon: () => "a colon (:) is missing after the name",
  comma: () => "a comma (,) is missing between two entries, or a bracket does not match",
  "trailing-comma": () => "there is a comma after the last entry",
  unclosed: () => "it breaks off here: a bracket is not closed, or the file is not complete",
  "unclosed-text": () => "the double quotes of this text are not closed",
  "line-break": () => "within double quotes a line break or tab is written \\n or \\t",
  escape: () => "what follows the backslash (\\) means nothing",
  number: () => "this is no number: no leading zeros, no separators, no unit",
  word: () => "text must stand in double quotes",
  quotes: (found) => `plain double quotes (") are needed, not ${found}`,
  after: () => "there is more text after the end",
  deep: () => "it is nested too deeply",
  repeated: () => "this name stands twice in one object; which of the two was meant cannot be known",
};

/** What is wrong with a text, as one would tell a person: the place first. */
export function faultText({ fault, line, column, found }: JsonProblem, lang: Lang): string {
  if (fault === "empty") return lang === "en" ? "There is nothing in it." : "内容为空。";
  const said = (lang === "en" ? en : zh)[fault](found);
  return lang === "en" ? `Line ${line}, column ${column}: ${said}.` : `第 ${line} 行第 ${column} 列：${said}。`;
}

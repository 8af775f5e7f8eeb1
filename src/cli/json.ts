import { type ParseError, parse as parseWithErrors } from "jsonc-parser";
import { type InputIssue, inputIssue } from "./input.js";

/** Where a text stops being JSON, as a person counts: from 1. */
function place(source: string): { row: number; column: number; atEnd: boolean } | undefined {
  const errors: ParseError[] = [];
  try {
    parseWithErrors(source, errors, { disallowComments: true });
  } catch {
    return undefined; // nested too deep to be followed
  }
  const [first] = errors;
  if (!first) return undefined;
  const before = source.slice(0, first.offset).split("\n");
  return {
    row: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    atEnd: source.slice(first.offset).trim() === "",
  };
}

/** Reads JSON, and tells where it stops being JSON; of a line of NDJSON only the column, for the line is known. */
export function readJson(
  source: string,
  ofLine: boolean,
): { value: unknown; issue?: undefined } | { issue: InputIssue } {
  try {
    return { value: JSON.parse(source) };
  } catch (error) {
    if (source.trim() === "") return { issue: inputIssue("not-json", "文件是空的", "the file is empty") };
    const at = place(source);
    const cut = /unterminated|end of (json )?(input|data)/i.test(String(error));
    if (!at) return { issue: inputIssue("not-json", "不是有效的 JSON", "this is not JSON") };
    const { row, column } = at;
    const zh = ofLine ? `第 ${column} 列` : `第 ${row} 行第 ${column} 列`;
    const en = ofLine ? `column ${column}` : `line ${row}, column ${column}`;
    return {
      issue:
        at.atEnd || cut
          ? inputIssue(
              "not-json",
              `JSON 在${zh}起中断，内容似乎不完整`,
              `the JSON breaks off at ${en}; it seems to be cut short`,
            )
          : inputIssue("not-json", `${zh}处不是有效的 JSON`, `this is not JSON at ${en}`),
    };
  }
}

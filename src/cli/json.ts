import { type ParseError, parse as parseWithErrors } from "jsonc-parser";
import { repeatedKey } from "./duplicates.js";
import { type InputIssue, inputIssue } from "./input.js";

/** Where a text stops being JSON. */
function brokenAt(source: string): number | undefined {
  const errors: ParseError[] = [];
  try {
    parseWithErrors(source, errors, { disallowComments: true });
  } catch {
    return undefined; // nested too deep to be followed
  }
  return errors.map(({ offset }) => offset)[0];
}

/** A place as a person counts, from 1; of a line of NDJSON only the column, for the line is known. */
function placeOf(source: string, offset: number, ofLine: boolean): readonly [zh: string, en: string] {
  const before = source.slice(0, offset);
  const [row, column] = [before.split("\n").length, before.length - before.lastIndexOf("\n")];
  return ofLine
    ? [`第 ${column} 列`, `column ${column}`]
    : [`第 ${row} 行第 ${column} 列`, `line ${row}, column ${column}`];
}

/** Tells where it stops being JSON. */
function notJson(source: string, error: unknown, ofLine: boolean): InputIssue {
  if (source.trim() === "") return inputIssue("not-json", "文件是空的", "the file is empty");
  const offset = brokenAt(source);
  if (offset === undefined) return inputIssue("not-json", "不是有效的 JSON", "this is not JSON");
  const [zh, en] = placeOf(source, offset, ofLine);
  const cut = /unterminated|end of (json )?(input|data)/i.test(String(error));
  return source.slice(offset).trim() === "" || cut
    ? inputIssue(
        "not-json",
        `JSON 在${zh}起中断，内容似乎不完整`,
        `the JSON breaks off at ${en}; it seems to be cut short`,
      )
    : inputIssue("not-json", `${zh}处不是有效的 JSON`, `this is not JSON at ${en}`);
}

/** Reads JSON. A key that stands twice in an object is refused: which of the two was meant cannot be known. */
export function readJson(
  source: string,
  ofLine: boolean,
): { value: unknown; issue?: undefined } | { issue: InputIssue } {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return { issue: notJson(source, error, ofLine) };
  }
  const twice = repeatedKey(source, value);
  if (!twice) return { value };
  const [zh, en] = placeOf(source, twice.offset, ofLine);
  const name = JSON.stringify(twice.name);
  return {
    issue: inputIssue(
      "duplicate-key",
      `${zh}处的键 ${name} 在同一对象中重复，只能出现一次`,
      `the key ${name} at ${en} stands in its object already; it may stand there once`,
    ),
  };
}

import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { type ParseError, parse as parseWithErrors } from "jsonc-parser";
import type { DossierIssue, IssueCode } from "../schemas/issues.js";
import { text } from "../text.js";

/** What can be wrong with an input before its dossier is looked at. */
export type InputIssue = Omit<DossierIssue, "code"> & {
  code: IssueCode | "unreadable" | "not-utf-8" | "not-json" | "too-large";
};

const inputIssue = (code: InputIssue["code"], zh: string, en: string): InputIssue => ({
  path: [],
  code,
  message: zh,
  messages: text(zh, en),
});

/** The most bytes of a line of NDJSON, and of a whole JSON file. */
export const most = { line: 64 * 2 ** 20, file: 256 * 2 ** 20 } as const;

const mebibytes = (bytes: number): number => bytes / 2 ** 20;

/** One text of an input: a line, or the whole file. */
export type Piece = { readonly line: number } & (
  | { readonly text: string; readonly issue?: undefined }
  | { readonly issue: InputIssue; readonly text?: undefined }
);

function decode(chunks: readonly Uint8Array[], line: number): Piece {
  try {
    return { line, text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch {
    const issue = inputIssue(
      "not-utf-8",
      "不是 UTF-8 编码；若为 GBK，请先转换为 UTF-8",
      "this is not UTF-8; if it is GBK, convert it first",
    );
    return { line, issue };
  }
}

const tooLarge = (line: number, limit: number): Piece => ({
  line,
  issue: inputIssue("too-large", `超过 ${mebibytes(limit)} MiB`, `this is over ${mebibytes(limit)} MiB`),
});

const opened = (file: string, stdin: Readable): AsyncIterable<Uint8Array> =>
  file === "-" ? stdin : createReadStream(file);

/** A failure to open or read, told by its code. */
export function unreadable(error: unknown): InputIssue {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return inputIssue("unreadable", "文件不存在", "there is no such file");
  if (code === "EISDIR") return inputIssue("unreadable", "这是一个文件夹", "this is a folder");
  if (code === "EACCES") return inputIssue("unreadable", "没有读取权限", "it may not be read");
  return inputIssue("unreadable", `无法读取 ${code}`.trim(), `it cannot be read ${code}`.trim());
}

/** The whole of a file, or of standard input for `-`. */
export async function readWhole(file: string, stdin: Readable): Promise<Piece> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of opened(file, stdin)) {
    size += chunk.length;
    if (size > most.file) return tooLarge(1, most.file);
    chunks.push(chunk);
  }
  return decode(chunks, 1);
}

const newline = 10;

/** The lines of a file as they arrive: no more than one line and one chunk is held, and of an overlong line nothing. */
export async function* readLines(file: string, stdin: Readable): AsyncGenerator<Piece> {
  let held: Uint8Array[] = [];
  let size = 0;
  let line = 1;
  const finish = (): Piece => {
    const piece = size > most.line ? tooLarge(line, most.line) : decode(held, line);
    held = [];
    size = 0;
    line++;
    return piece;
  };
  const hold = (part: Uint8Array): void => {
    size += part.length;
    if (size > most.line) held = [];
    else if (part.length > 0) held.push(part);
  };
  for await (const chunk of opened(file, stdin)) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      hold(chunk.subarray(from, at));
      from = at + 1;
      yield finish();
    }
    hold(chunk.subarray(from));
  }
  if (size > 0) yield finish();
}

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

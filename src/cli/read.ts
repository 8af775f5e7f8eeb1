import { printPath } from "../schemas/issues.js";
import type { Lang } from "../text.js";
import { type InputIssue, inputIssue, type Piece, readWhole, Unreadable } from "./input.js";
import { readJson } from "./json.js";
import { type Io, OutputError, tell } from "./output.js";

type Parse<T> = (input: unknown) => { value?: T; issues?: InputIssue[] };
type Parsed<T> = { value: T; issues?: undefined } | { issues: InputIssue[] };

/** The run was to stop before an input was read to its end. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** Reads a text of JSON as what it is to be. */
export function parsed<T>(piece: Piece, parse: Parse<T>, ofLine: boolean): Parsed<T> {
  if (piece.issue) return { issues: [piece.issue] };
  const read = readJson(piece.text, ofLine);
  if (read.issue) return { issues: [read.issue] };
  const { value, issues } = parse(read.value);
  return value === undefined ? { issues: issues ?? [] } : { value };
}

const longestFault = 200;

/** What kept one input from its answer: that it cannot be read, or a fault of this program, which costs no other input. */
export function faultOf(error: unknown): InputIssue {
  if (error instanceof OutputError || error instanceof Interrupted) throw error;
  if (error instanceof Unreadable) return error.issue;
  const said = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, longestFault);
  return inputIssue(
    "internal-error",
    `程序内部错误，此项未能核对，请连同输入内容一并反馈：${said}`,
    `a fault of this program, not of the input, which could not be answered; please report it: ${said}`,
  );
}

/** Tells every problem of a file. */
export async function tellIssues(
  io: Io,
  file: string,
  line: number | undefined,
  issues: readonly InputIssue[],
  lang: Lang,
): Promise<void> {
  const at = line === undefined ? file : `${file}:${line}`;
  for (const { path, messages } of issues) await tell(io, [at, printPath(path), messages[lang]]);
}

/**
 * The whole of a file as what it is to be; `undefined` where its problems were told.
 * @throws Interrupted
 */
export async function readAs<T>(file: string, parse: Parse<T>, lang: Lang, io: Io): Promise<T | undefined> {
  let issues: InputIssue[];
  try {
    const piece = await readWhole(file, io);
    if (io.interrupted.aborted) throw new Interrupted("not read to its end");
    const read = parsed(piece, parse, false);
    if (!read.issues) return read.value;
    issues = read.issues;
  } catch (error) {
    issues = [faultOf(error)];
  }
  await tellIssues(io, file, undefined, issues, lang);
  return undefined;
}

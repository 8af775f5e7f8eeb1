import { printPath } from "../schemas/issues.js";
import type { Lang } from "../text.js";
import { type InputIssue, inputIssue, type Piece, readWhole, Unreadable } from "./input.js";
import { NoWorker } from "./jobs/pool.js";
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
  if (error instanceof NoWorker)
    return inputIssue(
      "internal-error",
      `无法启动工作线程，未核对完；可不用 --jobs：${error.message}`,
      `no worker thread can be started, so it was not checked to its end; it may do without --jobs: ${error.message}`,
    );
  const said = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, longestFault);
  return inputIssue(
    "internal-error",
    `程序内部错误，此项未能核对，请连同输入内容一并反馈：${said}`,
    `a fault of this program, not of the input, which could not be answered; please report it: ${said}`,
  );
}

/** Every problem of a file, or of a line of it, as it is told. */
export function toldOf(file: string, line: number | undefined, issues: readonly InputIssue[], lang: Lang): string[][] {
  const at = line === undefined ? file : `${file}:${line}`;
  return issues.map(({ path, messages }) => [at, printPath(path), messages[lang]]);
}

/** Tells every problem of a file. */
export async function tellIssues(io: Io, file: string, issues: readonly InputIssue[], lang: Lang): Promise<void> {
  for (const one of toldOf(file, undefined, issues, lang)) await tell(io, one);
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
  await tellIssues(io, file, issues, lang);
  return undefined;
}

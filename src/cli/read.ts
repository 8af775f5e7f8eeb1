import { printPath } from "../schemas/issues.js";
import type { Lang } from "../text.js";
import { type InputIssue, type Piece, readJson, readWhole, unreadable } from "./input.js";
import { type Io, tell } from "./output.js";

type Parse<T> = (input: unknown) => { value?: T; issues?: InputIssue[] };
type Parsed<T> = { value: T; issues?: undefined } | { issues: InputIssue[] };

/** Reads a text of JSON as what it is to be. */
export function parsed<T>(piece: Piece, parse: Parse<T>, ofLine: boolean): Parsed<T> {
  if (piece.issue) return { issues: [piece.issue] };
  const read = readJson(piece.text, ofLine);
  if (read.issue) return { issues: [read.issue] };
  const { value, issues } = parse(read.value);
  return value === undefined ? { issues: issues ?? [] } : { value };
}

/** Tells every problem of a file. */
export function tellIssues(
  io: Io,
  file: string,
  line: number | undefined,
  issues: readonly InputIssue[],
  lang: Lang,
): void {
  const at = line === undefined ? file : `${file}:${line}`;
  for (const { path, messages } of issues) tell(io, [at, printPath(path), messages[lang]]);
}

/** Tells that a file cannot be read; any other failure is no business of the file. */
export function tellUnreadable(error: unknown, file: string, lang: Lang, io: Io): void {
  if (!(error instanceof Error && "code" in error)) throw error;
  tellIssues(io, file, undefined, [unreadable(error)], lang);
}

/** The whole of a file as what it is to be; `undefined` where its problems were told. */
export async function readAs<T>(file: string, parse: Parse<T>, lang: Lang, io: Io): Promise<T | undefined> {
  const read = parsed(await readWhole(file, io.stdin), parse, false);
  if (!read.issues) return read.value;
  tellIssues(io, file, undefined, read.issues, lang);
  return undefined;
}

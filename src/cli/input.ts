import { constants, createReadStream, openSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { Socket } from "node:net";
import type { Readable } from "node:stream";
import type { DossierIssue, IssueCode } from "../schemas/issues.js";
import { text } from "../text.js";
import { codeOf, type Io } from "./output.js";

/** What can be wrong with an input before its dossier is looked at. */
export type InputIssue = Omit<DossierIssue, "code"> & {
  code: IssueCode | "unreadable" | "not-utf-8" | "not-json" | "too-large" | "duplicate-key" | "internal-error";
};

export const inputIssue = (code: InputIssue["code"], zh: string, en: string): InputIssue => ({
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

/** The text that bytes hold, without the mark that it may begin with. */
export function decode(bytes: Uint8Array, line: number): Piece {
  try {
    return { line, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    const issue = inputIssue(
      "not-utf-8",
      "不是 UTF-8 编码；若为 GBK，请先转换为 UTF-8",
      "this is not UTF-8; if it is GBK, convert it first",
    );
    return { line, issue };
  }
}

export const tooLarge = (line: number, limit: number): Piece => ({
  line,
  issue: inputIssue("too-large", `超过 ${mebibytes(limit)} MiB`, `this is over ${mebibytes(limit)} MiB`),
});

/** A file that cannot be opened or read to its end. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly issue: InputIssue;
  constructor(cause: unknown) {
    super("it cannot be read", { cause });
    this.issue = unreadable(codeOf(cause));
  }
}

/** A failure to open or read, told by its code. */
export function unreadable(code: string): InputIssue {
  if (code === "ENOENT") return inputIssue("unreadable", "文件不存在", "there is no such file");
  if (code === "EISDIR") return inputIssue("unreadable", "这是一个文件夹", "this is a folder");
  if (code === "EACCES") return inputIssue("unreadable", "没有读取权限", "it may not be read");
  return inputIssue("unreadable", `无法读取 ${code}`.trim(), `it cannot be read ${code}`.trim());
}

/** A named pipe is opened without waiting for its writer: an interrupt could not end that wait. */
const opened = (file: string): Readable =>
  statSync(file).isFIFO()
    ? new Socket({ fd: openSync(file, constants.O_RDONLY | constants.O_NONBLOCK), writable: false })
    : createReadStream(file);

/** What a stream gives until it ends, or an interrupt ends it. */
async function* until(interrupted: AbortSignal, stream: Readable): AsyncGenerator<Uint8Array> {
  const stop = (): void => void stream.destroy();
  interrupted.addEventListener("abort", stop);
  if (interrupted.aborted) stop();
  try {
    for await (const chunk of stream) yield chunk;
  } finally {
    interrupted.removeEventListener("abort", stop);
  }
}

/** Chunks of a file, each lent until the next is asked for: buffers of their own would be gigabytes to be collected. */
async function* lentOf(file: string, interrupted: AbortSignal): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  try {
    const buffer = new Uint8Array(2 ** 16);
    while (!interrupted.aborted) {
      const { bytesRead } = await handle.read(buffer);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Where bytes come from, and what ends them early. */
export type Source = Pick<Io, "stdin" | "interrupted">;

/**
 * The bytes of a file, or of standard input for `-`, as they arrive; an interrupt ends them.
 * @param areLent whether it is enough that each chunk stays until the next is asked for
 * @throws Unreadable
 */
export async function* chunksOf(file: string, source: Source, areLent = false): AsyncGenerator<Uint8Array> {
  const { interrupted } = source;
  try {
    if (areLent && file !== "-" && statSync(file).isFile()) yield* lentOf(file, interrupted);
    else yield* until(interrupted, file === "-" ? source.stdin : opened(file));
  } catch (error) {
    if (!interrupted.aborted) throw new Unreadable(error);
  }
}

/** The whole of a file, or of standard input for `-`. */
export async function readWhole(file: string, io: Source): Promise<Piece> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunksOf(file, io)) {
    size += chunk.length;
    if (size > most.file) return tooLarge(1, most.file);
    chunks.push(chunk);
  }
  return decode(Buffer.concat(chunks), 1);
}

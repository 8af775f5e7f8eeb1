import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { afterAll } from "vitest";
import type { Io } from "../../src/cli/output.js";
import { run } from "../../src/cli/run.js";
import type { Finding, Report } from "../../src/index.js";

/** What a call came to. */
export interface Outcome {
  status: 0 | 1 | 2;
  out: string;
  err: string;
}

/** A stream that keeps what is written to it. */
export class Sink extends Writable {
  readonly #chunks: Buffer[] = [];
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    // Bytes are only lent: once they are taken their memory is used again.
    this.#chunks.push(Buffer.from(chunk));
    done();
  }
  get text(): string {
    return Buffer.concat(this.#chunks).toString();
  }
}

type Input = string | Uint8Array | Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
const readable = (input: Input): Readable =>
  Readable.from(typeof input === "string" || input instanceof Uint8Array ? [Buffer.from(input)] : input);

/** Today, as every call of these tests sees it. */
export const today = "2025-11-20";

type Given = { stdin?: Input } & Partial<Omit<Io, "stdin">>;

/** What a call reads and writes here. */
export const ioOf = ({ stdin = "", ...given }: Given, stdout: Sink, stderr: Sink): Io => ({
  stdin: readable(stdin),
  stdout,
  stderr,
  colour: false,
  interrupted: new AbortController().signal,
  today: () => today,
  version: () => "1.2.3",
  worker: () => {
    throw new Error("no thread is started here");
  },
  ...given,
});

/** Runs a call as a shell would, in this process. */
export async function shell(args: readonly string[], given: Given = {}): Promise<Outcome> {
  const [out, err] = [new Sink(), new Sink()];
  const status = await run(args, ioOf(given, out, err));
  return { status, out: out.text, err: err.text };
}

/** A folder of its own for the files of one test file. */
export function workspace(): { folder: string; put(name: string, content: string | Uint8Array): string } {
  const folder = mkdtempSync(join(tmpdir(), "consortium-eligibility-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    folder,
    put: (name, content) => {
      const file = join(folder, name);
      writeFileSync(file, content);
      return file;
    },
  };
}

/** A case of the fixtures, as a file. */
export const fixture = (name: string): string =>
  new URL(`../../fixtures/dossiers/${name}.json`, import.meta.url).pathname;

/** A report as the command line prints it. */
export type Printed = Omit<Report, "findings"> & {
  source: { file: string; line?: number };
  findings: (Finding & { message: string })[];
};
/** A line that could not be read, as the command line prints it. */
export interface Unread {
  file: string;
  line: number;
  error: { path: (string | number)[]; code: string; message: string; messages: { "zh-CN": string; en: string } }[];
}

export const reportsIn = (json: string): Printed[] => JSON.parse(json) as Printed[];
/** The values of each line of NDJSON. */
export function linesOf<T>(ndjson: string): T[] {
  if (ndjson !== "" && !ndjson.endsWith("\n")) throw new Error("the last line is not ended");
  return ndjson
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as T);
}
/** What is told on standard error, line by line. */
export const toldIn = (err: string): string[] => err.split("\n").filter((line) => line !== "");

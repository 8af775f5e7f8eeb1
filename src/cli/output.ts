import { fstatSync, writeSync } from "node:fs";
import { type Readable, Writable } from "node:stream";
import { styleText } from "node:util";
import type { Worker } from "node:worker_threads";
import type { Paint } from "../render/text.js";
import { clean } from "../words/clean.js";

/** What the command line reads and writes, so that it can be run in a test as in a shell. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Whether standard output is a terminal that wants colours. */
  readonly colour: boolean;
  /** Aborted where the run is to stop after the dossier at hand. */
  readonly interrupted: AbortSignal;
  /** Today in China; the only clock of the project is behind it. */
  today(): string;
  /** The version of the package. */
  version(): string;
  /** A thread of its own that answers what it is asked by the job that it is started with. */
  worker(start: object): Worker;
}

/** The code of a failure, where the system gave one. */
export const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

/** Standard output cannot be written, and not because its reader has left. */
export class OutputError extends Error {
  override readonly name = "OutputError";
  readonly code: string;
  constructor(cause: unknown) {
    super("standard output cannot be written", { cause });
    this.code = codeOf(cause);
  }
}

/** Hands a text, or its bytes, to a stream, and waits until it is taken; resolves to what went wrong. */
export const put = (stream: Writable, text: string | Uint8Array): Promise<unknown> =>
  new Promise((resolve) => {
    stream.write(text, (error) => resolve(error ?? undefined));
  });

const readerLeft = ["EPIPE", "ECONNRESET", "ERR_STREAM_DESTROYED"];

/**
 * Writes to standard output and waits while the reader is behind. Resolves to whether anyone reads on.
 * @throws OutputError
 */
export async function write({ stdout }: Io, text: string | Uint8Array): Promise<boolean> {
  if (text.length === 0) return true;
  const error = await put(stdout, text);
  if (error === undefined) return true;
  if (readerLeft.includes(codeOf(error))) return false;
  throw new OutputError(error);
}

/** Tells a problem on standard error, with file, line and path. Where that cannot be written there is nowhere to say so. */
export async function tell({ stderr }: Io, parts: readonly string[]): Promise<void> {
  const said = parts.filter((part) => part !== "").map(clean);
  await put(stderr, `consortium-eligibility: ${said.join(": ")}\n`);
}

/**
 * A stream to an open file that goes on where the system takes only a part: a disk that fills up takes the beginning
 * of a piece without complaint.
 */
export const wholeTo = (fd: number): Writable =>
  new Writable({
    write(piece: Buffer, _encoding, done) {
      try {
        for (let at = 0; at < piece.length; ) at += writeSync(fd, piece, at);
        done();
      } catch (error) {
        done(error as Error);
      }
    },
  });

/** The stream of an open file or of anything else, pipes and terminals, that `stream` serves. */
export const streamOf = (fd: number, stream: () => Writable): Writable =>
  fstatSync(fd).isFile() ? wholeTo(fd) : stream();

const styles = {
  pass: "green",
  eligible: "green",
  fail: "red",
  ineligible: "red",
  unknown: "yellow",
  undetermined: "yellow",
  conditional: "yellow",
  review: "cyan",
  "not-applicable": "gray",
  heading: "bold",
} as const satisfies Record<Parameters<Paint>[1], unknown>;

/** Colours, only for a terminal that wants them. */
export const painter = ({ colour }: Io): Paint =>
  colour ? (text, as) => styleText(styles[as], text, { validateStream: false }) : (text) => text;

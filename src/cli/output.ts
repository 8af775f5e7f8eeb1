import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { styleText } from "node:util";
import type { Paint } from "../render/text.js";
import { clean } from "../words/clean.js";

/** What the command line reads and writes, so that it can be run in a test as in a shell. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Whether standard output is a terminal that wants colours. */
  readonly colour: boolean;
  /** Today in China; the only clock of the project is behind it. */
  today(): string;
  /** The version of the package. */
  version(): string;
}

/** Writes to standard output and waits while the reader is behind. */
export async function write({ stdout }: Io, text: string): Promise<void> {
  if (!stdout.write(text)) await once(stdout, "drain");
}

/** Tells a problem on standard error, with file, line and path. */
export function tell({ stderr }: Io, parts: readonly string[]): void {
  stderr.write(
    `consortium-eligibility: ${parts
      .filter((part) => part !== "")
      .map(clean)
      .join(": ")}\n`,
  );
}

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

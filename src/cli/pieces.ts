import type { Printer } from "../render/printers.js";
import { type Io, write } from "./output.js";

/** One output that is printed piece by piece: each is gone before the next is made. */
export class Pieces {
  /** Whether someone still reads what is printed. */
  wanted = true;
  #any = false;
  readonly #io: Io;
  readonly #between: string;
  readonly #around: readonly [open: string, close: string];
  readonly #none: () => string;

  /** @param none prints the output that has no piece */
  constructor(io: Io, { between = "", around = ["", ""] }: Printer, none: () => string) {
    this.#io = io;
    this.#between = between;
    this.#around = around;
    this.#none = none;
  }

  /** Prints a piece, which is a whole output of its own. */
  async add(piece: string): Promise<void> {
    if (!this.wanted || piece === "") return;
    const [open, close] = this.#around;
    const inner = piece.slice(open.length, piece.length - close.length);
    this.wanted = await write(this.#io, (this.#any ? this.#between : open) + inner);
    this.#any = true;
  }

  /** Prints bytes of an output that has nothing around its pieces, nor between them. */
  async pass(bytes: Uint8Array): Promise<void> {
    if (!this.wanted || bytes.length === 0) return;
    this.wanted = await write(this.#io, bytes);
    this.#any = true;
  }

  /** Ends the output. */
  async end(): Promise<void> {
    if (this.wanted) await write(this.#io, this.#any ? this.#around[1] : this.#none());
  }
}

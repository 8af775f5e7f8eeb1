import type { Lang, LocalText } from "../../text.js";
import { type Io, put } from "../output.js";

/** Clears the line that the cursor stands on. */
const clear = "\r\u001B[K";

/** Says on a terminal what is being done, on one line of standard error; elsewhere it says nothing. */
export class Progress {
  readonly #io: Io;
  readonly #lang: Lang;
  readonly #shown: boolean;
  constructor(io: Io, lang: Lang) {
    this.#io = io;
    this.#lang = lang;
    this.#shown = "isTTY" in io.stderr && io.stderr.isTTY === true;
  }
  readonly step = (doing: LocalText): void => {
    if (this.#shown) void put(this.#io.stderr, `${clear}${doing[this.#lang]}…`);
  };
  /** Clears it, so that what follows begins on a line of its own. */
  async end(): Promise<void> {
    if (this.#shown) await put(this.#io.stderr, clear);
  }
}

/** What is wrong with a text that should be JSON. */
export type JsonFault =
  | "empty"
  | "value"
  | "key"
  | "colon"
  | "comma"
  | "trailing-comma"
  | "unclosed"
  | "unclosed-text"
  | "line-break"
  | "escape"
  | "number"
  | "word"
  | "quotes"
  | "after"
  | "deep"
  | "repeated";

/** Where it is wrong: line and column begin with 1. */
export interface JsonProblem {
  readonly fault: JsonFault;
  readonly line: number;
  readonly column: number;
  /** What stands there; `""` at the end. */
  readonly found: string;
}

/** Where each answer of a text stands, by its path joined by points. */
export type Places = ReadonlyMap<string, number>;

class Fault extends Error {
  constructor(
    readonly fault: JsonFault,
    readonly at: number,
  ) {
    super(fault);
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const space = /[ \t\r\n]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const most = 200;

/** Reads a text as JSON does, only to tell where what stands, and where it breaks. */
class Scanner {
  private at = 0;
  readonly places = new Map<string, number>();
  constructor(private readonly text: string) {}

  whole(): void {
    this.skip();
    if (this.at >= this.text.length) throw new Fault("empty", this.at);
    this.value([]);
    this.skip();
    if (this.at < this.text.length) throw new Fault("after", this.at);
  }
  private skip(): void {
    space.lastIndex = this.at;
    space.exec(this.text);
    this.at = space.lastIndex;
  }
  /** A function, for it goes on with the place. */
  private next(): string {
    return this.text.charAt(this.at);
  }
  private value(path: readonly (string | number)[]): void {
    if (path.length > most) throw new Fault("deep", this.at);
    this.places.set(path.join("."), this.at);
    const next = this.next();
    if (next === "{") this.members(path);
    else if (next === "[") this.items(path);
    else if (next === '"') this.string();
    else if (/[-\d]/.test(next)) this.number();
    else if (/["'“”‘’]/.test(next)) throw new Fault("quotes", this.at);
    else if (/\p{L}/u.test(next)) this.word();
    else throw new Fault(next === "" ? "unclosed" : "value", this.at);
  }
  private word(): void {
    const word = ["true", "false", "null"].find((one) => this.text.startsWith(one, this.at));
    if (word === undefined || /\p{L}|\d/u.test(this.text.charAt(this.at + word.length)))
      throw new Fault("word", this.at);
    this.at += word.length;
  }
  private number(): void {
    number.lastIndex = this.at;
    if (!number.test(this.text) || /[\d.\p{L}_]/u.test(this.text.charAt(number.lastIndex)))
      throw new Fault("number", this.at);
    this.at = number.lastIndex;
  }
  private string(): string {
    const start = this.at++;
    while (this.next() !== '"') {
      if (this.next() === "") throw new Fault("unclosed-text", start);
      if (this.next() < " ") throw new Fault("line-break", this.at);
      escaped.lastIndex = this.at;
      if (this.next() !== "\\") this.at++;
      else if (escaped.test(this.text)) this.at = escaped.lastIndex;
      else throw new Fault("escape", this.at);
    }
    this.at++;
    return JSON.parse(this.text.slice(start, this.at)) as string;
  }
  /** After an entry: whether another follows. */
  private follows(end: string): boolean {
    this.skip();
    const { at } = this;
    const next = this.next();
    if (next === end) this.at++;
    if (next === end) return false;
    if (next !== ",") throw new Fault(next === "" ? "unclosed" : "comma", at);
    this.at++;
    this.skip();
    if (this.next() === end) throw new Fault("trailing-comma", at);
    return true;
  }
  private begins(end: string): boolean {
    this.at++;
    this.skip();
    if (this.next() !== end) return true;
    this.at++;
    return false;
  }
  private items(path: readonly (string | number)[]): void {
    if (!this.begins("]")) return;
    let index = 0;
    do this.value([...path, index++]);
    while (this.follows("]"));
  }
  private members(path: readonly (string | number)[]): void {
    if (!this.begins("}")) return;
    const keys = new Set<string>();
    do {
      if (this.next() !== '"')
        throw new Fault(this.next() === "" ? "unclosed" : /['“”‘’]/.test(this.next()) ? "quotes" : "key", this.at);
      const start = this.at;
      const key = this.string();
      if (keys.has(key)) throw new Fault("repeated", start);
      keys.add(key);
      this.skip();
      if (this.next() !== ":") throw new Fault(this.next() === "" ? "unclosed" : "colon", this.at);
      this.at++;
      this.skip();
      this.value([...path, key]);
    } while (this.follows("}"));
  }
}

/** Line and column of a place in a text, both from 1. */
export function lineOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: before.length, column: [...(before.at(-1) ?? "")].length + 1 };
}

/** Reads JSON: what it says and where each answer stands, or what is wrong with it and where. */
export function readJson(given: string): { value: unknown; places: Places } | { problem: JsonProblem } {
  const text = given.replace(/^\uFEFF/, "");
  const scanner = new Scanner(text);
  try {
    scanner.whole();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const found = [...text.slice(error.at, error.at + 2)][0] ?? "";
    return { problem: { fault: error.fault, ...lineOf(text, error.at), found } };
  }
  return { value: JSON.parse(text), places: scanner.places };
}

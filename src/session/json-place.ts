type Wanted = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma" | "nothing";

const blanks = /[ \t\r\n]*/y;
const token =
  /("(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{},:])/uy;

const after = (open: readonly string[]): Wanted => (open.length === 0 ? "nothing" : "comma");

/** What may follow a token; `undefined` where it may not stand. */
function next(wanted: Wanted, kind: string, open: string[]): Wanted | undefined {
  const within = open.at(-1);
  const ends = (kind === "}" && within === "{") || (kind === "]" && within === "[");
  if (ends && (wanted === "comma" || wanted.endsWith("-or-end"))) {
    open.pop();
    return after(open);
  }
  if (wanted.startsWith("value")) {
    if (kind === "text" || kind === "word") return after(open);
    if (kind !== "{" && kind !== "[") return undefined;
    open.push(kind);
    return kind === "{" ? "key-or-end" : "value-or-end";
  }
  if (wanted.startsWith("key")) return kind === "text" ? "colon" : undefined;
  if (wanted === "colon") return kind === ":" ? "value" : undefined;
  return wanted === "comma" && kind === "," ? (within === "{" ? "key" : "value") : undefined;
}

/**
 * Where a text stops being JSON, for readers do not all tell.
 * @example brokenAt('{"a": }') // 6
 */
export function brokenAt(source: string): number {
  const open: string[] = [];
  let wanted: Wanted | undefined = "value";
  for (let end = 0; ; end = token.lastIndex) {
    blanks.lastIndex = end;
    const start = end + (blanks.exec(source)?.[0].length ?? 0);
    token.lastIndex = start;
    const found = token.exec(source);
    if (!found) return start;
    wanted = next(wanted, found[3] ?? (found[1] === undefined ? "word" : "text"), open);
    if (wanted === undefined) return start;
  }
}

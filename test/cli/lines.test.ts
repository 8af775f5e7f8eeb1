import { Readable } from "node:stream";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Piece } from "../../src/cli/input.js";
import { type Lines, mostLines, piecesOf, readLines, singles } from "../../src/cli/lines.js";
import { runs } from "../runs.js";

const interrupted = new AbortController().signal;

async function read(chunks: readonly Uint8Array[]): Promise<Lines[]> {
  const all: Lines[] = [];
  for await (const lines of readLines("-", { stdin: Readable.from(chunks), interrupted })) all.push(lines);
  return all;
}
const pieces = (all: readonly Lines[]): Piece[] => all.flatMap((lines) => [...piecesOf(lines)]);

/** A text cut into chunks anywhere, within characters too. */
function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let at = 0;
  for (const size of sizes) {
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return [...chunks, bytes.subarray(at)].filter(({ length }) => length > 0);
}

test("lines are those of the text, wherever it is cut, and each by itself is the same", async () => {
  const text = fc
    .array(fc.constantFrom("\n", "\n\n", "\r\n", "a", "温", "𠮷", "\n".repeat(mostLines)))
    .map((all) => all.join(""));
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(9)), async (text, sizes) => {
      const all = await read(cut(Buffer.from(text), sizes));
      const lines = text.split("\n");
      if (lines.at(-1) === "") lines.pop();
      expect(pieces(all)).toEqual(lines.map((text, at) => ({ line: at + 1, text })));
      expect(pieces(all.flatMap(singles))).toEqual(pieces(all));
      expect(all.flatMap(singles).every(({ count }) => count === 1)).toBe(true);
      expect(all.every(({ count }) => count > 0 && count <= mostLines)).toBe(true);
    }),
    runs(200),
  );
});

test("lines that come together are handed on together", async () => {
  const [one, ...more] = await read([Buffer.from("a\nb\nc\nd"), Buffer.from("e\nf\n")]);
  expect([one?.count, more.map(({ first, count }) => [first, count])]).toEqual([3, [[4, 2]]]);
});

test("a line is over the most bytes whether it comes alone, with others or in parts, and alone then", async () => {
  const long = Buffer.alloc(64 * 2 ** 20 + 1, "x");
  const most = Buffer.alloc(64 * 2 ** 20, "x");
  const line = Buffer.from("\n");
  for (const chunks of [
    [Buffer.concat([Buffer.from("a\n"), long, Buffer.from("\nb\n")])],
    [Buffer.from("a\n"), long.subarray(1), Buffer.from("x\nb"), line],
    [Buffer.from("a\n"), long, line, Buffer.from("b")],
  ]) {
    const all = pieces(await read(chunks));
    expect(all.map(({ line, issue }) => [line, issue?.code])).toEqual([
      [1, undefined],
      [2, "too-large"],
      [3, undefined],
    ]);
  }
  for (const end of ["", "\n"])
    expect(pieces(await read([long, Buffer.from(end)])).map(({ issue }) => issue?.code)).toEqual(["too-large"]);
  expect(pieces(await read([most, line])).map(({ text }) => text?.length)).toEqual([most.length]);
  expect(pieces((await read([long, line])).flatMap(singles)).map(({ issue }) => issue?.code)).toEqual(["too-large"]);
});

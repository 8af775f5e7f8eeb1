import { chunksOf, decode, most, type Piece, type Source, tooLarge } from "./input.js";
import { ownRoom, type Room } from "./jobs/room.js";

/** Lines that follow each other, as bytes: what is read in one go is handed on in one go. */
export interface Lines {
  /** The number of the first, from 1. */
  readonly first: number;
  readonly count: number;
  /** Joined by line ends; of an overlong line there are none. */
  readonly bytes: Uint8Array;
  /** Whether it is one line over the most bytes, which were not kept. */
  readonly overlong: boolean;
}

const newline = 10;
/** The most lines that are handed on together: what is printed of each is many times as long. */
export const mostLines = 64;
const none = new Uint8Array();

function joined(parts: readonly Uint8Array[], room: Room): Uint8Array {
  const bytes = room(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** How many lines end in a chunk from a place on, as many as are handed on together, and where the next begins. */
function endsIn(chunk: Uint8Array, from: number, most: number): { count: number; next: number } {
  let [count, next] = [0, from];
  for (let at = chunk.indexOf(newline, next); at >= 0 && count < most; at = chunk.indexOf(newline, next)) {
    next = at + 1;
    count++;
  }
  return { count, next };
}

/** The lines of a file as they arrive: no more than one line and one chunk is held, and of an overlong line nothing. */
export async function* readLines(file: string, source: Source, room: Room = ownRoom): AsyncGenerator<Lines> {
  let held: Uint8Array[] = [];
  let size = 0;
  let first = 1;
  const finish = (count: number, rest: Uint8Array): Lines => {
    const overlong = size > most.line;
    const lines = { first, count, bytes: overlong ? none : joined([...held, rest], room), overlong };
    held = [];
    size = 0;
    first += count;
    return lines;
  };
  for await (const chunk of chunksOf(file, source, true)) {
    let from = 0;
    for (;;) {
      const { count, next } = endsIn(chunk, from, size > most.line ? 1 : mostLines);
      if (count === 0) break;
      yield finish(count, chunk.subarray(from, next - 1));
      from = next;
    }
    const rest = chunk.subarray(from);
    size += rest.length;
    if (size > most.line) held = [];
    else if (rest.length > 0) held.push(rest.slice());
  }
  if (size > 0 && !source.interrupted.aborted) yield finish(1, none);
}

/** The bytes of each line. */
function parted({ bytes, count }: Lines): Uint8Array[] {
  let from = 0;
  return Array.from({ length: count }, () => {
    const at = bytes.indexOf(newline, from);
    const one = bytes.subarray(from, at < 0 ? undefined : at);
    from = at + 1;
    return one;
  });
}

/** The lines one by one, as text. */
export function* piecesOf(lines: Lines): Generator<Piece> {
  for (const [at, bytes] of parted(lines).entries()) {
    const line = lines.first + at;
    yield lines.overlong || bytes.length > most.line ? tooLarge(line, most.line) : decode(bytes, line);
  }
}

/** Each line by itself. */
export const singles = (lines: Lines): Lines[] =>
  parted(lines).map((bytes, at) => ({ ...lines, first: lines.first + at, count: 1, bytes: bytes.slice() }));

import { isDrawn } from "../schemas/trimmed.js";

/**
 * Whether the parts stand in a text in order, the first at its beginning, the last at its end, with at least one
 * character in each gap that is drawn.
 * @example isNamed("温州市电气产业链智能断路器创新联合体", ["温州市", "产业链", "创新联合体"]) // true
 */
export function isNamed(text: string, parts: readonly string[]): boolean {
  const [first = "", ...rest] = parts;
  const last = rest.pop() ?? "";
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  let from = pastMark(text, first.length);
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at < 0) return false;
    from = pastMark(text, at + part.length);
  }
  return text.length - last.length >= from;
}

/** Where the first character that is drawn ends, from a place on; behind the text where there is none. */
function pastMark(text: string, from: number): number {
  let at = from;
  for (const mark of text.slice(from)) {
    at += mark.length;
    if (isDrawn(mark)) return at;
  }
  return text.length + 1;
}

/**
 * Whether a text is one of the letters or none, and then so many ASCII digits.
 * @example isCoded("C3823", "ABC", [2, 4]) // true
 */
export function isCoded(text: string, letters: string, [least, most]: readonly [number, number]): boolean {
  const [first = ""] = text;
  const digits = letters.includes(first) ? text.slice(first.length) : text;
  return digits.length >= least && digits.length <= most && /^[0-9]*$/.test(digits);
}

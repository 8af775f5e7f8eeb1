/** White space, and what is drawn as nothing (Default_Ignorable_Code_Point): zero-width spaces, joiners, bidirectional marks. */
const blank = /^[\s\p{DI}]$/u;
const ignorable = /[\p{DI}]+/gu;
const blanksBefore = /^[\s\p{DI}]*/u;

/** Code units that are surely seen, as far as answers usually begin and end with them: it costs less than to look closer. */
const solid = (unit: number): boolean =>
  (unit > 0x20 && unit < 0xa0) ||
  (unit > 0x3000 && unit < 0xd800 && unit !== 0x3164) ||
  (unit > 0xfeff && unit < 0xffa0);

/** Whether a character, or the two halves of one, is drawn at all; white space is. */
export const isDrawn = (mark: string): boolean => seen(mark) !== "";

/**
 * A text without the blanks around it. What is blank is told here alone: the reader, the engine and the words trim alike.
 * @example trimmed("\u200b 甲 ") // "甲"
 */
export function trimmed(text: string): string {
  const { length } = text;
  if (length === 0 || (solid(text.charCodeAt(0)) && solid(text.charCodeAt(length - 1)))) return text;
  const from = blanksBefore.exec(text)?.[0].length ?? 0;
  let to = length;
  while (to > from) {
    const start = (text.charCodeAt(to - 1) & 0xfc00) === 0xdc00 ? to - 2 : to - 1;
    if (!blank.test(text.slice(start, to))) break;
    to = start;
  }
  return text.slice(from, to);
}

/** A text without the marks in it that are drawn as nothing. */
export const seen = (text: string): string => text.replace(ignorable, "");

/** Whether there is nothing to be seen of a text. */
export const isBlank = (text: string): boolean => trimmed(text) === "";

import type { CriterionOf } from "../criteria/types.js";
import { widthRanges } from "../facts/length.js";
import { isBlank, isDrawn } from "../schemas/trimmed.js";
import type { Dialect, Sql } from "./dialect.js";

type Range = readonly [first: number, last: number];

/** Where characters stand that are blank or not drawn: the planes of letters and marks, and that of tags. */
const planes: readonly Range[] = [
  [0, 0xd7ff],
  [0xe000, 0x1ffff],
  [0xe0000, 0xe0fff],
];

function ranges(is: (mark: string) => boolean): readonly Range[] {
  const found: [number, number][] = [];
  for (const [first, last] of planes)
    for (let point = first; point <= last; point++) {
      if (!is(String.fromCodePoint(point))) continue;
      const before = found.at(-1);
      if (before && before[1] === point - 1) before[1] = point;
      else found.push([point, point]);
    }
  return found;
}

let known: { blank: readonly Range[]; hidden: readonly Range[] } | undefined;
/** Found once, by asking what trims answers. */
function classes(): NonNullable<typeof known> {
  known ??= { blank: ranges(isBlank), hidden: ranges((mark) => !isDrawn(mark)) };
  return known;
}

const written = (of: readonly Range[], { mark }: Dialect): string =>
  of.map(([first, last]) => (first === last ? mark(first) : `${mark(first)}-${mark(last)}`)).join("");

/** What stands between the brackets of a class: what is blank, what is not drawn, what is as wide as a Chinese character. */
export const blank = (dialect: Dialect): string => written(classes().blank, dialect);
export const hidden = (dialect: Dialect): string => written(classes().hidden, dialect);
export const wide = (dialect: Dialect): string => written(widthRanges(), dialect);

/** A text as a part of a regular expression. */
export const literally = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}-]/g, "\\$&");

/** Whether a text is one of the letters or none, and then so many digits: engines count to 255 at most within an expression. */
export function coded(dialect: Dialect, { letters, digits: [least, most] }: CriterionOf<"coded">, text: Sql): Sql {
  const { matches, length, mark } = dialect;
  const behind = (first: string, more: number): Sql =>
    `${matches(text, `^${first}[0-9]*$`)} AND ${length(text)} BETWEEN ${least + more} AND ${most + more}`;
  if (letters === "") return behind("", 0);
  const first = `[${[...letters].map((letter) => mark(letter.codePointAt(0) as number)).join("")}]`;
  return `CASE WHEN ${matches(text, `^${first}`)} THEN ${behind(first, 1)} ELSE ${behind("", 0)} END`;
}

const days =
  "(((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01]))|((0[469]|11)-(0[1-9]|[12][0-9]|30))|(02-(0[1-9]|1[0-9]|2[0-8])))";
const year = "([1-9][0-9][0-9][0-9]|0[1-9][0-9][0-9]|00[1-9][0-9]|000[1-9])";
const leapYear = "([0-9][0-9](0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)";
/** A real day, and a month or a year. */
export const dayForm = `^(${year}-${days}|${leapYear}-02-29)$`;
export const monthForm = `^${year}-(0[1-9]|1[0-2])$`;
export const yearForm = `^${year}$`;
/** An amount of yuan that may be below zero, and a division. */
export const balanceForm = "^-?[0-9]{1,18}([.][0-9]{1,8})?$";
/** The same of a number, which may be written with more zeros than it needs. */
export const numberForm = "^-?[0-9]{1,18}([.][0-9]{1,8}0*)?$";
export const divisionForm = "^[0-9]{6}$";

import type { TargetMeasure } from "../criteria/target.js";
import { asRow, type Row } from "../facts/answer.js";
import { yearOf } from "../facts/days.js";
import { type Fraction, whole } from "./exact.js";
import { against } from "./judge/comparisons.js";
import { dayOf, textOf } from "./question.js";
import { PASS, type Truth, UNKNOWN } from "./truth.js";

type Cover = Extract<TargetMeasure, { by: "cover" }>;

/** What a coverage came to. */
export interface Covered {
  readonly truth: Truth;
  readonly actual?: Fraction;
  readonly limit?: string;
}

/** Which names surely have a consortium by the end of the year, which may have one, and whether one may be of any name. */
function standing(consortia: readonly unknown[], key: Cover["key"], year: number) {
  const sure = new Set<unknown>();
  const maybe = new Set<unknown>();
  let ofAny = false;
  for (const entry of consortia) {
    const row = asRow(entry);
    const day = dayOf(row.establishedOn);
    if (day !== undefined && yearOf(day) > year) continue;
    const name = textOf(row[key]);
    if (name === undefined) ofAny = true;
    else (day === undefined ? maybe : sure).add(name);
  }
  return { sure, maybe, ofAny };
}

/**
 * Whether each of the listed chains or fields has a consortium. A blank entry is one not yet known; a consortium whose
 * chain is not given may be of any one, and one whose day is not given may have stood.
 */
export function covered(programme: Row, { list, key, limit }: Cover, year: number): Covered {
  const listed = programme[list];
  if (!Array.isArray(listed)) return { truth: UNKNOWN, ...(limit && { limit: String(limit) }) };
  const names = new Set(listed.map(textOf).filter((name) => name !== undefined));
  const blanks = listed.filter((entry) => textOf(entry) === undefined).length;
  const wanted = String(limit ?? names.size);
  if (limit === undefined && listed.length === 0) return { truth: PASS, actual: whole(0), limit: wanted };
  if (!Array.isArray(programme.consortia)) return { truth: UNKNOWN, limit: wanted };

  const { sure, maybe, ofAny } = standing(programme.consortia, key, year);
  const has = [...names].filter((name) => sure.has(name)).length;
  // Each name is looked at on its own, as the rows of a rule are: a consortium of no known name may be of any of them.
  const mayHave = [...names].filter((name) => ofAny || sure.has(name) || maybe.has(name)).length;
  // As long as fewer are listed than there are by the text, any number may still have one.
  const high = names.size < (limit ?? 0) ? undefined : whole(mayHave + blanks);
  const truth = against({ low: whole(has), high }, ">=", whole(limit ?? names.size + blanks));
  return { truth, actual: whole(has), limit: wanted };
}

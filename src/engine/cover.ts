import type { TargetMeasure } from "../criteria/target.js";
import { answered, asRow, type Row } from "../facts/answer.js";
import { yearOf } from "../facts/days.js";
import { type Fraction, whole } from "./exact.js";

type Cover = Extract<TargetMeasure, { by: "cover" }>;

/** What a coverage came to; `met` is open where answers are missing. */
export interface Covered {
  met: boolean | undefined;
  actual?: Fraction;
  limit?: string;
  judged: boolean;
}

/** Which names surely have a consortium by the end of the year, which may have one, and whether one may be of any name. */
function standing(consortia: readonly unknown[], key: Cover["key"], year: number) {
  const sure = new Set<unknown>();
  const maybe = new Set<unknown>();
  let ofAny = false;
  for (const entry of consortia) {
    const row = asRow(entry);
    const day = answered(row.establishedOn);
    if (typeof day === "string" && yearOf(day) > year) continue;
    const name = answered(row[key]);
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
  if (!Array.isArray(listed)) return { met: undefined, judged: false, ...(limit && { limit: String(limit) }) };
  const names = new Set(listed.map(answered).filter((name) => name !== undefined));
  const blanks = listed.filter((entry) => answered(entry) === undefined).length;
  const wanted = limit ?? names.size;
  if (limit === undefined && listed.length === 0) return { met: true, actual: whole(0), limit: "0", judged: true };
  if (!Array.isArray(programme.consortia)) return { met: undefined, limit: String(wanted), judged: false };

  const { sure, maybe, ofAny } = standing(programme.consortia, key, year);
  const has = [...names].filter((name) => sure.has(name)).length;
  // Each name is looked at on its own, as the rows of a rule are: a consortium of no known name may be of any of them.
  const mayHave = [...names].filter((name) => ofAny || sure.has(name) || maybe.has(name)).length;
  const most = mayHave + (limit === undefined ? 0 : blanks);
  const complete = names.size >= wanted;
  const every = has >= wanted && (limit !== undefined || blanks === 0);
  return {
    met: every ? true : complete && most < wanted ? false : undefined,
    actual: whole(has),
    limit: String(wanted),
    judged: true,
  };
}

import { answered, asRow, type Row } from "../facts/answer.js";
import { isDay } from "../schemas/day.js";

/** An answer, if it is a text. */
export const textOf = (value: unknown): string | undefined => {
  const text = answered(value);
  return typeof text === "string" ? text : undefined;
};

/** A day, if it can be read as one. */
export const dayOf = (value: unknown): string | undefined => {
  const day = textOf(value);
  return day !== undefined && isDay(day) ? day : undefined;
};

/** The day of the question: `asOf`, else the day the form was filled. */
function checkedDay(dossier: Row, asOf: string | undefined): string {
  const day = asOf ?? textOf(asRow(dossier.filing).filledOn);
  if (day === undefined) throw new RangeError("asOf is not given, and neither is filing.filledOn");
  if (!isDay(day)) throw new RangeError(`asOf is not a day: ${JSON.stringify(day)}`);
  return day;
}

/**
 * What every question is about: a dossier and a day.
 * @throws TypeError if the dossier is not an object
 * @throws RangeError if there is no day, or none that is real
 */
export function question(dossier: unknown, asOf: string | undefined): { root: Row; asOf: string } {
  if (typeof dossier !== "object" || dossier === null) throw new TypeError("the dossier is not an object");
  const root = asRow(dossier);
  return { root, asOf: checkedDay(root, asOf) };
}

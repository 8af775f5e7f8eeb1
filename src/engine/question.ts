import { answered, asRow, type Row } from "../facts/answer.js";
import { shown } from "../schemas/choice.js";
import { isDay } from "../schemas/day.js";
import { givenOptions, givenPlace } from "./given.js";

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
function checkedDay(dossier: Row, asOf: unknown): string {
  const day = asOf ?? textOf(asRow(dossier.filing).filledOn);
  if (day === undefined) throw new RangeError("asOf is not given, and neither is filing.filledOn");
  if (typeof day !== "string" || !isDay(day)) throw new RangeError(`asOf is not a day: ${shown(day)}`);
  return day;
}

/**
 * What every question is about: a dossier, a place and a day.
 * @throws TypeError if the dossier, the jurisdiction or the options are none
 * @throws RangeError if there is no day, or none that is real
 */
export function question(
  dossier: unknown,
  place: unknown,
  options: { readonly asOf?: string | undefined },
): { root: Row; asOf: string } {
  if (typeof dossier !== "object" || dossier === null)
    throw new TypeError(`the dossier is not an object: ${shown(dossier)}`);
  givenPlace(place);
  givenOptions(options);
  const root = asRow(dossier);
  return { root, asOf: checkedDay(root, options.asOf) };
}

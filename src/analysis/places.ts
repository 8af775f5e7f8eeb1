/** The day of every witness. */
export const witnessDay = "2025-11-20";

/** What stands in a dossier that is of no place yet, for the code of the place itself and for one of elsewhere. */
export const here = "here";
export const elsewhere = "elsewhere";
/** 北京市东城区, which is in none of the places. */
const another = "110101";

/** The code of a place that begins so. */
export const codeOf = (prefix: string): string => prefix.padEnd(6, "0");

/** A dossier of no place yet as one of the place whose code is given, with the judgements of some rules favourable. */
export function placedIn(dossier: object, code: string, judged: readonly string[]): object {
  const placed = JSON.parse(JSON.stringify(dossier), (key, value) => {
    if (key !== "division") return value;
    return value === here ? code : another;
  });
  if (judged.length > 0) placed.assertions = judged.map((rule) => ({ rule, holds: true, by: "reviewer" }));
  return placed;
}

/** What stands in a dossier that is of no place yet, for the code of the place itself and for one of elsewhere. */
export const here = "here";
export const elsewhere = "elsewhere";
/** 北京市东城区, which is in none of the places. */
const another = "110101";

/** A dossier of no place yet as one of the place whose code is given. */
export function placedIn(dossier: object, code: string): object {
  return JSON.parse(JSON.stringify(dossier), (key, value) =>
    key !== "division" ? value : value === here ? code : another,
  );
}

/** The code of a place that begins so. */
export const codeOf = (prefix: string): string => prefix.padEnd(6, "0");

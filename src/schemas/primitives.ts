/** Yuan: a decimal string of up to 18 digits and 8 decimals such as `"20000000"`, or a number that prints as one. */
export type Amount = string | number;
/** A real day, `YYYY-MM-DD`. */
export type DateString = string;
/** A list of strings in which a blank item keeps its place and stands for an entry not yet known. */
export type Entries<T extends string = string> = (T | "")[];

/** A fact that only a jurisdiction defined elsewhere reads; key `"<jurisdiction>.<name>"`. */
export interface ExtraFact {
  key?: string;
  value?: string | number | boolean;
}

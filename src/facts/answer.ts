/** A JSON object. */
export type Row = Readonly<Record<string, unknown>>;

const nothing: Row = Object.freeze({});

/** Whether a code unit is certainly no white space; most answers begin and end with such, and need no trimming. */
const solid = (unit: number): boolean => (unit > 0x20 && unit < 0x80) || (unit >= 0x4e00 && unit <= 0x9fff);

/** What was answered: strings trimmed; `undefined` for absent, `null` and blank. */
export function answered(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== "string") return value;
  const last = value.length - 1;
  if (last >= 0 && solid(value.charCodeAt(0)) && solid(value.charCodeAt(last))) return value;
  const trimmed = value.trim();
  return trimmed === "" ? undefined : trimmed;
}

/** The row of a list; one that a form has not begun is a row without answers. */
export const asRow = (value: unknown): Row => (typeof value === "object" && value !== null ? (value as Row) : nothing);

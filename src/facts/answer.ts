/** A JSON object. */
export type Row = Readonly<Record<string, unknown>>;

const nothing: Row = Object.freeze({});

/** Code units that `trim` leaves alone, as far as answers usually begin and end with them: it costs more than to look. */
const solid = (unit: number): boolean => (unit > 0x20 && unit < 0xa0) || (unit > 0x3000 && unit < 0xfeff);

/** What was answered: strings trimmed; `undefined` for absent, `null` and blank. */
export function answered(value: unknown): unknown {
  if (typeof value !== "string") return value ?? undefined;
  const { length } = value;
  if (length > 0 && solid(value.charCodeAt(0)) && solid(value.charCodeAt(length - 1))) return value;
  const trimmed = value.trim();
  return trimmed === "" ? undefined : trimmed;
}

/** The row of a list; one that a form has not begun is a row without answers. */
export const asRow = (value: unknown): Row => (typeof value === "object" && value !== null ? (value as Row) : nothing);

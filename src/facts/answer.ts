/** A JSON object. */
export type Row = Readonly<Record<string, unknown>>;

const nothing: Row = Object.freeze({});

/** What was answered: strings trimmed; `undefined` for absent, `null` and blank. */
export function answered(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value !== "string") return value;
  const trimmed = value.trim();
  return trimmed === "" ? undefined : trimmed;
}

/** The row of a list; one that a form has not begun is a row without answers. */
export const asRow = (value: unknown): Row => (typeof value === "object" && value !== null ? (value as Row) : nothing);

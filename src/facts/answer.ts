import { trimmed } from "../schemas/trimmed.js";

/** A JSON object. */
export type Row = Readonly<Record<string, unknown>>;

const nothing: Row = Object.freeze({});

/** What was answered: strings trimmed; `undefined` for absent, `null` and blank. */
export function answered(value: unknown): unknown {
  if (typeof value !== "string") return value ?? undefined;
  const text = trimmed(value);
  return text === "" ? undefined : text;
}

/** The row of a list; one that a form has not begun is a row without answers. */
export const asRow = (value: unknown): Row => (typeof value === "object" && value !== null ? (value as Row) : nothing);

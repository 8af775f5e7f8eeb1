import { type Path, type Row, rowsAt, wordsOf } from "./paths.js";

/** The list of all units. */
export const units: Path = ["organizations"];

export const unitsOf = (dossier: unknown): readonly Row[] => rowsAt(dossier, units) ?? [];

/** Where the lead stands in the list; below 0 where there is none. */
export const leadAt = (dossier: unknown): number => unitsOf(dossier).findIndex(({ role }) => role === "lead");

/** An id that no unit has or had: what still names a unit that was removed would name the new one. */
export function freshId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(2));
  return `unit-${[...parts].map((part) => part.toString(36)).join("")}`;
}

/** What a unit is called: by its name, or else by its number. */
export const unitName = (row: Row | undefined, unnamed: string): string => wordsOf(row?.name).slice(0, 60) || unnamed;

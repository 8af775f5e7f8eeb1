import type { Dossier, Draft, Path } from "consortium-eligibility";

/** A dossier as a form holds it: any answer in it may be blank. */
export type Answers = Draft<Dossier>;
export type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const step = (value: unknown, key: string | number): unknown =>
  Array.isArray(value) ? value[Number(key)] : isRow(value) ? value[key] : undefined;

/** What was answered at a place; `undefined` where nothing was. */
export const answerAt = (dossier: unknown, path: Path): unknown => path.reduce(step, dossier);

/** A text without the blanks around it; `""` of what is none. */
export const said = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
export const textAt = (dossier: unknown, path: Path): string => said(answerAt(dossier, path));

/** The rows of a list; what is no row stands as an empty one, so that each keeps its index. */
export function rowsAt(dossier: unknown, path: Path): readonly Row[] {
  const list = answerAt(dossier, path);
  return Array.isArray(list) ? list.map((row: unknown) => (isRow(row) ? row : {})) : [];
}

/** What a consortium is called, or what stands for it. */
export const nameOf = (dossier: Answers, without: string): string => textAt(dossier, ["consortium", "name"]) || without;

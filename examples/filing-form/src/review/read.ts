import type { Dossier, Draft } from "consortium-eligibility";
import { type Path, type Row, rowsAt as rowsOf, valueAt, wordsOf } from "../form/paths.js";

/** A dossier as a form holds it: any answer in it may be blank. */
export type Answers = Draft<Dossier>;

export const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text without the blanks around it; `""` of what is none. */
export const textAt = (dossier: unknown, path: Path): string => wordsOf(valueAt(dossier, path));

/** The rows of a list; none where there is no list. */
export const rowsAt = (dossier: unknown, path: Path): readonly Row[] => rowsOf(dossier, path) ?? [];

/** What a consortium is called, or what stands for it. */
export const nameOf = (dossier: Answers, without: string): string => textAt(dossier, ["consortium", "name"]) || without;

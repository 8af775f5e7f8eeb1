import type { DialectName } from "../../sql/types.js";

const name = String.raw`(?:"(?:[^"\0]|"")+"|[\p{L}_][\p{L}\p{N}_$]*)`;
const names = new RegExp(`^${name}(?:\\.${name})?$`, "u");
const each = new RegExp(name, "gu");

/** Whether a text is the name of a table, of one part or two: `enterprises`, `city."My Table"`. */
export const isTableName = (text: string): boolean => names.test(text);

/** The parts of the name of a table. PostgreSQL takes those that are not quoted as small letters. */
export const partsOf = (text: string, dialect: DialectName): string[] =>
  [...text.matchAll(each)].map(([part]) => {
    if (part.startsWith('"')) return part.slice(1, -1).replaceAll('""', '"');
    return dialect === "postgres" ? part.toLowerCase() : part;
  });

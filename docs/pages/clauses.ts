import type { Clause, Doc, Piece } from "./documents.js";

/** Neighbouring sentences of a clause that are handled alike: what stands on one row. */
export interface Row {
  readonly pieces: readonly Piece[];
  /** The first of the pieces is the heading of the clause. */
  readonly heading: boolean;
}
/** A clause with its place among the others. */
export interface Section {
  readonly clause: Clause;
  /** 1 for 三, 2 for 三（一）, 3 for 三（一）1 */
  readonly depth: number;
  /** What its number is within the clause above: “三、”, “（一）”, “1.”. */
  readonly number: string;
  readonly rows: readonly Row[];
}

const numeral = /^[一二三四五六七八九十]+$/;

/** A word in place of a number, as in 附件声明, is for citations; a heading says it better. */
function numberOf(own: string, heading: string | undefined): string {
  if (numeral.test(own)) return `${own}、`;
  if (/^\d+$/.test(own)) return `${own}. `;
  if (/\d$/.test(own)) return `${own} `;
  return heading === undefined || /^[（①-⑳]/.test(own) ? own : "";
}

const alike = (one: Piece, other: Piece): boolean =>
  one.context === other.context && String(one.ids) === String(other.ids);

function rowsOf({ id, heading }: Clause, pieces: readonly Piece[]): Row[] {
  const rows: { pieces: Piece[]; heading: boolean }[] = [];
  for (const piece of pieces.filter(({ clause }) => clause === id)) {
    const last = rows.at(-1);
    const [before] = last?.pieces ?? [];
    if (last && before && alike(before, piece)) last.pieces.push(piece);
    else rows.push({ pieces: [piece], heading: rows.length === 0 && heading !== undefined });
  }
  return rows;
}

/** The clauses of a document in its order; a clause belongs to the one whose id begins its own. */
export function sectionsOf({ clauses, pieces }: Doc): Section[] {
  const ids = clauses.map(({ id }) => id);
  const above = (id: string): string[] => ids.filter((other) => other !== id && id.startsWith(other));
  return clauses.map((clause) => {
    const over = above(clause.id);
    const own = clause.id.slice(Math.max(0, ...over.map(({ length }) => length)));
    return { clause, depth: over.length + 1, number: numberOf(own, clause.heading), rows: rowsOf(clause, pieces) };
  });
}

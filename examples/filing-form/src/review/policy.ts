/** A sentence of a document, or a part of one, and the rules that carry it. */
interface Piece {
  readonly clause: string;
  readonly sentence: string;
  readonly ids?: readonly string[];
}
interface Clause {
  readonly id: string;
  readonly heading?: string;
}
interface Document {
  readonly clauses: readonly Clause[];
}

/** A clause of a document in its place. */
export interface Section {
  readonly id: string;
  /** 1 for 三, 2 for 三（一） */
  readonly depth: number;
  /** What its number is within the clause above: “三、”, “（一）”, “1.”. */
  readonly number: string;
  readonly heading?: string;
  readonly pieces: readonly Piece[];
}

const documents = import.meta.glob<Document>("../../../../fixtures/policies/*.json", { import: "default" });
const coverage = import.meta.glob<readonly Piece[]>("../../../../fixtures/coverage/*.json", { import: "default" });

const numeral = /^[一二三四五六七八九十]+$/;

/** A word in place of a number, as in 附件声明, is for citations; a heading says it better. */
function numberOf(own: string, heading: string | undefined): string {
  if (numeral.test(own)) return `${own}、`;
  if (/^\d+$/.test(own)) return `${own}. `;
  if (/\d$/.test(own)) return `${own} `;
  return heading === undefined || /^[（①-⑳]/.test(own) ? own : "";
}

/** The clauses in their order; a clause belongs to the one whose id begins its own. */
function sectionsOf(clauses: readonly Clause[], pieces: readonly Piece[]): Section[] {
  const ids = clauses.map(({ id }) => id);
  return clauses.map(({ id, heading }) => {
    const over = ids.filter((other) => other !== id && id.startsWith(other));
    const own = id.slice(Math.max(0, ...over.map(({ length }) => length)));
    const of = pieces.filter(({ clause }) => clause === id);
    return {
      id,
      depth: over.length + 1,
      number: numberOf(own, heading),
      ...(heading !== undefined && { heading }),
      pieces: heading === undefined ? of : of.slice(1),
    };
  });
}

const read = new Map<string, Promise<readonly Section[]>>();

/** The text of a document by clauses, each sentence with the rules that carry it; read once, when it is first shown. */
export function policyText(id: string): Promise<readonly Section[]> {
  const known = read.get(id);
  if (known) return known;
  const text = documents[`../../../../fixtures/policies/${id}.json`];
  const pieces = coverage[`../../../../fixtures/coverage/${id}.json`];
  if (!text || !pieces) throw new RangeError(`no document is called ${id}`);
  const sections = Promise.all([text(), pieces()]).then(([{ clauses }, all]) => sectionsOf(clauses, all));
  read.set(id, sections);
  return sections;
}

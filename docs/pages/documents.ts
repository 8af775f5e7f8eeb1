import { readFileSync } from "node:fs";
import type { Policy } from "../../src/criteria/rule.js";
import { citationOf, type Entry, entriesCiting, policies } from "./catalogue.js";

/** A sentence, or a part of one, and what carries it over into the rules, or why nothing does. */
export interface Piece {
  /** Which one it is in the document. */
  readonly at: number;
  readonly clause: string;
  readonly sentence: string;
  readonly ids?: readonly string[];
  readonly context?: string;
}
export interface Clause {
  readonly id: string;
  readonly heading?: string;
  readonly text?: string;
}
/** A document as it was published. */
interface PolicyText {
  readonly published?: string;
  readonly commentPeriod?: { readonly from: string; readonly to: string };
  readonly clauses: readonly Clause[];
}
/** A document, its sentences, and what cites it. */
export interface Doc extends PolicyText {
  readonly policy: Policy;
  readonly pieces: readonly Piece[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** Where the full note of an entry stands: beside the words that it quotes. */
  readonly homes: ReadonlyMap<string, Piece>;
}

const fixture = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), "utf8"));
const bare = (text: string): string => text.replace(/\s/g, "");

/** The first piece that carries an entry and has words of its quote. */
function homeOf(entry: Entry, pieces: readonly Piece[]): Piece | undefined {
  const { clause, quote } = citationOf(entry);
  const ofClause = pieces.filter((piece) => piece.clause === clause);
  const text = bare(ofClause.map(({ sentence }) => sentence).join(""));
  const from = text.indexOf(bare(quote));
  const to = from + bare(quote).length;
  let at = 0;
  return ofClause.find(({ sentence, ids }) => {
    const start = at;
    at += bare(sentence).length;
    return ids?.includes(entry.of.id) && start < to && at > from;
  });
}

function homesOf(entries: ReadonlyMap<string, Entry>, pieces: readonly Piece[]): Map<string, Piece> {
  const homes = new Map<string, Piece>();
  for (const [id, entry] of entries) {
    const home = homeOf(entry, pieces);
    if (!home) throw new RangeError(`no sentence carries the words that ${id} quotes`);
    homes.set(id, home);
  }
  return homes;
}

/**
 * Reads a document with its coverage.
 * @throws RangeError if no rule cites it, or a quote is not where it should be
 */
export function documentOf(id: string): Doc {
  const policy = policies.get(id);
  if (!policy) throw new RangeError(`no document is called ${id}`);
  const text = fixture(`policies/${id}.json`) as PolicyText;
  const pieces = (fixture(`coverage/${id}.json`) as readonly Omit<Piece, "at">[]).map((piece, at) => ({
    at,
    ...piece,
  }));
  const entries = entriesCiting(id);
  return { ...text, policy, pieces, entries, homes: homesOf(entries, pieces) };
}

/** An entry that a piece carries, and the piece that has its words. */
export function entryOf({ entries, homes, policy }: Doc, id: string): { entry: Entry; home: Piece } {
  const [entry, home] = [entries.get(id), homes.get(id)];
  if (!entry || !home) throw new RangeError(`nothing that cites ${policy.id} is called ${id}`);
  return { entry, home };
}

import fc from "fast-check";
import { random } from "../../bench/dossiers.js";
import { dossierShape } from "../../src/schemas/shape.js";
import { cases, places } from "../fixtures.js";
import { answered } from "../laws/arbitrary.js";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Pick = (below: number) => number;

const anyOf = <T>(values: readonly T[], pick: Pick): T => values[pick(values.length)] as T;
/** Whether something that is so likely, of a thousand, is the case. */
const happens = (likely: number, pick: Pick): boolean => pick(1000) < likely;

const lists = dossierShape()
  .filter(({ kind }) => ["rows", "words", "options"].includes(kind))
  .map(({ path }) => path.join("."));

/** What stands for no answer. */
const nothing: readonly Json[] = ["", " ", "\u3000", "\t\n", "\u00a0\ufeff\u2003", null];
/** What is no blank to JavaScript, however it looks. */
const invisible = ["\u200b", "\u2060", "\u180e", "\u0085"];
const padding = [" ", "\u3000", "\ufeff", "\n", ...invisible];

/** Answers of every kind, most of them in the wrong place wherever they stand. */
const oddities: readonly Json[] = [
  ...nothing,
  ...invisible,
  true,
  false,
  "true",
  "是",
  0,
  1,
  2,
  3,
  -1,
  1.5,
  1e300,
  -0.0000001,
  1e-7,
  1e21,
  9007199254740991,
  9007199254740992,
  12345678901234568,
  0.1234567890123456,
  20000000.25,
  "0",
  "00020000000",
  "20000000.000000000",
  "20000000.",
  ".5",
  "+5",
  "-5",
  "1e3",
  "1,000",
  "２０００",
  "999999999999999999.99999999",
  "9999999999999999999",
  "0.000000001",
  "2025-02-29",
  "2024-02-29",
  "2025-2-3",
  "2025-13-01",
  "0000-01-01",
  "9999-12-31",
  "2025-11-20T00:00:00Z",
  "2025",
  "2025-11",
  20250101,
  "lead",
  "member",
  "Lead",
  "enterprise",
  "reviewer",
  "national",
  "330382",
  330382,
  "33038",
  "３３０３８２",
  "91330000142944445H",
  "温州市",
  "𠮷".repeat(200),
  "e\u0301",
  "%",
  "_",
  "' OR 1=1 --",
  '"',
  "\\",
  "\\N",
  "NULL",
  "null",
  [],
  {},
  [null],
  [""],
  [[]],
  ["lead"],
  [{}],
];

/** Ids that are easily mistaken for another, or for something else. */
const ids: readonly Json[] = [
  "u1 ",
  " u0",
  "\u3000u2",
  "U0",
  "u0\u200b",
  "__proto__",
  "constructor",
  "'; DROP TABLE dossiers; --",
  "a\\",
  "a\\'b",
  "%",
  "u_",
  "null",
  "甲",
  "é",
  "e\u0301",
  "ß",
  "ss",
  "😀",
  "",
  null,
  5,
  "5",
  true,
];

/** Texts that not every engine can hold: it must not be its whole table that they cost. */
const unstorable: readonly Json[] = ["\u0000", "a\u0000b"];

/** How a dossier is spoilt: how likely, of a thousand, each answer is. */
interface Ways {
  readonly gone: number;
  readonly odd: number;
  readonly padded: number;
  readonly odds: readonly Json[];
}

const isObject = (of: Json): of is { [key: string]: Json } =>
  typeof of === "object" && of !== null && !Array.isArray(of);

/** A copy in which answers are taken away, put among blanks, or replaced by something else. */
function spoilt(of: Json, ways: Ways, pick: Pick): Json | undefined {
  if (happens(ways.gone, pick)) return pick(2) ? undefined : anyOf(nothing, pick);
  if (happens(ways.odd, pick)) return structuredClone(anyOf(ways.odds, pick));
  if (Array.isArray(of)) return of.map((part) => spoilt(part, ways, pick) ?? null);
  if (isObject(of))
    return Object.fromEntries(
      Object.entries(of).flatMap(([key, part]) => {
        const left = spoilt(part, ways, pick);
        return left === undefined ? [] : [[key, left]];
      }),
    );
  if (typeof of === "string" && happens(ways.padded, pick)) return anyOf(padding, pick) + of + anyOf(padding, pick);
  return of;
}

/** A copy in which one text is another answer, wherever it stands. */
function renamed(of: Json, name: string, to: Json): Json {
  if (of === name) return to;
  if (Array.isArray(of)) return of.map((part) => renamed(part, name, to));
  if (isObject(of)) return Object.fromEntries(Object.entries(of).map(([key, part]) => [key, renamed(part, name, to)]));
  return of;
}

type Change = (dossier: { [key: string]: Json }, pick: Pick) => void;

const unitsOf = (dossier: { [key: string]: Json }): { [key: string]: Json }[] =>
  Array.isArray(dossier.organizations) ? dossier.organizations.filter(isObject) : [];

/** What may be the matter with a dossier as a whole. */
const changes: readonly Change[] = [
  (dossier, pick) => {
    dossier.unfinished = Array.from({ length: 1 + pick(4) }, () => anyOf(lists, pick));
  },
  (dossier, pick) => {
    dossier.unfinished = structuredClone(
      anyOf<Json>([null, "organizations", ["nothing", null, 5], [" organizations "], lists], pick),
    );
  },
  (dossier, pick) => {
    for (const unit of unitsOf(dossier))
      if (unit.role === "lead") unit.role = anyOf<Json>(["member", null, "leader"], pick);
  },
  (dossier, pick) => {
    for (const unit of unitsOf(dossier)) if (pick(2)) unit.role = anyOf<Json>(["lead", " lead\u3000"], pick);
  },
  (dossier, pick) => {
    dossier.organizations = structuredClone(anyOf<Json>([null, [], {}, "", [null], [[], "u0", 5]], pick));
  },
  (dossier) => {
    if (Array.isArray(dossier.organizations)) dossier.organizations.reverse();
  },
  (dossier, pick) => {
    const key = anyOf(Object.keys(dossier), pick);
    const list = dossier[key];
    if (Array.isArray(list))
      list.splice(pick(list.length + 1), 0, structuredClone(anyOf<Json>([null, {}, "", 5, []], pick)));
  },
  (dossier, pick) => {
    const key = anyOf(Object.keys(dossier), pick);
    if (Array.isArray(dossier[key])) dossier[key] = [];
  },
  (dossier, pick) => {
    const { assertions } = dossier;
    if (!Array.isArray(assertions)) return;
    const again = structuredClone(assertions.filter(isObject));
    for (const one of again)
      Object.assign(one, {
        holds: anyOf<Json>([true, false, null], pick),
        by: anyOf<Json>(["reviewer", "applicant", null], pick),
      });
    dossier.assertions = pick(2) ? [...again, ...assertions] : [...assertions, ...again];
  },
];

/** The text of a dossier as a city may send it: some whole numbers with a decimal, one above what is exact. */
const written = (dossier: Json, pick: Pick): string => {
  const text = JSON.stringify(dossier);
  if (!happens(100, pick)) return text;
  return text.replace(
    /:(\d{1,12})(?=[,}])/g,
    (_, digits) => `:${digits}${anyOf(["", ".0", ".00", "e0", "E+1"], pick)}`,
  );
};

/** A reviewer's word on every rule, nearly always a good one. */
const settled = (pick: Pick): Json[] =>
  Object.values(places).flatMap(({ rules }) =>
    rules.map(({ id }) => ({ rule: id, by: "reviewer", holds: !happens(20, pick) })),
  );

/** What a random dossier is made of: random answers, a worked case, or one that comes near to being eligible. */
interface Base {
  readonly of: Json;
  readonly near: boolean;
}

const asJson = (of: unknown): Json => JSON.parse(JSON.stringify(of));

/** The worked cases, and those among them that fail nothing that they must. */
function bases(): { all: Base[]; near: Base[] } {
  const all = cases().map(({ dossier, expected }) => ({
    of: asJson(dossier),
    near: Object.values(expected).some(({ verdicts = {} }) =>
      Object.values(verdicts).some((verdict) => verdict !== "ineligible"),
    ),
  }));
  return { all, near: all.filter(({ near }) => near) };
}

/** How a base is spoilt. `texts` are those that an engine may not be able to hold. */
function spoil({ of, near }: Base, pick: Pick, texts: readonly Json[]): string {
  let dossier: Json = structuredClone(of);
  const few = near && pick(4) > 0;
  const ways: Ways = {
    gone: anyOf(few ? [0, 1, 5] : [0, 0, 5, 30, 150, 400], pick),
    odd: anyOf(few ? [0, 0, 2] : [0, 0, 0, 3, 15, 60], pick),
    padded: anyOf([0, 0, 50, 500], pick),
    odds: [...oddities, ...texts],
  };
  if (near && pick(4) > 0 && isObject(dossier)) dossier.assertions = settled(pick);
  const times = few ? pick(8) - 6 : pick(4) - 1;
  for (let left = times; left > 0; left--) if (isObject(dossier)) anyOf(changes, pick)(dossier, pick);
  if (!few && happens(150, pick)) dossier = renamed(dossier, `u${pick(4)}`, anyOf([...ids, ...texts], pick));
  const parts = isObject(dossier) ? Object.entries(dossier).map(([key, part]) => [key, spoilt(part, ways, pick)]) : [];
  return written(Object.fromEntries(parts.filter(([, part]) => part !== undefined)), pick);
}

/**
 * Random dossiers and worked cases as the text of their JSON, the same for the same seed: answered, with gaps, with
 * unfinished lists, with what cannot be read, with blanks of every kind, with odd ids, without a lead or with several.
 */
export function randomDocuments(count: number, seed: number, unheld = false): string[] {
  const pick = random(seed);
  const { all, near } = bases();
  return fc.sample(answered, { numRuns: count, seed }).map((full) => {
    const base = anyOf([[{ of: asJson(full), near: false }], all, near], pick);
    return spoil(anyOf(base, pick), pick, unheld ? unstorable : []);
  });
}

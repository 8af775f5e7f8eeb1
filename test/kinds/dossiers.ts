import fc from "fast-check";
import type { Dossier, Finding } from "../../src/index.js";
import { answered, answersOf, isPlain, type Place, without } from "../laws/arbitrary.js";
import { judgements } from "../laws/parts.js";

/** The rules of the invented place, on some of which a reviewer has said something. */
export const rules = ["lushan.rule.one", "lushan.rule.two", "lushan.rule.three"];

/** A signature of each unit, in the order of the units, as lists are mostly written. */
const inStep = ({ organizations }: Dossier) =>
  organizations.map(({ id }) => ({
    organizationId: id,
    capacity: "legal-representative" as const,
    sealed: true,
  }));

/** Dossiers with every answer, the facts of the invented place among them. */
export const full: fc.Arbitrary<Dossier> = fc
  .record({
    dossier: answered,
    seed: fc.constantFrom("5000000", "0", "20000000.5"),
    year: fc.constantFrom(2022, 2023, 2024, 2025),
    assertions: judgements(rules),
    steps: fc.boolean(),
  })
  .map(({ dossier, seed, year, assertions, steps }) => ({
    ...dossier,
    agreement: { ...dossier.agreement, ...(steps && { signatures: inStep(dossier) }) },
    assertions,
    facts: [
      { key: "lushan.seed", value: seed },
      { key: "lushan.year", value: year },
    ],
  }));

/** What names rows of its own kind, so that the answers of a row could not be found without it. */
const naming = new Set(["rule", "by", "key", "basis"]);

/**
 * Whether an answer can be taken away. The rule book excepts the years and bases of accounts; which unit is the lead decides whose
 * accounts are read at all.
 */
function mayGo(at: Place): boolean {
  const last = String(at.at(-1));
  if (naming.has(last) || !isPlain(at)) return false;
  if (last === "year") return at.includes("reports");
  return !(last === "role" && at[1] === 0);
}

/** The answers by which rows belong to a list: whether one may belong matters most where little else is open. */
const keys = new Set(["role", "hostId", "level", "organizationId", "employerId", "id"]);

/** Some of the places: a few, some, or every other one; or mostly those of keys. */
const someOf = (places: readonly Place[]): fc.Arbitrary<Place[]> =>
  fc
    .tuple(
      fc.constantFrom([3, 3], [15, 15], [50, 50], [2, 40]),
      fc.array(fc.nat({ max: 99 }), { minLength: places.length, maxLength: places.length }),
    )
    .map(([[share = 0, ofKeys = 0], rolls]) =>
      places.filter((at, n) => (rolls[n] ?? 0) >= 100 - (keys.has(String(at.at(-1))) ? ofKeys : share)),
    );

/** The lists that may be unfinished, as the dossier names them, and how many of their rows are always there. */
const unfinished: readonly (readonly [name: string, least: number])[] = [
  ["organizations", 1],
  ["platforms", 0],
  ["researchers", 0],
  ["agreement.signatures", 0],
  ["plan.tasks", 0],
  ["lifecycle.reports", 0],
  ["lifecycle.projects", 0],
  ["filing.attachments", 0],
];

/** What a dossier lacks: answers, and the last rows of lists that are unfinished, by name. */
export interface Lacking {
  readonly gaps: readonly Place[];
  readonly cuts: readonly string[];
}

/** A dossier that lacks these. */
export function lacking(dossier: Dossier, { gaps, cuts }: Lacking): Dossier {
  const cut = (value: unknown, at: string): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) {
      const least = unfinished.find(([name]) => name === at)?.[1] ?? 0;
      const rows = value.map((part) => cut(part, `${at}.*`));
      return cuts.includes(at) ? rows.slice(0, Math.max(least, Math.floor(rows.length / 2))) : rows;
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, cut(part, at === "" ? key : `${at}.${key}`)]),
    );
  };
  const left = without(cut(dossier, "") as Dossier, gaps);
  return cuts.length > 0 ? { ...left, unfinished: [...cuts] } : left;
}

/** A dossier with every answer, and the same with some of its answers and rows taken away. */
export const withGaps = full.chain((dossier) =>
  fc
    .record({
      gaps: someOf(answersOf(dossier, mayGo)),
      cuts: fc.oneof(
        fc.constant<string[]>([]),
        fc.subarray(
          unfinished.map(([name]) => name),
          { maxLength: 3 },
        ),
      ),
    })
    .map((lacks) => ({ full: dossier, lacks, part: lacking(dossier, lacks) })),
);

/** The same without a lead, without units, or as it is. */
export const anyDossier: fc.Arbitrary<Dossier> = fc.tuple(withGaps, fc.nat({ max: 9 })).map(([{ part }, which]) => {
  if (which === 0) return { organizations: [] };
  const nobody = { ...part, organizations: part.organizations.map((one) => ({ ...one, role: "member" as const })) };
  return which === 1 ? nobody : part;
});

/** What of it a finding does not ask for. An absent row of accounts is the row of its year in the full dossier. */
export function notAsked({ gaps, cuts }: Lacking, { missing }: Finding, full: Dossier): Lacking {
  const asked = missing.map(({ path, row, field }) => {
    const accounts = full.organizations[Number(path[1])]?.financials ?? [];
    const at = accounts.findIndex(({ year }) => year === row?.year);
    return row && field !== undefined && at >= 0 ? [...path, at, field] : path;
  });
  return {
    gaps: gaps.filter((gap) => !asked.some((path) => gap.every((part, index) => path[index] === part))),
    cuts: cuts.filter((name) => !asked.some((path) => path.join(".") === name)),
  };
}

/** What of it is asked for. */
export function onlyAsked(lacks: Lacking, finding: Finding, full: Dossier): Lacking {
  const { gaps, cuts } = notAsked(lacks, finding, full);
  return {
    gaps: lacks.gaps.filter((gap) => !gaps.includes(gap)),
    cuts: lacks.cuts.filter((name) => !cuts.includes(name)),
  };
}

/** A copy in which the rows and words of every list stand in another order. */
export function shuffled<T>(value: T, seed: number): T {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
  const copy = (of: unknown): unknown => {
    if (typeof of !== "object" || of === null) return of;
    if (!Array.isArray(of)) return Object.fromEntries(Object.entries(of).map(([key, part]) => [key, copy(part)]));
    const left = of.map(copy);
    return of.map(() => left.splice(next(left.length), 1)[0]);
  };
  return copy(value) as T;
}

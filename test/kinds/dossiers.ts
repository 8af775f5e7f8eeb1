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
const naming = new Set(["rule", "by", "key"]);

/**
 * Whether an answer can be taken away. The rule book excepts the years of accounts; which unit is the lead decides whose
 * accounts are read at all.
 */
function mayGo(at: Place): boolean {
  const last = String(at.at(-1));
  if (naming.has(last) || !isPlain(at)) return false;
  if (last === "year") return at.includes("reports");
  return !(last === "role" && at[1] === 0);
}

/** Some of the places: a few, some, or every other one. */
const someOf = (places: readonly Place[]): fc.Arbitrary<Place[]> =>
  fc
    .tuple(
      fc.constantFrom(3, 15, 50),
      fc.array(fc.nat({ max: 99 }), { minLength: places.length, maxLength: places.length }),
    )
    .map(([share, rolls]) => places.filter((_, at) => (rolls[at] ?? 0) >= 100 - share));

/** A dossier with every answer, and some of its answers taken away. */
export const withGaps = full.chain((dossier) =>
  someOf(answersOf(dossier, mayGo)).map((gaps) => ({ full: dossier, gaps, part: without(dossier, gaps) })),
);

/** The same without a lead, without units, or as it is. */
export const anyDossier: fc.Arbitrary<Dossier> = fc.tuple(withGaps, fc.nat({ max: 9 })).map(([{ part }, which]) => {
  if (which === 0) return { organizations: [] };
  const nobody = { ...part, organizations: part.organizations.map((one) => ({ ...one, role: "member" as const })) };
  return which === 1 ? nobody : part;
});

/** Whether a finding asks for what stands at a gap; an absent row of accounts is the row of its year in the full dossier. */
export function isAsked(gap: Place, { missing }: Finding, full: Dossier): boolean {
  return missing.some(({ path, row, field }) => {
    const accounts = full.organizations[Number(path[1])]?.financials ?? [];
    const at = accounts.findIndex(({ year }) => year === row?.year);
    const asked = row && field !== undefined && at >= 0 ? [...path, at, field] : path;
    return gap.every((part, index) => asked[index] === part);
  });
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

import { walk } from "../criteria/fold.js";
import { stages } from "../criteria/rule.js";
import type { Criterion } from "../criteria/types.js";
import { evaluate } from "../engine/evaluate.js";
import type { Finding } from "../engine/report.js";
import type { Dossier } from "../schemas/types.js";
import { accountVar, backs, isAmount, yuan } from "./amounts.js";
import type { Witness } from "./claim.js";
import type { RowClass } from "./classes.js";
import { dossierOf } from "./dossier.js";
import { formulaOf, type Said } from "./formula.js";
import type { Inequality } from "./inequality.js";
import { codeOf, placedIn, witnessDay } from "./places.js";
import { relevant, waysOf } from "./question.js";
import type { Requirement } from "./requirement.js";
import { solved, type Values } from "./solve.js";

/** The year whose accounts are the latest on the day of a witness. */
const latestYear = 2024;

/** What a place finds of a dossier by some of its rules. */
export function findingsOf({ place, rules }: Pick<Requirement, "place" | "rules">, dossier: object): Finding[] {
  const ids = rules.map(({ id }) => id);
  const asked = stages.filter((stage) => rules.some((rule) => rule.stage === stage));
  const { findings } = evaluate(dossier as Dossier, place, { asOf: witnessDay, stages: asked });
  return findings.filter(({ rule }) => ids.includes(rule));
}

/** The last keys of the answers that only have to be there. */
function givenKeys(of: Criterion): string[] {
  const keys: string[] = [];
  walk(of, (part) => {
    if (part.kind === "given" || part.kind === "filled") keys.push(part.field.path.join("."));
    return undefined;
  });
  return keys;
}

/** What a place says of a dossier that it does not let pass: that it fails, or lacks nothing but what has to be handed in. */
function refusal(requirement: Requirement, dossier: object): Witness["status"] | undefined {
  const findings = findingsOf(requirement, dossier);
  if (findings.some(({ status }) => status === "fail")) return "fail";
  const lacking = findings.flatMap(({ missing }) =>
    missing.map(({ path, field }) => [...path, ...(field ? [field] : [])]),
  );
  const keys = givenKeys(requirement.asks);
  const toHandIn = lacking.every((path) => keys.some((key) => `.${path.join(".")}`.endsWith(`.${key}`)));
  return findings.some(({ status }) => status === "unknown") && toHandIn ? "unknown" : undefined;
}

const ofPlace = (dossier: object, { here: [prefix = ""], judged }: Requirement): object =>
  placedIn(dossier, codeOf(prefix), judged);

/** A witness of what was found, if both places judge it so. */
function witnessOf(passes: Requirement, fails: Requirement, dossier: object): Witness | undefined {
  const accepted = findingsOf(passes, ofPlace(dossier, passes));
  if (!accepted.every(({ status }) => status === "pass" || status === "not-applicable")) return undefined;
  const status = refusal(fails, ofPlace(dossier, fails));
  return status && { passes: passes.place.id, fails: fails.place.id, status, dossier };
}

/** Amounts in whole ten thousands, so that a witness has plain numbers. */
const coarse = 10_000n * yuan;
const inTenThousands = ({ of, atLeast }: Inequality): Inequality => ({
  of: Object.fromEntries(Object.entries(of).map(([name, n]) => [name, isAmount(name) ? n * coarse : n])),
  atLeast,
});
/** Each year earns ten million and more, and no less than is spent on R&D. */
const plausible = (names: ReadonlySet<string>): Inequality[] =>
  (["standalone", "consolidated"] as const).flatMap((basis) =>
    backs.flatMap((back) => {
      const [earned, spent] = [accountVar("revenue", back, basis), accountVar("rdExpense", back, basis)];
      if (!names.has(earned)) return [];
      return [
        { of: { [earned]: 1n }, atLeast: 10_000_000n * yuan },
        { of: { [earned]: 1n, [spent]: -1n }, atLeast: 0n },
      ];
    }),
  );

/** As many rows as a witness has at most. */
const mostRows = 12;

/** Which dossiers are asked for, and what is so of all of them. */
export interface Asked {
  readonly passes: Requirement;
  readonly fails: Requirement;
  readonly classes: readonly RowClass[];
  readonly so: readonly Inequality[];
}

/** The ways in which a dossier passes the one, and is said something of by the other. */
export const waysFor = ({ passes, fails, classes, so }: Asked, said: Said): (readonly Inequality[])[] =>
  [...waysOf([formulaOf(passes.asks, "passes", classes), formulaOf(fails.asks, said, classes)])].map((way) => [
    ...way,
    ...relevant(so, way),
  ]);

const namesIn = (all: readonly Inequality[]): Set<string> => new Set(all.flatMap(({ of }) => Object.keys(of)));

/** The smallest dossier that passes the one and not the other, by the engine. */
export function searched(asked: Asked): Witness | undefined {
  const { passes, fails, classes } = asked;
  const of = [passes.asks, fails.asks];
  const rows = Object.fromEntries(classes.map(({ name }) => [name, -1n]));
  for (const said of ["fails", "does-not-pass"] as const) {
    const ways = waysFor(asked, said);
    const names = namesIn(ways.flat());
    for (let most = 1; most <= mostRows; most++)
      for (const way of ways) {
        const found = solved([...way, ...plausible(names), { of: rows, atLeast: -BigInt(most) }].map(inTenThousands));
        if (typeof found === "string") continue;
        const values: Values = Object.fromEntries(
          Object.entries(found).map(([name, n]) => [name, isAmount(name) ? n * coarse : n]),
        );
        const witness = witnessOf(passes, fails, dossierOf(of, classes, { values, names }, latestYear));
        if (witness) return witness;
      }
  }
  return undefined;
}

import { createRequire } from "node:module";
import type { Highs } from "highs";
import type { Coefficients, Constraint, Model } from "yalps";

/** A program in whole numbers, as it is handed to a solver. */
export type Handed = Model<number, number>;

/** Its types are those of its CommonJS build. */
const load: () => Promise<Highs> = createRequire(import.meta.url)("highs");
const solver = await load();

const entries = <T>(of: Iterable<readonly [number, T]> | object): (readonly [number, T])[] => [
  ...(of as Iterable<readonly [number, T]>),
];
const indexes = (of: boolean | Iterable<number> | undefined): Set<number> => new Set(typeof of === "object" ? of : []);

/** What a condition holds its sum to, in the format of LP files. */
const limits = ({ equal, min, max }: Constraint): string[] =>
  equal !== undefined
    ? [`= ${equal}`]
    : [...(min === undefined ? [] : [`>= ${min}`]), ...(max === undefined ? [] : [`<= ${max}`])];

/** One term a line: what is beyond 560 characters of a line is not read. */
const sumOf = (terms: readonly (readonly [number, number])[]): string =>
  terms.map(([at, factor]) => `${factor < 0 ? "-" : "+"} ${Math.abs(factor)} x${at}`).join("\n  ");

/** The terms of each condition. */
function rowsOf({ variables }: Handed): Map<number, (readonly [number, number])[]> {
  const rows = new Map<number, (readonly [number, number])[]>();
  for (const [at, own] of entries<Coefficients<number>>(variables))
    for (const [row, factor] of entries<number>(own)) rows.set(row, [...(rows.get(row) ?? []), [at, factor]]);
  return rows;
}

/** A program in the format of LP files. */
export function lpOf(program: Handed): string {
  const rows = rowsOf(program);
  const all = entries<Coefficients<number>>(program.variables).map(([at]) => at);
  const conditions = entries<Constraint>(program.constraints).flatMap(([row, constraint]) => {
    const terms = rows.get(row) ?? [];
    return limits(constraint).map((limit) => `${sumOf(terms.length > 0 ? terms : [[0, 0]])} ${limit}`);
  });
  const binaries = indexes(program.binaries);
  return [
    "Minimize",
    ` cost: ${sumOf(rows.get(program.objective as number) ?? [])}`,
    "Subject To",
    ...conditions.map((condition, at) => ` c${at}: ${condition}`),
    "Bounds",
    ...all.map((at) => (binaries.has(at) ? ` 0 <= x${at} <= 1` : ` x${at} >= 0`)),
    "General",
    ...all.map((at) => ` x${at}`),
    "End",
  ].join("\n");
}

/** The least cost of a program by HiGHS; `undefined` where nothing meets its conditions. */
export function leastOf(program: Handed): number | undefined {
  const { Status, ObjectiveValue } = solver.solve(lpOf(program), { mip_rel_gap: 0, mip_abs_gap: 0 });
  if (Status === "Infeasible") return undefined;
  if (Status === "Empty") return 0;
  if (Status !== "Optimal") throw new Error(`HiGHS: ${Status}\n${lpOf(program)}`);
  return Math.round(ObjectiveValue);
}

/** The conditions that amounts do not meet, reckoned in whole numbers. */
export function brokenBy(program: Handed, amounts: ReadonlyMap<number, number>): string[] {
  const rows = rowsOf(program);
  const whole = (at: number): number => Math.round(amounts.get(at) ?? 0);
  const binaries = indexes(program.binaries);
  const beyond = [...binaries].filter((at) => whole(at) > 1).map((at) => `x${at} is ${whole(at)}`);
  const broken = entries<Constraint>(program.constraints).flatMap(([row, { equal, min, max }]) => {
    const sum = (rows.get(row) ?? []).reduce((sum, [at, factor]) => sum + factor * whole(at), 0);
    const fine = equal === undefined ? sum >= (min ?? sum) && sum <= (max ?? sum) : sum === equal;
    return fine ? [] : [`condition ${row} comes to ${sum}`];
  });
  return [...beyond, ...broken];
}

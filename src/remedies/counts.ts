import { FAIL, PASS } from "../engine/truth.js";
import { type Asked, all, anyRow, type Demand, possibly, surely, type Weight } from "./demand.js";
import type { Demands } from "./demands.js";

/** Between what a number must be. */
export type Limits = readonly [operator: ">=" | ">" | "<=" | "<", limit: number][];
/** The ways in which a comparison comes to a pass, or to a fail. */
export const limitsOf = (operator: ">=" | ">" | "<=" | "=", limit: number, wants: boolean): Limits[] => {
  if (operator === "=")
    return wants
      ? [
          [
            [">=", limit],
            ["<=", limit],
          ],
        ]
      : [[["<", limit]], [[">", limit]]];
  const against = { ">=": "<", ">": "<=", "<=": ">" } as const;
  return [[[wants ? operator : against[operator], limit]]];
};

/** A number of rows, of one list or of several, within limits. */
export function counting(asked: readonly Asked[], limits: Limits, demands: Demands): Demand {
  return all(
    ...limits.map(([operator, limit]) => {
      if (operator === ">=") return demands.together(asked, surely, Math.ceil(limit), false);
      if (operator === ">") return demands.together(asked, surely, Math.floor(limit) + 1, false);
      const most = operator === "<=" ? Math.floor(limit) : Math.ceil(limit) - 1;
      return demands.together(asked, possibly, -most, true);
    }),
  );
}

/** A limit as a quotient of whole numbers. */
function quotient(limit: string): [num: number, den: number] {
  const decimals = limit.split(".")[1]?.length ?? 0;
  let [num, den] = [Math.round(Number(limit) * 10 ** decimals), 10 ** decimals];
  for (const factor of [2, 5])
    while (num % factor === 0 && den % factor === 0) [num, den] = [num / factor, den / factor];
  return [num, den];
}

/** The least and the greatest share, times the number of rows: q · yes − p · all. */
export function sharing(asked: Asked, limits: Limits, limit: string, demands: Demands): Demand {
  const [p, q] = quotient(limit);
  const low: Weight = (belongs, truth) =>
    belongs === "out" ? 0 : belongs === "in" ? q * Number(truth === PASS) - p : truth === PASS ? 0 : -p;
  const high: Weight = (belongs, truth) =>
    belongs === "out" ? 0 : belongs === "in" ? p - q * Number(truth !== FAIL) : truth === FAIL ? 0 : p - q;
  return all(
    demands.rows(asked, anyRow, 1, true),
    ...limits.map(([operator]) =>
      operator === ">=" || operator === ">"
        ? demands.rows(asked, low, operator === ">" ? 1 : 0, true)
        : demands.rows(asked, high, operator === "<" ? 1 : 0, true),
    ),
  );
}

import type { Costs, Keep, RemedyOptions, StepKind } from "../remedies/types.js";
import { stepKinds } from "../render/remedy-words.js";
import { dossierShape } from "../schemas/shape.js";
import { nearest } from "../schemas/suggest.js";
import { type Arguments, oneOf } from "./options.js";
import { UsageError } from "./usage.js";

const goals = ["eligible", "conditional", "outlook"] as const;
/** The word that nothing is kept. */
const none = "none";

/** What no plan is to touch: fields and kinds of step by their names, or nothing. */
function keepOf(value: string): Keep {
  if (value.trim() === none) return [];
  const names = [...stepKinds, ...dossierShape().map(({ path }) => path.join("."))];
  return value.split(",").map((part) => {
    const name = part.trim();
    if (names.includes(name)) return name;
    const near = nearest(name, names);
    throw new UsageError(
      `--keep ${JSON.stringify(name)}：没有该字段或办法种类${near ? `；是否为 ${near}？` : ""}`,
      `--keep ${JSON.stringify(name)}: no field or kind of step of that name${near ? `; did you mean ${near}?` : ""}`,
    );
  });
}

/** What the kinds of step named cost, each once. */
function costsOf(values: readonly string[]): Partial<Costs> {
  const costs = new Map<StepKind, number>();
  for (const value of values) {
    const [name = "", ...rest] = value.split("=");
    const kind = oneOf("--cost", name, stepKinds);
    const cost = rest.join("=");
    if (costs.has(kind)) throw new UsageError(`--cost ${kind} 只能使用一次`, `--cost ${kind} may be given only once`);
    if (!/^\d{1,6}(\.\d{1,6})?$/.test(cost))
      throw new UsageError(
        `--cost ${JSON.stringify(value)}：应为 种类=数，如 add=10`,
        `--cost ${JSON.stringify(value)}: it must be KIND=N, as add=10`,
      );
    costs.set(kind, Number(cost));
  }
  return Object.fromEntries(costs);
}

/** How many plans at most. */
function mostOf(value: string): number {
  if (!/^[1-9]\d?$/.test(value))
    throw new UsageError(
      `--most ${JSON.stringify(value)}：应为 1 至 99 的整数`,
      `--most ${JSON.stringify(value)}: it must be a whole number from 1 to 99`,
    );
  return Number(value);
}

/** What is asked of the plans, as far as the call says. */
export function askedOf({ goal, keep, cost, most }: Arguments): RemedyOptions {
  return {
    ...(goal !== undefined && { goal: oneOf("--goal", goal, goals) }),
    ...(keep !== undefined && { keep: keepOf(keep) }),
    ...(cost !== undefined && { costs: costsOf(cost) }),
    ...(most !== undefined && { most: mostOf(most) }),
  };
}

import { isDeepStrictEqual } from "node:util";
import type { Stage } from "../src/criteria/rule.js";
import type { Sample } from "./dossiers.js";
import type { Contender } from "./engines/engine.js";
import { handwritten } from "./handwritten.js";
import { evaluate, judge, wenzhou } from "./library.js";

const formation = ["formation"] as const;

/** Stops at the first difference, if there is one: sides that do not do the same are not worth measuring. */
export function agreed(difference: string | undefined): void {
  if (difference === undefined) return;
  console.error(`The sides do not agree.\n${difference}`);
  process.exit(1);
}

/** The first difference between the findings of formation and those by hand. */
export function byHand(dossiers: readonly Sample[], asOf: string): string | undefined {
  for (const { name, dossier } of dossiers) {
    const { findings } = evaluate(dossier, wenzhou, { asOf, stages: formation });
    const others = handwritten(dossier, asOf);
    if (others.length !== findings.length) return `${name}: ${others.length} findings by hand, not ${findings.length}`;
    for (const [at, finding] of findings.entries()) {
      const other = others[at];
      if (isDeepStrictEqual(finding, other)) continue;
      return `${name}, ${finding.rule}:\nlibrary      ${JSON.stringify(finding)}\nhand-written ${JSON.stringify(other)}`;
    }
  }
  return undefined;
}

/** The first difference between `judge` and `evaluate`. */
export function judged(dossiers: readonly Sample[], asOf: string, stages: readonly Stage[]): string | undefined {
  for (const { name, dossier } of dossiers) {
    const { verdict, outlook, verdicts, findings } = evaluate(dossier, wenzhou, { asOf, stages });
    const evaluated = { verdict, outlook, verdicts, statuses: findings.map(({ rule, status }) => [rule, status]) };
    const { statuses, ...rest } = judge(dossier, wenzhou, { asOf, stages });
    const judgement = { ...rest, statuses: Object.entries(statuses) };
    if (isDeepStrictEqual(evaluated, judgement)) continue;
    return `${name}:\nevaluate ${JSON.stringify(evaluated)}\njudge    ${JSON.stringify(judgement)}`;
  }
  return undefined;
}

/** The first difference between `judge` and an engine. */
export async function byEngines(
  engines: readonly Contender[],
  dossiers: readonly Sample[],
  asOf: string,
): Promise<string | undefined> {
  for (const { name, dossier } of dossiers) {
    const expected = Object.entries(judge(dossier, wenzhou, { asOf, stages: formation }).statuses);
    for (const engine of engines) {
      const statuses = await engine.statuses(dossier, asOf);
      for (const [at, [rule, status]] of expected.entries()) {
        if (engine.rules[at] !== rule) return `${engine.name}: rule ${at} is ${engine.rules[at]}, not ${rule}`;
        if (statuses[at] !== status) return `${name}, ${rule}: library ${status}, ${engine.name} ${statuses[at]}`;
      }
    }
  }
  return undefined;
}

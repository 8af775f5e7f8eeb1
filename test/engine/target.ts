import {
  assessProgramme,
  type Observation,
  type ProgrammePolicy,
  programmePolicies,
  type Target,
  type TargetFinding,
  wenzhouTransfer2025,
} from "../../src/programmes.js";

/** Every target of every document. */
export const targets = programmePolicies.flatMap((policy) => policy.targets);

export function targetNamed(id: string): Target {
  const found = targets.find((target) => target.id === id);
  if (!found) throw new Error(`no target ${id}`);
  return found;
}

/** How one target stands, by a programme with these figures. */
export function assess(
  target: Target,
  figures: readonly [year: number, value: unknown][],
  asOf: string,
  more: object = {},
): TargetFinding[] {
  const observations = figures.map(([year, value]) => ({ target: target.id, year, value }) as Observation);
  const policy: ProgrammePolicy = { ...wenzhouTransfer2025, targets: [target] };
  return assessProgramme({ observations, ...more }, policy, { asOf });
}

export const states = (found: readonly TargetFinding[]) => found.map(({ state }) => state);

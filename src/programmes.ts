import { programmePolicies } from "./rules/programmes/index.js";
import { InputError } from "./schemas/issues.js";
import type { Programme } from "./schemas/programme.js";
import { type Read, readProgramme } from "./schemas/read.js";

export {
  type ProgrammePolicy,
  programmePolicy,
  type Target,
  type TargetMeasure,
  type TargetReading,
} from "./criteria/target.js";
export { assessProgramme, type TargetFinding } from "./engine/programme.js";
export type { Readings } from "./engine/readings.js";
export { explainTarget } from "./render/targets.js";
export * from "./rules/programmes/index.js";
export type { Observation, Programme, ProgrammeConsortium, TargetAssertion } from "./schemas/programme.js";

const targets = programmePolicies.flatMap((policy) => policy.targets.map(({ id }) => id));

/**
 * Reads a programme and tells every problem at once, also a target that no document has; it never throws.
 * @example safeParseProgramme({ observations: [{ target: "transfer.rd-intensty", year: 2027, value: "0.03" }] }).issues?.[0]?.suggestion
 * // "transfer.rd-intensity"
 */
export const safeParseProgramme = (input: unknown): Read<Programme> => readProgramme(input, targets);

/**
 * Reads a programme.
 * @throws InputError that names every problem, at most 100
 */
export function parseProgramme(input: unknown): Programme {
  const result = safeParseProgramme(input);
  if (result.issues) throw new InputError(result.issues);
  return result.value;
}

import { type Jurisdiction, type Stage, stages } from "../criteria/rule.js";
import type { ProgrammePolicy } from "../criteria/target.js";
import { jurisdictions } from "../rules/index.js";
import { programmePolicies } from "../rules/programmes/index.js";
import { nearest } from "../schemas/suggest.js";
import { oneOf } from "./options.js";
import { UsageError } from "./usage.js";

/** What may have several readings: a rule, a duty, a change or a target. */
interface Entry {
  readonly id: string;
  readonly readings?: Readonly<Record<string, unknown>>;
}

/** The rules that are judged; the stages are those of `evaluate` unless others were asked for. */
export const rulesOf = (
  places: readonly Jurisdiction[],
  asked: readonly Stage[] = ["formation", "filing"],
): readonly Entry[] => places.flatMap(({ rules }) => rules.filter(({ stage }) => asked.includes(stage)));

export const dutiesOf = (places: readonly Jurisdiction[]): readonly Entry[] =>
  places.flatMap(({ duties = [] }) => duties);

export const changesOf = ({ changes = [] }: Jurisdiction): readonly Entry[] => changes;

export const targetsOf = ({ targets }: ProgrammePolicy): readonly Entry[] => targets;

const everywhere = [
  ...rulesOf(jurisdictions, stages),
  ...dutiesOf(jurisdictions),
  ...jurisdictions.flatMap(changesOf),
  ...programmePolicies.flatMap(targetsOf),
];

const namesOf = ({ readings = {} }: Entry): string[] => Object.keys(readings);
const several = (entry: Entry): boolean => namesOf(entry).length > 1;

/** Says why nothing that is asked can be read so: it is asked elsewhere, or there is nothing of that name. */
function notAsked(value: string, id: string, entries: readonly Entry[]): UsageError {
  const given = `--reading ${JSON.stringify(value)}`;
  if (everywhere.some((one) => one.id === id && several(one)))
    return new UsageError(
      `${given}：此次核对的地区、阶段或事项不含 ${id}`,
      `${given}: ${id} is of another jurisdiction, stage or command than this call asks for`,
    );
  const names = entries.filter(several).map((one) => one.id);
  const near = nearest(id, names);
  return new UsageError(
    `${given}：没有该名称且有多种读法的规则${near ? `；是否为 ${near}？` : ""}`,
    `${given}: no rule of that name has several readings${near ? `; did you mean ${near}?` : ""}`,
  );
}

/** The readings chosen, of what this call asks for. One that would change nothing is a usage error, as is a second one. */
export function readingsOf(values: readonly string[] = [], entries: readonly Entry[]): Record<string, string> {
  const chosen = new Map<string, string>();
  for (const value of values) {
    const [id = "", ...name] = value.split("=");
    const entry = entries.find((one) => one.id === id && several(one));
    if (!entry) throw notAsked(value, id, entries);
    if (chosen.has(id))
      throw new UsageError(`--reading ${id} 只能选定一种读法`, `--reading ${id}: only one reading can be chosen`);
    chosen.set(id, oneOf(`--reading ${id}`, name.join("="), namesOf(entry)));
  }
  return Object.fromEntries(chosen);
}

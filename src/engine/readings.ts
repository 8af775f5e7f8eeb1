import type { Jurisdiction } from "../criteria/rule.js";
import { shown } from "../schemas/choice.js";
import { distance, nearest } from "../schemas/suggest.js";

/** Readings other than the default, by the id of a rule, duty, change or target; one object serves every function. */
export type Readings = Readonly<Record<string, string>>;
/** Those that were asked for, once they were checked. */
export type CheckedReadings = ReadonlyMap<string, string>;

/** What may have several readings. */
interface Entry<R = unknown> {
  readonly id: string;
  readonly readings?: Readonly<Record<string, R>>;
}

/**
 * Checks the readings of one's own entries; others are not looked at.
 * @throws RangeError if an id is none of the entries, or has no such reading
 */
export function checkReadings(
  readings: Readings | undefined,
  entries: readonly Entry[],
  own: (id: string) => boolean,
  what = "rule",
): CheckedReadings {
  const checked = new Map<string, string>();
  if (readings !== undefined && (typeof readings !== "object" || readings === null || Array.isArray(readings)))
    throw new TypeError(
      `the readings are ${shown(readings)}: they must be an object, as { "<id of a ${what}>": "<reading>" }`,
    );
  for (const [id, name] of Object.entries(readings ?? {})) {
    const entry = entries.find((entry) => entry.id === id);
    if (!entry) refuseUnknown(id, entries, own(id), what);
    else {
      const names = Object.keys(entry.readings ?? {});
      if (names.length < 2) throw new RangeError(`${id} has one reading only`);
      if (!names.includes(name)) throw new RangeError(`${id} has no reading ${shown(name)}, only ${names.join(", ")}`);
      checked.set(id, name);
    }
  }
  return checked;
}

/**
 * Refuses an id that is none of the entries where it is of their place, or so near to one of them that it was meant; an
 * edition of other digits is another place.
 */
function refuseUnknown(id: string, entries: readonly Entry[], own: boolean, what: string): void {
  const near =
    nearest(
      id,
      entries.map((entry) => entry.id),
    ) ?? "";
  const editions = near.replace(/\d/g, "") === id.replace(/\d/g, "");
  const meant = distance(id, near) <= 2 && !editions;
  if (!own && !meant && id.includes(".")) return;
  throw new RangeError(`no ${what} is called ${shown(id)}${near === "" ? "" : `; did you mean ${near}?`}`);
}

/**
 * The readings of a jurisdiction's rules, duties and changes. Its targets are those of a document: `assessProgramme`
 * checks them.
 */
export function readingsOf(of: Jurisdiction, readings: Readings | undefined): CheckedReadings {
  const { id: place, rules, duties = [], changes = [], support = [] } = of;
  const own = (id: string): boolean => id.startsWith(`${place}.`) && !id.startsWith(`${place}.target.`);
  return checkReadings(readings, [...rules, ...duties, ...changes, ...support], own);
}

/** The reading used of several, and the others in declared order. */
export interface Chosen<R> {
  readonly name: string;
  readonly reading: R;
  readonly others: readonly (readonly [name: string, reading: R])[];
}

/** The reading asked for, else the first; `undefined` of what has none. */
export function chosenOf<R>({ id, readings = {} }: Entry<R>, asked: CheckedReadings): Chosen<R> | undefined {
  const all = Object.entries(readings);
  const used = all.find(([name]) => name === asked.get(id)) ?? all[0];
  return used && { name: used[0], reading: used[1], others: all.filter((one) => one !== used) };
}

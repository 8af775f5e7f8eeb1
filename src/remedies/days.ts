import { walk } from "../criteria/fold.js";
import type { Reading } from "../criteria/rule.js";
import type { Criterion } from "../criteria/types.js";
import type { ReadyRule } from "../engine/ready.js";
import type { Path } from "../engine/report.js";
import { nextDay } from "../facts/days.js";
import { isDay } from "../schemas/day.js";
import { starred } from "./places.js";
import type { Trial } from "./trial.js";

/** How a rule depends on the day: by the year of the accounts, or by days of the dossier. */
function dependsOn(of: Criterion): { year: boolean; days: boolean } {
  const found = { year: false, days: false };
  walk(of, (part) => {
    if (part.kind === "accounts" || (part.kind === "date" && part.than === "first-of-year")) found.year = true;
    if (part.kind === "date" && part.than === "as-of") found.days = true;
    return true;
  });
  return found;
}

/** The same of when a rule applies, and of what it asks. */
function dependences(ready: ReadyRule, trial: Trial) {
  const { rule } = ready;
  const { holds } = rule.readings[trial.readingOf(ready).name] as Reading;
  return (rule.applies ? [rule.applies, holds] : [holds]).map(dependsOn);
}

/** Whether what a rule comes to depends on the day of the question. */
export function isTimely(ready: ReadyRule, trial: Trial): boolean {
  return dependences(ready, trial).some(({ year, days }) => year || days);
}

/** Every day of a dossier that stands at a field of which a rule asks how it is to the day of the question. */
function daysIn(value: unknown, path: Path, names: ReadonlySet<string>, into: Set<string>): void {
  if (typeof value === "string" && isDay(value) && names.has(starred(path))) into.add(value);
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value))
    daysIn(inner, [...path, Array.isArray(value) ? Number(key) : key], names, into);
}

/** How many later days are looked at. */
const most = 6;

/** The days on which it may come to something else: that of the question first. */
export function daysFor(dossier: object, trial: Trial, asOf: string): string[] {
  const names = new Set<string>();
  let yearly = false;
  for (const ready of trial.rules) {
    const on = dependences(ready, trial);
    yearly ||= on.some(({ year }) => year);
    if (on.some(({ days }) => days)) for (const path of ready.fields) names.add(path.join("."));
  }
  const days = new Set<string>();
  daysIn(dossier, [], names, days);
  const year = Number(asOf.slice(0, 4));
  const years = yearly ? [1, 2, 3].map((more) => `${String(year + more).padStart(4, "0")}-01-01`) : [];
  const later = [...days].flatMap((day) => [day, nextDay(day)]);
  return [
    asOf,
    ...[...new Set([...years, ...later])]
      .filter((day) => day > asOf)
      .sort()
      .slice(0, most),
  ];
}

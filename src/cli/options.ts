import { parseArgs } from "node:util";
import { type Jurisdiction, type Stage, stages } from "../criteria/rule.js";
import type { ProgrammePolicy } from "../criteria/target.js";
import { jurisdictions } from "../rules/index.js";
import { programmePolicies } from "../rules/programmes/index.js";
import { isDay } from "../schemas/day.js";
import { nearest } from "../schemas/suggest.js";
import type { Lang } from "../text.js";
import { UsageError } from "./usage.js";

const known = {
  jurisdiction: { type: "string" },
  "as-of": { type: "string" },
  stage: { type: "string" },
  lang: { type: "string" },
  format: { type: "string" },
  brief: { type: "boolean" },
  ndjson: { type: "boolean" },
  reading: { type: "string", multiple: true },
  change: { type: "string" },
  policy: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** The words of the call. */
export function readArguments(args: readonly string[]) {
  const end = args.indexOf("--");
  for (const arg of end < 0 ? args : args.slice(0, end)) {
    const [, name] = /^--([^=]+)/.exec(arg) ?? [];
    if (name !== undefined && !Object.hasOwn(known, name))
      throw new UsageError(`unknown option --${name}; did you mean --${nearest(name, Object.keys(known)) ?? "help"}?`);
  }
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The options of a call. */
export type Arguments = ReturnType<typeof readArguments>["values"];

/** One of a few words, or a usage error that names them. */
export function oneOf<T extends string>(option: string, value: string, words: readonly T[]): T {
  const word = words.find((one) => one === value);
  if (word === undefined)
    throw new UsageError(`${option} ${JSON.stringify(value)}: it must be one of ${words.join(", ")}`);
  return word;
}

/** An option that a command has no use for is told, not ignored. */
export function onlyOptions(command: string, values: Arguments, used: readonly string[]): void {
  const spare = Object.keys(values).find((name) => !used.includes(name));
  if (spare !== undefined) throw new UsageError(`${command} has no option --${spare}`);
}

export const langOf = (value = "zh-CN"): Lang => oneOf("--lang", value, ["zh-CN", "en"]);

/** The jurisdictions asked for, in the order of every output. */
export function jurisdictionsOf(value = "all"): readonly Jurisdiction[] {
  const ids = jurisdictions.map(({ id }) => id);
  const asked = value.split(",").map((one) => oneOf("--jurisdiction", one.trim(), [...ids, "all"]));
  return asked.includes("all") ? jurisdictions : jurisdictions.filter(({ id }) => asked.includes(id));
}

/** The one that has the id asked for; it must be asked for. */
function named<T extends { readonly id: string }>(option: string, value: string | undefined, all: readonly T[]): T {
  const found = all.find(({ id }) => id === value?.trim());
  if (found) return found;
  const ids = all.map(({ id }) => id).join(", ");
  throw new UsageError(
    value === undefined
      ? `${option} is needed: one of ${ids}`
      : `${option} ${JSON.stringify(value)}: it must be one of ${ids}`,
  );
}

/** The one jurisdiction asked for. */
export const jurisdictionOf = (value: string | undefined): Jurisdiction =>
  named("--jurisdiction", value, jurisdictions);

/** The document whose targets are asked for. */
export const policyOf = (value: string | undefined): ProgrammePolicy => named("--policy", value, programmePolicies);

export const stagesOf = (value: string | undefined): Stage[] | undefined =>
  value?.split(",").map((one) => oneOf("--stage", one.trim(), stages));

export function dayOf(value: string | undefined): string | undefined {
  if (value !== undefined && !isDay(value))
    throw new UsageError(`--as-of ${JSON.stringify(value)}: it must be a real day, YYYY-MM-DD`);
  return value;
}

/** The readings chosen; a rule or reading that no jurisdiction has is a usage error. */
export function readingsOf(values: readonly string[] = []): Record<string, string> {
  const chosen = new Map<string, string>();
  for (const value of values) {
    const at = value.indexOf("=");
    const id = at < 0 ? value : value.slice(0, at);
    const name = at < 0 ? "" : value.slice(at + 1);
    const rules = jurisdictions
      .flatMap(({ rules }) => rules)
      .filter(({ readings }) => Object.keys(readings).length > 1);
    const rule = rules.find((rule) => rule.id === id);
    if (!rule) {
      const near = nearest(
        id,
        rules.map((one) => one.id),
      );
      throw new UsageError(
        `--reading ${JSON.stringify(value)}: no rule of that name has several readings${near ? `; did you mean ${near}?` : ""}`,
      );
    }
    chosen.set(id, oneOf("--reading", name, Object.keys(rule.readings)));
  }
  return Object.fromEntries(chosen);
}

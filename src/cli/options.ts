import { parseArgs } from "node:util";
import { type Jurisdiction, type Stage, stages } from "../criteria/rule.js";
import type { ProgrammePolicy } from "../criteria/target.js";
import { type AnswerFormat, answerFormats } from "../render/printers.js";
import { jurisdictions } from "../rules/index.js";
import { programmePolicies } from "../rules/programmes/index.js";
import { noChoice } from "../schemas/choice.js";
import { isDay } from "../schemas/day.js";
import { nearest } from "../schemas/suggest.js";
import { type Lang, langs } from "../text.js";
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
  differences: { type: "boolean" },
  change: { type: "string" },
  policy: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

const isKnown = (name: string): name is keyof typeof known => Object.hasOwn(known, name);

/** An option of the call, as it stands there. */
type Token = Extract<NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number], { kind: "option" }>;

/** Refuses an option that there is not, or that has no value where it needs one, or one where it takes none. */
function checkToken({ name, rawName, value, inlineValue }: Token): void {
  if (!isKnown(name)) {
    const near = nearest(name, Object.keys(known)) ?? "help";
    throw new UsageError(
      `没有 ${rawName} 这一选项；是否为 --${near}？`,
      `unknown option ${rawName}; did you mean --${near}?`,
    );
  }
  if (known[name].type === "boolean") {
    if (value !== undefined) throw new UsageError(`${rawName} 不带值`, `${rawName} takes no value`);
  } else if (value === undefined || (!inlineValue && value.startsWith("-") && value !== "-"))
    throw new UsageError(`${rawName} 须带值`, `${rawName} needs a value`);
}

const tokensOf = (args: readonly string[]): Token[] =>
  parseArgs({
    args: [...args],
    options: known,
    allowPositionals: true,
    strict: false,
    tokens: true,
  }).tokens.filter((token) => token.kind === "option");

/** The words of the call. */
export function readArguments(args: readonly string[]) {
  for (const token of tokensOf(args)) checkToken(token);
  return parseArgs({ args: [...args], options: known, allowPositionals: true });
}

/** The language in which a call is answered, wherever it stands on the line; Chinese where it names none that there is. */
export function spokenIn(args: readonly string[]): Lang {
  const asked = tokensOf(args).findLast(({ name }) => name === "lang")?.value;
  return langs.find((lang) => lang === asked) ?? "zh-CN";
}

/** The options of a call. */
export type Arguments = ReturnType<typeof readArguments>["values"];

/** One of a few words, or a usage error that names them. */
export function oneOf<T extends string>(option: string, value: string, words: readonly T[]): T {
  const word = words.find((one) => one === value);
  if (word !== undefined) return word;
  const { "zh-CN": zh, en } = noChoice(option, value, words);
  throw new UsageError(zh, en);
}

/** An option that a command has no use for is told, not ignored. */
export function onlyOptions(command: string, values: Arguments, used: readonly string[]): void {
  const spare = Object.keys(values).find((name) => !used.includes(name));
  if (spare !== undefined)
    throw new UsageError(`${command} 没有 --${spare} 这一选项`, `${command} has no option --${spare}`);
}

/** A command that reads no file is told of one. */
export function noFiles(files: readonly string[], command: string): void {
  if (files.length > 0) throw new UsageError(`${command} 不读取文件`, `${command} reads no file`);
}

/** The output of an answer that is no report. */
export const answerFormatOf = (value = "text"): AnswerFormat => oneOf("--format", value, answerFormats);

export const langOf = (value = "zh-CN"): Lang => oneOf("--lang", value, langs);

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
  const ids = all.map(({ id }) => id);
  if (value === undefined)
    throw new UsageError(`须写明 ${option}：${ids.join("、")} 之一`, `${option} is needed: one of ${ids.join(", ")}`);
  const { "zh-CN": zh, en } = noChoice(option, value, ids);
  throw new UsageError(zh, en);
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
    throw new UsageError(
      `--as-of ${JSON.stringify(value)} 不是有效日期，应为 YYYY-MM-DD`,
      `--as-of ${JSON.stringify(value)}: it must be a real day, YYYY-MM-DD`,
    );
  return value;
}

/** All that has several readings: rules, duties, changes and targets; one call may choose among any of them. */
const several = [
  ...jurisdictions.flatMap(({ rules, duties = [], changes = [] }) => [...rules, ...duties, ...changes]),
  ...programmePolicies.flatMap(({ targets }) => targets),
].flatMap((entry) => {
  const names = "readings" in entry ? Object.keys(entry.readings ?? {}) : [];
  return names.length > 1 ? [{ id: entry.id, names }] : [];
});

/** The readings chosen; a rule or reading that there is not is a usage error. */
export function readingsOf(values: readonly string[] = []): Record<string, string> {
  const chosen = new Map<string, string>();
  for (const value of values) {
    const at = value.indexOf("=");
    const id = at < 0 ? value : value.slice(0, at);
    const name = at < 0 ? "" : value.slice(at + 1);
    const entry = several.find((one) => one.id === id);
    if (!entry) {
      const near = nearest(
        id,
        several.map((one) => one.id),
      );
      throw new UsageError(
        `--reading ${JSON.stringify(value)}：没有该名称且有多种读法的规则${near ? `；是否为 ${near}？` : ""}`,
        `--reading ${JSON.stringify(value)}: no rule of that name has several readings${near ? `; did you mean ${near}?` : ""}`,
      );
    }
    chosen.set(id, oneOf("--reading", name, entry.names));
  }
  return Object.fromEntries(chosen);
}

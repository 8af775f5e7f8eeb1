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
  jobs: { type: "string" },
  reading: { type: "string", multiple: true },
  differences: { type: "boolean" },
  change: { type: "string" },
  policy: { type: "string" },
  goal: { type: "string" },
  keep: { type: "string" },
  cost: { type: "string", multiple: true },
  most: { type: "string" },
  apply: { type: "string" },
  changes: { type: "string" },
  source: { type: "string" },
  mapping: { type: "string" },
  explain: { type: "string" },
  out: { type: "string" },
  write: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

const severalTimes = (name: string): boolean => isKnown(name) && "multiple" in known[name];
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

/** Refuses an option that is given twice: whichever were taken, the other would be passed over. */
function checkOnce(tokens: readonly Token[]): void {
  const often = tokens.find(({ name }, at) => tokens.findIndex((one) => one.name === name) < at && !severalTimes(name));
  if (often) throw new UsageError(`--${often.name} 只能使用一次`, `--${often.name} may be given only once`);
}

/** The words of the call. */
export function readArguments(args: readonly string[]) {
  const tokens = tokensOf(args);
  for (const token of tokens) checkToken(token);
  for (const { name, value } of tokens) if (name === "lang") langOf(value);
  checkOnce(tokens);
  const read = parseArgs({ args: [...args], options: known, allowPositionals: true });
  if (read.values.help && read.values.version)
    throw new UsageError("--help 与 --version 不能同时使用", "--help and --version exclude each other");
  return read;
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

/** An option that a command has no use for is told, not ignored, with the commands that have one. */
export function onlyOptions(
  command: string,
  values: Arguments,
  optionsOf: Readonly<Record<string, readonly string[]>>,
) {
  const spare = Object.keys(values).find((name) => !optionsOf[command]?.includes(name));
  if (spare === undefined) return;
  const others = Object.keys(optionsOf).filter((name) => optionsOf[name]?.includes(spare));
  throw new UsageError(
    `${command} 没有 --${spare} 这一选项，该选项用于 ${others.join("、")}`,
    `${command} has no option --${spare}, which is of ${others.join(", ")}`,
  );
}

/** Files that are to be read: named, and standard input once only. */
export function checkFileNames(files: readonly string[]): void {
  if (files.includes("")) throw new UsageError("文件名不能为空", "a file's name must not be empty");
  if (files.indexOf("-") !== files.lastIndexOf("-"))
    throw new UsageError("标准输入（-）只能读取一次", "standard input (-) can be read only once");
}

/** The only file of a call. */
export function onlyFile(files: readonly string[], command: string): string {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0)
    throw new UsageError(
      `${command} 须指定一个文件，或以 - 表示标准输入`,
      `${command} needs one file, or - for standard input`,
    );
  checkFileNames([file]);
  return file;
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

/** Those asked for; some must be asked for: what a place asks that was not meant would be a false reproach. */
export const placesOf = ({ jurisdiction }: Arguments): readonly Jurisdiction[] =>
  jurisdiction === undefined ? [jurisdictionOf(jurisdiction)] : jurisdictionsOf(jurisdiction);

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

/** The most threads of a call. */
const mostJobs = 64;

/** How many threads judge lines. */
export function jobsOf(value = "1"): number {
  if (!/^[1-9]\d?$/.test(value) || Number(value) > mostJobs)
    throw new UsageError(
      `--jobs ${JSON.stringify(value)}：应为 1 至 ${mostJobs} 的整数`,
      `--jobs ${JSON.stringify(value)}: it must be a whole number from 1 to ${mostJobs}`,
    );
  return Number(value);
}

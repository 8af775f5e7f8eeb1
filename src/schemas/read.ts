import * as z from "zod/mini";
import { plainFigure } from "./amount.js";
import { compact, withoutBlanks } from "./blanks.js";
import type { Change } from "./change.js";
import { changeWords } from "./change-words.js";
import { isRow, rowsAt } from "./consistency.js";
import { form, texts } from "./form.js";
import { type DossierIssue, InputError, issue, printPath, quote, told, type Words, withOther } from "./issues.js";
import { list } from "./list.js";
import { inWords } from "./problems.js";
import type { Programme } from "./programme.js";
import { count, day, flag, limits, optionOf, text, trim, value } from "./scalars.js";
import { likelyFigure, nearest } from "./suggest.js";
import { trimmed } from "./trimmed.js";

/** What reading an input comes to. */
export type Read<T> = { value: T; issues?: undefined } | { value?: undefined; issues: DossierIssue[] };

/** Reads an input by its schema, and then by what no schema of a single answer can see. */
function read<T>(schema: z.ZodMiniType<T>, input: unknown, further: (copy: unknown) => DossierIssue[]): Read<T> {
  const overlong: DossierIssue[] = [];
  const copy = withoutBlanks(input, (path) => overlong.push(issue(path, "too-many", String(limits.entries))));
  const { success, data, error } = schema.safeParse(copy, { jitless: true });
  const said = new Set(overlong.map(({ path }) => printPath(path)));
  const found = (error?.issues ?? []).slice(0, limits.issues).flatMap((problem) => inWords(problem, copy, schema));
  const issues = [...overlong, ...found.filter(({ path }) => !said.has(printPath(path))), ...further(copy)];
  return success && issues.length === 0 ? { value: compact(data) } : { issues: issues.slice(0, limits.issues) };
}

/** The shape of a change. */
export const changeSchema = form(
  {
    on: day,
    unanimousConsent: flag,
    supplementaryAgreement: flag,
    reported: flag,
    approved: flag,
    goalsCompleted: flag,
    unableToContinue: flag,
    evaluated: flag,
  },
  { kind: optionOf("changeKind", changeWords) },
);

/**
 * Reads a change; it never throws.
 * @example safeParseChange({ kind: "change-leed" }).issues?.[0]?.suggestion // "change-lead"
 */
export const safeParseChange = (input: unknown): Read<Change> => read(changeSchema, input, () => []);

/**
 * Reads a change.
 * @throws InputError that names every problem of its shape
 */
export function parseChange(input: unknown): Change {
  const result = safeParseChange(input);
  if (result.issues) throw new InputError(result.issues);
  return result.value;
}

const noFigure: Words = [
  "应为数值：至多 18 位整数、8 位小数，可带负号，不带单位和分隔符；比例写作小数，如 0.032",
  "this must be a number of up to 18 digits and 8 decimals, without unit or separators; a ratio as a decimal: 0.032",
];
/** A figure of a target, which may be negative. */
const figure = z.pipe(
  trim,
  value<string | number>(
    { code: ["not-a-number", noFigure], numeric: true, likely: likelyFigure },
    (value) => plainFigure(value) !== undefined,
  ),
);
const noTarget = (id: string): Words => [`没有名为 ${quote(id)} 的目标`, `there is no target ${quote(id)}`];

/** The shape of a programme. */
export const programmeSchema = form(
  {
    assertions: list(form({}, { target: text, year: count, holds: flag })),
    keyChains: texts,
    strategicFields: texts,
    consortia: list(form({ industrialChain: text, strategicField: text, establishedOn: day }, { name: text })),
  },
  { observations: list(form({ value: figure }, { target: text, year: count })) },
);

/**
 * Rows of a target that no policy has, and a second row for a target and year: which is meant could only be guessed. At
 * most 100.
 */
function unclear(programme: unknown, key: string, targets: readonly string[]): DossierIssue[] {
  const known = new Set(targets);
  const seen = new Map<string, number>();
  const found: DossierIssue[] = [];
  for (const [at, row] of rowsAt(programme, key).entries()) {
    const { target, year } = isRow(row) ? row : {};
    if (typeof target !== "string") continue;
    if (found.length >= limits.issues) break;
    const [id, path] = [trimmed(target), [key, at, "target"]];
    if (!known.has(id)) found.push(told(path, "unknown-target", noTarget(id), nearest(id, targets)));
    else if (typeof year === "number") {
      const print = `${id}@${year}`;
      const first = seen.get(print);
      if (first === undefined) seen.set(print, at);
      else found.push(withOther(path, "duplicate", [key, first]));
    }
  }
  return found;
}

/** Reads a programme whose rows are of these targets; it never throws. */
export const readProgramme = (input: unknown, targets: readonly string[]): Read<Programme> =>
  read(programmeSchema, input, (copy) => [
    ...unclear(copy, "observations", targets),
    ...unclear(copy, "assertions", targets),
  ]);

import { answered, asRow, type Row } from "../facts/answer.js";
import type { Field } from "../facts/field.js";
import { lengthOf } from "../facts/length.js";
import { legible, readable, readableEntry } from "../facts/readable.js";
import { below, type Gaps } from "./collect.js";
import { type ColumnOf, columnIn, mendEach } from "./column.js";
import type { Context, Here } from "./context.js";
import { askForLead } from "./lead.js";
import type { Path } from "./report.js";

/** A field made ready to be read. */
export interface Answer {
  /** Whether it is the same for every row of an evaluation. */
  readonly fixed: boolean;
  /** The answer of every row of a list. */
  readonly column: ColumnOf<unknown>;
  /** How many characters it has in every row, −1 where it is no text. */
  readonly lengths: ColumnOf<number>;
  /** The answer, trimmed; `undefined` where it is not given or cannot be read. */
  read(ctx: Context, row: Row): unknown;
  /** Whether something stands there, even if it cannot be read. */
  there(ctx: Context, row: Row): boolean;
  /** What an entry of it says, where it is a list; `undefined` as for `read`. */
  entry(value: unknown): unknown;
  /** Where it is a list: whether it may still get entries. */
  open(ctx: Context): boolean;
  /** Where it stands. */
  path(ctx: Context, here: Here): Path;
  /** Names it as missing. */
  gap(ctx: Context, here: Here, into: Gaps): void;
}

const none = asRow(undefined);

/** Written out for the lengths that there are: a loop over keys costs more than the look-ups. */
function reader(subject: Field["subject"], keys: readonly string[]): Answer["read"] {
  const [a = "", b, c, ...more] = keys;
  if (b === undefined) {
    if (subject === "row") return (_, row) => answered(row[a]);
    return subject === "lead" ? ({ lead = none }) => answered(lead[a]) : ({ dossier }) => answered(dossier[a]);
  }
  const rootOf = (ctx: Context, row: Row): Row =>
    subject === "row" ? row : subject === "lead" ? (ctx.lead ?? none) : ctx.dossier;
  if (c === undefined) return (ctx, row) => answered(asRow(rootOf(ctx, row)[a])[b]);
  return (ctx, row) => {
    let value: unknown = asRow(asRow(rootOf(ctx, row)[a])[b])[c];
    for (const key of more) value = asRow(value)[key];
    return answered(value);
  };
}

function pathOf(subject: Field["subject"], keys: readonly string[]): Answer["path"] {
  const [only = ""] = keys;
  if (subject === "dossier") return () => keys;
  const more = keys.length > 1;
  if (subject === "lead")
    return ({ leadIndex }) => (more ? ["organizations", leadIndex, ...keys] : ["organizations", leadIndex, only]);
  return (_, { base }) => (more ? [...base, ...keys] : below(base, only));
}

type Plain = Pick<Answer, "read" | "path" | "gap">;

/** An ExtraFact is the row of `facts` with its key. */
function extraFact(list: Plain, key: string): Plain {
  const find = (ctx: Context, row: Row): [index: number, row: Row] => {
    const facts = list.read(ctx, row);
    if (!Array.isArray(facts)) return [-1, none];
    const index = facts.findIndex((fact) => answered(asRow(fact).key) === key);
    return [index, asRow(facts[index])];
  };
  const path: Answer["path"] = (ctx, here) => [...list.path(ctx, here), find(ctx, here.row)[0], "value"];
  return {
    read: (ctx, row) => answered(find(ctx, row)[1].value),
    path,
    gap: (ctx, here, into) =>
      into.add(
        find(ctx, here.row)[0] < 0
          ? { path: list.path(ctx, here), row: { key }, field: "value" }
          : { path: path(ctx, here) },
      ),
  };
}

/**
 * The name of a field as `describeFields` has it; `base` is that of the row it is asked of.
 * @example nameOf(lead("rdProjects"), "") // "organizations.*.rdProjects"
 */
export function nameOf({ subject, path }: Field, base: string): string {
  const root = subject === "row" ? [base] : subject === "lead" ? ["organizations.*"] : [];
  return [...root, ...path].join(".");
}

/** How many characters a text has; −1 for what is none. */
const lengthIn = (text: unknown): number => (typeof text === "string" ? lengthOf(text, "characters") : -1);

/** Makes a field ready to be read. */
export function answer({ subject, path: keys, fact }: Field, name: string, slot: () => number): Answer {
  const path = pathOf(subject, keys);
  const plain: Plain = {
    read: reader(subject, keys),
    path,
    gap: (ctx, here, into) => into.add({ path: path(ctx, here) }),
  };
  const { gap, path: at, read: raw } = fact === undefined ? plain : extraFact(plain, fact);
  const is = readable(fact === undefined ? name : "facts.value");
  const read: Answer["read"] = (ctx, row) => legible(raw(ctx, row), is);
  const isEntry = readableEntry(name);
  const [only = ""] = keys;
  // Only what rows answer is asked of lists.
  const kept = (): number => (subject === "row" ? slot() : -1);
  const plainKey = subject === "row" && keys.length === 1 && fact === undefined;
  const fill: ColumnOf<unknown> = (ctx, list) => {
    const values = new Array<unknown>(list.length);
    // Most answers of rows are in no group; a call for each costs more than to read them.
    if (plainKey) for (let at = 0; at < list.length; at++) values[at] = legible(answered(asRow(list[at])[only]), is);
    else for (let at = 0; at < list.length; at++) values[at] = read(ctx, asRow(list[at]));
    return values;
  };
  const column = columnIn(kept(), fill, mendEach(read));
  return {
    read,
    there: (ctx, row) => raw(ctx, row) !== undefined,
    entry: (value) => legible(answered(value), isEntry),
    path: at,
    fixed: subject !== "row",
    open: (ctx) => ctx.unfinished?.has(name) ?? false,
    column,
    lengths: columnIn(
      kept(),
      (ctx, list, year) => column(ctx, list, year).map(lengthIn),
      mendEach((ctx, row) => lengthIn(read(ctx, row))),
    ),
    gap: subject === "lead" ? (ctx, here, into) => (ctx.lead ? gap(ctx, here, into) : askForLead(ctx, into)) : gap,
  };
}

import { answered, asRow, type Row } from "../facts/answer.js";
import type { Field } from "../facts/field.js";
import { lengthOf } from "../facts/length.js";
import { below, type Gaps, noLead } from "./collect.js";
import type { Context } from "./context.js";
import type { Path } from "./report.js";

/** A field made ready to be read. */
export interface Answer {
  /** Whether it is the same for every row of an evaluation. */
  readonly fixed: boolean;
  /** The answer, trimmed; `undefined` where it is not given. */
  read(ctx: Context, row: Row): unknown;
  /** The answer of every row of a list, found once for an evaluation. */
  column(ctx: Context, rows: readonly unknown[]): readonly unknown[];
  /** How many characters the answer of every row has, −1 where it is no text. */
  characters(ctx: Context, rows: readonly unknown[]): readonly number[];
  /** Where it stands; `base` is the path of the row. */
  path(ctx: Context, row: Row, base: Path): Path;
  /** Names it as missing. */
  gap(ctx: Context, row: Row, base: Path, into: Gaps): void;
}

type Read = Answer["read"];
interface Values {
  readonly rows: readonly unknown[];
  readonly values: readonly unknown[];
  characters: readonly number[] | undefined;
}

function deep(from: unknown, keys: readonly string[]): unknown {
  let value = from;
  for (const key of keys) value = asRow(value)[key];
  return answered(value);
}

/** Written out for the lengths that there are: a loop over keys costs more than the look-ups. */
function reader(subject: Field["subject"], keys: readonly string[], groupSlot: number): Read {
  const [a = "", b] = keys;
  const single = b === undefined;
  if (subject === "row") return single ? (_, row) => answered(row[a]) : (_, row) => deep(row, keys);
  if (single) {
    return subject === "dossier"
      ? (ctx) => answered(ctx.dossier[a])
      : ({ lead }) => (lead === undefined ? undefined : answered(lead[a]));
  }
  // The group that an answer lies in is looked up once for an evaluation: several rules read of the same.
  const group = keys.slice(0, -1);
  const last = keys.at(-1) as string;
  return (ctx) => {
    const known = ctx.slots[groupSlot] as Row | undefined;
    if (known !== undefined) return answered(known[last]);
    let row: Row = subject === "dossier" ? ctx.dossier : asRow(ctx.lead);
    for (const key of group) row = asRow(row[key]);
    ctx.slots[groupSlot] = row;
    return answered(row[last]);
  };
}

const baseOf = (field: Field, ctx: Context, base: Path): Path =>
  field.subject === "lead" ? ["organizations", ctx.leadIndex] : base;

type Plain = Omit<Answer, "column" | "characters" | "fixed">;

/** An ExtraFact is the row of `facts` with its key. */
function extraFact(list: Plain, key: string): Plain {
  const find = (ctx: Context, row: Row): [index: number, row: Row] => {
    const facts = list.read(ctx, row);
    if (!Array.isArray(facts)) return [-1, asRow(undefined)];
    const index = facts.findIndex((fact) => answered(asRow(fact).key) === key);
    return [index, asRow(facts[index])];
  };
  const path: Answer["path"] = (ctx, row, base) => [...list.path(ctx, row, base), find(ctx, row)[0], "value"];
  return {
    read: (ctx, row) => answered(find(ctx, row)[1].value),
    path,
    gap: (ctx, row, base, into) =>
      into.add(
        find(ctx, row)[0] < 0
          ? { path: list.path(ctx, row, base), row: { key }, field: "value" }
          : { path: path(ctx, row, base) },
      ),
  };
}

/** Makes a field ready to be read. */
export function answer(field: Field, groupSlot: number, columnSlot: number): Answer {
  const { subject, path: keys } = field;
  const [only = ""] = keys;
  const path: Answer["path"] =
    subject === "dossier"
      ? () => keys
      : keys.length > 1
        ? (ctx, _, base) => [...baseOf(field, ctx, base), ...keys]
        : subject === "lead"
          ? (ctx) => ["organizations", ctx.leadIndex, only]
          : (_, __, base) => below(base, only);
  const plain: Plain = {
    read: reader(subject, keys, groupSlot),
    path,
    gap: (ctx, row, base, into) => into.add({ path: path(ctx, row, base) }),
  };
  const found = field.fact === undefined ? plain : extraFact(plain, field.fact);
  const fixed = subject !== "row";
  const { read } = found;
  const plainKey = subject === "row" && keys.length === 1 && field.fact === undefined;
  const valuesOf = (ctx: Context, rows: readonly unknown[]): Values => {
    const known = ctx.slots[columnSlot] as Values | undefined;
    if (known !== undefined && known.rows === rows) return known;
    const values = new Array<unknown>(rows.length);
    for (let at = 0; at < rows.length; at++) {
      const row = asRow(rows[at]);
      values[at] = plainKey ? answered(row[only]) : read(ctx, row);
    }
    const made: Values = { rows, values, characters: undefined };
    ctx.slots[columnSlot] = made;
    return made;
  };
  const column: Answer["column"] = (ctx, rows) => valuesOf(ctx, rows).values;
  const characters: Answer["characters"] = (ctx, rows) => {
    const of = valuesOf(ctx, rows);
    of.characters ??= of.values.map((value) => (typeof value === "string" ? lengthOf(value, "characters") : -1));
    return of.characters;
  };
  const whole: Answer = { ...found, read, column, characters, fixed };
  if (subject !== "lead") return whole;
  return { ...whole, gap: (ctx, row, base, into) => (ctx.lead ? found.gap(ctx, row, base, into) : into.add(noLead)) };
}

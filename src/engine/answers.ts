import { answered, asRow, type Row } from "../facts/answer.js";
import type { Field } from "../facts/field.js";
import { type Gaps, noLead } from "./collect.js";
import type { Context } from "./context.js";
import type { Path } from "./report.js";

/** A field made ready to be read. */
export interface Answer {
  /** The answer, trimmed; `undefined` where it is not given. */
  read(ctx: Context, row: Row): unknown;
  /** Where it stands; `base` is the path of the row. */
  path(ctx: Context, row: Row, base: Path): Path;
  /** Names it as missing. */
  gap(ctx: Context, row: Row, base: Path, into: Gaps): void;
}

type Root = (ctx: Context, row: Row) => Row | undefined;
const roots: Record<Field["subject"], Root> = {
  dossier: (ctx) => ctx.dossier,
  lead: (ctx) => ctx.lead,
  row: (_, row) => row,
};

function reader(root: Root, [a = "", b, c, ...rest]: readonly string[]): Answer["read"] {
  if (b === undefined) return (ctx, row) => answered(root(ctx, row)?.[a]);
  if (c === undefined) return (ctx, row) => answered(asRow(root(ctx, row)?.[a])[b]);
  const deep = [c, ...rest];
  return (ctx, row) => {
    let value: unknown = asRow(root(ctx, row)?.[a])[b];
    for (const key of deep) value = asRow(value)[key];
    return answered(value);
  };
}

const baseOf = (field: Field, ctx: Context, base: Path): Path =>
  field.subject === "dossier" ? [] : field.subject === "lead" ? ["organizations", ctx.leadIndex] : base;

/** An ExtraFact is the row of `facts` with its key. */
function extraFact(list: Answer, key: string): Answer {
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
export function answer(field: Field): Answer {
  const path: Answer["path"] = (ctx, _, base) => [...baseOf(field, ctx, base), ...field.path];
  const plain: Answer = {
    read: reader(roots[field.subject], field.path),
    path,
    gap: (ctx, row, base, into) => into.add({ path: path(ctx, row, base) }),
  };
  const found = field.fact === undefined ? plain : extraFact(plain, field.fact);
  if (field.subject !== "lead") return found;
  return {
    ...found,
    gap: (ctx, row, base, into) => (ctx.lead ? found.gap(ctx, row, base, into) : into.add(noLead)),
  };
}

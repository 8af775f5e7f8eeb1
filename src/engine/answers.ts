import { answered, asRow, type Row } from "../facts/answer.js";
import type { Field } from "../facts/field.js";
import { extend, type Gaps, noLead, shared } from "./collect.js";
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

const leaf = (value: unknown, keys: readonly string[]): unknown => {
  let inner = value;
  for (const key of keys) inner = asRow(inner)[key];
  return answered(inner);
};

/** Written out by subject and depth: nothing is read more often than answers. */
function reader({ subject, path }: Field): Answer["read"] {
  const [a = "", b, ...rest] = path;
  if (subject === "row") return b === undefined ? (_, row) => answered(row[a]) : (_, row) => leaf(row, path);
  if (subject === "lead")
    return b === undefined ? ({ lead }) => lead && answered(lead[a]) : ({ lead }) => lead && leaf(lead, path);
  if (b === undefined) return ({ dossier }) => answered(dossier[a]);
  if (rest.length === 0) return ({ dossier }) => answered(asRow(dossier[a])[b]);
  return ({ dossier }) => leaf(asRow(dossier[a])[b], rest);
}

/** Where the answer stands; that of the dossier itself is the same for all. */
function pathOf({ subject, path }: Field): Answer["path"] {
  const fixed: Path = Object.freeze([...path]);
  if (subject === "dossier") return () => fixed;
  const [only = ""] = path;
  if (subject === "lead" && path.length === 1) return ({ leadIndex }) => ["organizations", leadIndex, only];
  if (subject === "lead") return ({ leadIndex }) => ["organizations", leadIndex, ...path];
  return path.length === 1 ? (_ctx, _row, base) => extend(base, only) : (_ctx, _row, base) => [...base, ...path];
}

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

/** Names the answer as missing; what is missing of the dossier itself is the same for all. */
function gapAt({ subject, path: keys }: Field, path: Answer["path"]): Answer["gap"] {
  const fixed = subject === "dossier" ? shared([...keys]) : undefined;
  return (ctx, row, base, into) => into.add(fixed ?? { path: path(ctx, row, base) });
}

/** Makes a field ready to be read. */
export function answer(field: Field): Answer {
  const path = pathOf(field);
  const plain: Answer = {
    read: reader(field),
    path,
    gap: gapAt(field, path),
  };
  const found = field.fact === undefined ? plain : extraFact(plain, field.fact);
  if (field.subject !== "lead") return found;
  return {
    ...found,
    gap: (ctx, row, base, into) => (ctx.lead ? found.gap(ctx, row, base, into) : into.add(noLead)),
  };
}

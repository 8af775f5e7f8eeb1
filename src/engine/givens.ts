import type { Criterion } from "../criteria/types.js";
import { answered, asRow, type Row } from "../facts/answer.js";
import type { Field } from "../facts/field.js";
import { columnIn } from "./columns.js";
import type { Context } from "./context.js";
import { type Compiler, type Node, nodeOf } from "./node.js";
import { PASS, type Truth, UNKNOWN } from "./truth.js";

const isPlain = ({ subject, path, fact }: Field): boolean =>
  subject === "row" && path.length === 1 && fact === undefined;

/** Whether all of the answers of a row are given, or whether one is: in one loop, without a call for each. */
function rowTruth(keys: readonly string[], every: boolean): (row: Row) => Truth {
  if (!every) {
    return (row) => {
      for (const key of keys) if (answered(row[key]) !== undefined) return PASS;
      return UNKNOWN;
    };
  }
  return (row) => {
    for (const key of keys) if (answered(row[key]) === undefined) return UNKNOWN;
    return PASS;
  };
}

function fieldTruth(fields: readonly Field[], every: boolean, compiler: Compiler): Node["truth"] {
  const answers = fields.map(compiler.answer);
  return (ctx, row) => {
    for (const answer of answers) {
      const given = answer.read(ctx, row) !== undefined;
      if (given !== every) return given ? PASS : UNKNOWN;
    }
    return every ? PASS : UNKNOWN;
  };
}

const nothing = (): void => {};

/** Several `given` as one, to be judged by; what is missing is asked of each. */
function givens(fields: readonly Field[], every: boolean, compiler: Compiler): Node {
  if (!fields.every(isPlain)) {
    return nodeOf({ truth: fieldTruth(fields, every, compiler), missing: nothing, causes: nothing });
  }
  const of = rowTruth(
    fields.map(({ path: [key = ""] }) => key),
    every,
  );
  return nodeOf({
    truth: (_: Context, row: Row) => of(row),
    column: columnIn(compiler.slot(), (_, list, truths) => {
      for (let at = 0; at < list.length; at++) truths[at] = of(asRow(list[at]));
    }),
    missing: nothing,
    causes: nothing,
  });
}

/** The nodes to judge `all` or `any` by: those of `given` are one where there are several. */
export function judges(
  of: readonly Criterion[],
  nodes: readonly Node[],
  every: boolean,
  compiler: Compiler,
): readonly Node[] {
  const others: Node[] = [];
  const fields: Field[] = [];
  for (const [at, part] of of.entries()) {
    if (part.kind === "given") fields.push(part.field);
    else others.push(nodes[at] as Node);
  }
  // A list's rows are judged in columns only where all parts have one.
  return fields.length < 2 ? nodes : [givens(fields, every, compiler), ...others];
}

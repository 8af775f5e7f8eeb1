import type { Criterion } from "../criteria/types.js";
import { asRow } from "../facts/answer.js";
import type { Field } from "../facts/field.js";
import type { Context } from "./context.js";
import type { Compiler } from "./node.js";
import { FAIL, PASS, type Truth, UNKNOWN } from "./truth.js";

/** A value for every row of a list, found once for each evaluation. */
type Column<T> = (ctx: Context, rows: readonly unknown[]) => readonly T[];

/** A list that is the same for the whole of an evaluation has one column of each sort, kept in a slot. */
function kept<T>(slot: number, make: Column<T>): Column<T> {
  return (ctx, rows) => {
    const known = ctx.found[slot];
    if (known !== undefined) return known as readonly T[];
    const values = make(ctx, rows);
    ctx.found[slot] = values;
    return values;
  };
}

function answersOf(field: Field, list: string, compiler: Compiler): Column<unknown> {
  const { read } = compiler.answer(field);
  return kept(compiler.slotOf(`${list}: ${field.path.join(".")}`), (ctx, rows) => {
    const values: unknown[] = [];
    for (let at = 0; at < rows.length; at++) values.push(read(ctx, asRow(rows[at])));
    return values;
  });
}

/** The truths of a test that needs nothing but one answer of the row. */
function tested(answers: Column<unknown>, passes: (value: unknown) => boolean): Column<Truth> {
  return (ctx, rows) => {
    const truths: Truth[] = [];
    for (const value of answers(ctx, rows)) truths.push(value === undefined ? UNKNOWN : passes(value) ? PASS : FAIL);
    return truths;
  };
}

function allOf(parts: readonly Column<Truth>[]): Column<Truth> {
  return (ctx, rows) => {
    const truths: Truth[] = [];
    for (let at = 0; at < rows.length; at++) {
      let truth: Truth = PASS;
      for (const part of parts) {
        const value = part(ctx, rows)[at] ?? UNKNOWN;
        if (value < truth) truth = value;
      }
      truths.push(truth);
    }
    return truths;
  };
}

/** What a criterion tests of one answer of the row, where it tests nothing else. */
function testOf(of: Criterion): { field: Field; passes: (value: unknown) => boolean } | undefined {
  if (of.kind === "one-of" && !of.orJudged) {
    const [only] = of.values;
    const values = new Set<unknown>(of.values);
    return { field: of.field, passes: values.size === 1 ? (value) => value === only : (value) => values.has(value) };
  }
  if (of.kind === "starts-with") {
    const { field, prefixes } = of;
    return { field, passes: (value) => prefixes.some((prefix) => String(value).startsWith(prefix)) };
  }
  return undefined;
}

/**
 * A criterion over whole columns, where it asks for nothing but answers of the row; `undefined` where it asks for more.
 * What several rules ask of the same rows, such as whether a unit is an enterprise, is then found once for all of them.
 */
function truthsOf(of: Criterion, list: string, compiler: Compiler): Column<Truth> | undefined {
  if (of.kind === "called") return truthsOf(of.of, list, compiler);
  const slot = (): number => compiler.slotFor(of, list);
  if (of.kind === "all") {
    const parts = of.of.map((part) => truthsOf(part, list, compiler)).filter((part) => part !== undefined);
    return parts.length === of.of.length ? kept(slot(), allOf(parts)) : undefined;
  }
  const test = testOf(of);
  if (test?.field.subject !== "row" || test.field.fact !== undefined) return undefined;
  return kept(slot(), tested(answersOf(test.field, list, compiler), test.passes));
}

/** How the rows of a list stand to a criterion: by column where that is possible, else row by row. */
export interface RowTruths {
  readonly column: Column<Truth> | undefined;
  at(ctx: Context, rows: readonly unknown[], index: number): Truth;
}

/** Makes a criterion on the rows of the list at `at` ready. */
export function rowTruths(of: Criterion, at: Field, compiler: Compiler): RowTruths {
  const fixed = at.subject !== "row" && at.fact === undefined;
  const column = fixed ? truthsOf(of, `${at.subject}.${at.path.join(".")}`, compiler) : undefined;
  const node = compiler.criterion(of);
  return {
    column,
    at: column
      ? (ctx, rows, index) => column(ctx, rows)[index] ?? UNKNOWN
      : (ctx, rows, index) => node.truth(ctx, asRow(rows[index])),
  };
}

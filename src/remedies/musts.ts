import type { Criterion } from "../criteria/types.js";
import type { Context } from "../engine/context.js";
import type { Node } from "../engine/node.js";
import { FAIL, PASS } from "../engine/truth.js";
import type { Row } from "../facts/answer.js";
import { fieldsOf } from "./offers.js";
import { isRelation, leavesOf } from "./relations.js";

/** What must hold of every row that stays, part by part; under its conditions. */
export interface Must {
  readonly asked: number;
  readonly when: readonly Node[];
  readonly then: Node;
  readonly fields: readonly string[];
}

/** A field of rows in one word. */
export const keyOf = (path: readonly string[]): string => path.join(".");

/** Splits what must hold into parts that each stand by themselves. */
export function mustsOf(
  asked: number,
  of: Criterion,
  node: Node,
  when: readonly [Criterion, Node][],
  into: Must[],
): void {
  if (of.kind === "all") {
    const nodes = (node.of as { of: readonly Node[] }).of;
    of.of.forEach((part, at) => {
      mustsOf(asked, part, nodes[at] as Node, when, into);
    });
  } else if (of.kind === "called") mustsOf(asked, of.of, Reflect.get(node.of, "of") as Node, when, into);
  else if (of.kind === "implies") {
    const condition = [of.when, Reflect.get(node.of, "when") as Node] as const;
    mustsOf(asked, of.then, Reflect.get(node.of, "then") as Node, [...when, [...condition]], into);
  } else {
    const fields = new Set<string>();
    for (const [part, at] of [...when, [of, node] as const])
      leavesOf(part, at, (leaf) => {
        if (!isRelation(leaf))
          for (const field of fieldsOf(leaf)) if (field.subject === "row") fields.add(keyOf(field.path));
      });
    into.push({ asked, when: when.map(([, node]) => node), then: node, fields: [...fields] });
  }
}

/** Whether what must hold does of a row. */
export function holds({ when, then }: Must, row: Row, ctx: Context): boolean {
  return when.some((node) => node.truth(ctx, row, ctx.year) === FAIL) || then.truth(ctx, row, ctx.year) === PASS;
}

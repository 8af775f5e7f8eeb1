import type { Criterion, CriterionOf } from "../criteria/types.js";
import type { Context } from "../engine/context.js";
import type { Node } from "../engine/node.js";
import type { Path } from "../engine/report.js";
import { PASS } from "../engine/truth.js";
import { asRow, type Row } from "../facts/answer.js";
import type { List } from "../facts/list.js";
import { edited } from "./edits.js";
import { fieldsOf, type Market, offer } from "./offers.js";
import { kindOf, type Part, starred, valueAt } from "./places.js";
import type { Edit } from "./types.js";

/** What is asked of a row that is answered elsewhere: by rows of another list, or by words of a list of the dossier. */
export interface Relation {
  readonly of: Criterion;
  readonly node: Node;
}

/** An answer put at a path. */
type Answer = Extract<Edit, { readonly value: unknown }>;

/** The list that a relation asks rows of, and what it asks of them. */
function nested({ of, node }: Relation): { list: List; where: Criterion; node: Node } | undefined {
  if (of.kind !== "some" && of.kind !== "every") return undefined;
  return { list: of.list, where: of.where, node: Reflect.get(node.of, "where") as Node };
}

/** Whether a criterion of a row is answered elsewhere. */
export const isRelation = (of: Criterion): boolean =>
  of.kind === "some" || of.kind === "every" || (of.kind === "has" && of.field.subject !== "row");

/** Whether a relation would have to fail for a criterion to come to a pass, or to a fail: no way to that is looked for. */
export function turnsRelation(of: Criterion, wants: boolean): boolean {
  if (isRelation(of)) return !wants;
  if (of.kind === "implies") return turnsRelation(of.when, !wants) || turnsRelation(of.then, wants);
  if (of.kind === "called") return turnsRelation(of.of, wants);
  return (of.kind === "all" || of.kind === "any") && of.of.some((part) => turnsRelation(part, wants));
}

/** The leaves of a criterion: what has no criteria of the same row within. */
export function leavesOf(of: Criterion, node: Node, visit: (of: Criterion, node: Node) => void): void {
  if (of.kind === "all" || of.kind === "any") {
    const nodes = (node.of as { of: readonly Node[] }).of;
    of.of.forEach((part, at) => {
      leavesOf(part, nodes[at] as Node, visit);
    });
  } else if (of.kind === "called") leavesOf(of.of, Reflect.get(node.of, "of") as Node, visit);
  else if (of.kind === "implies") {
    leavesOf(of.when, Reflect.get(node.of, "when") as Node, visit);
    leavesOf(of.then, Reflect.get(node.of, "then") as Node, visit);
  } else visit(of, node);
  if (of.kind === "if-given") leavesOf(of.then, Reflect.get(node.of, "then") as Node, visit);
}

/** The cheapest answers by which a row passes all that is asked of it; `undefined` where none are known. */
function filled(row: Row, asked: readonly { where: Criterion; node: Node }[], ctx: Context): Answer[] | undefined {
  const passes = (of: object): boolean => asked.every(({ node }) => node.truth(ctx, asRow(of), ctx.year) === PASS);
  const edits: Answer[] = [];
  for (const { where, node } of asked)
    leavesOf(where, node, (of, leaf) => {
      const now = asRow(edited(row, edits));
      if (leaf.truth(ctx, now, ctx.year) === PASS || passes(now)) return;
      const market: Market = {
        asOf: ctx.asOf,
        ids: [],
        read: ({ path }) => valueAt(now, path),
        nameOf: ({ path, rows = "" }) => `${rows}.*.${path.join(".")}`,
        offer: ({ path }, ...values) => {
          const found = values.find(
            (value) => leaf.truth(ctx, asRow(edited(now, [{ path, value }])), ctx.year) === PASS,
          );
          if (found !== undefined) edits.push({ path, value: found });
        },
      };
      offer(of, market);
    });
  return passes(edited(row, edits)) ? edits : undefined;
}

const partOf = (path: Path, value: unknown, edits: readonly Edit[], now: unknown): Part => {
  const kind = kindOf(path, now, value, "");
  return {
    kind: path[0] === "organizations" ? kind : "document",
    path,
    name: starred(path),
    value,
    values: [value],
    edits,
    restricted: false,
  };
};

/** What a row lacks, as answers that are filled in. */
const answersOf = (row: Path, edits: readonly Answer[]): Part[] =>
  edits.map(({ path: own, value }): Part => {
    const path = [...row, ...own];
    const edits = [{ path, value }];
    return { kind: "answer", path, name: starred(path), value, values: [value], edits, restricted: true };
  });

/** Rows of one list that a row needs: one of its own that is filled in, or a new one. */
function repairedRow(
  list: List,
  asked: readonly { where: Criterion; node: Node }[],
  id: unknown,
  ctx: Context,
): (Part | undefined)[] {
  const { path } = list.at;
  const key = list.where?.key;
  const rows = valueAt(ctx.dossier, path);
  const own = Array.isArray(rows) ? rows.flatMap((row, at) => (key && valueAt(row, [key]) === id ? [at] : [])) : [];
  for (const at of own) {
    const edits = filled(asRow((rows as unknown[])[at]), asked, ctx);
    const changes = edits?.some((edit) => valueAt((rows as unknown[])[at], edit.path) !== undefined);
    if (edits && !changes) return answersOf([...path, at], edits);
  }
  const row: Row = key ? { [key]: id } : {};
  const edits = filled(row, asked, ctx);
  return [edits && partOf(path, edited(row, edits), [{ path, insert: edited(row, edits) }], undefined)];
}

/** What a row must have elsewhere for some relations to hold: a part for each list. */
export function repaired(relations: readonly Relation[], row: Row, ctx: Context): Part[] | undefined {
  const parts: (Part | undefined)[] = [];
  const byList = new Map<string, { list: List; asked: { where: Criterion; node: Node }[] }>();
  for (const relation of relations) {
    if (relation.node.truth(ctx, row, ctx.year) === PASS) continue;
    const rows = nested(relation);
    if (rows && relation.of.kind === "some") {
      const key = JSON.stringify(rows.list);
      const known = byList.get(key) ?? { list: rows.list, asked: [] };
      byList.set(key, known);
      known.asked.push(rows);
    } else parts.push(relation.of.kind === "has" ? named(relation.of, row) : undefined);
  }
  for (const { list, asked } of byList.values()) parts.push(...repairedRow(list, asked, row.id, ctx));
  return parts.some((part) => part === undefined) ? undefined : parts.filter((part) => part !== undefined);
}

/** The row named in a list of the dossier. */
function named(of: CriterionOf<"has">, row: Row): Part | undefined {
  const [field] = fieldsOf(of).filter(({ subject }) => subject === "row");
  const value = field && valueAt(row, field.path);
  if (value === undefined || of.field.subject !== "dossier") return undefined;
  return partOf(of.field.path, value, [{ path: of.field.path, insert: value }], undefined);
}

import type { CriterionOf } from "../criteria/types.js";
import type { Path } from "../engine/report.js";
import { PASS } from "../engine/truth.js";
import { asRow } from "../facts/answer.js";
import type { Dossier } from "../schemas/types.js";
import { type Adding, addingLabel } from "./adding-words.js";
import type { Draft, Start } from "./drafts.js";
import { edited } from "./edits.js";
import { labelOf, totalLabel } from "./labels.js";
import type { ListModel, RemedyModel } from "./model.js";
import { needOf } from "./needs.js";
import { blankText } from "./offers.js";
import type { Option } from "./options.js";
import { costOf, type Part, same, valueAt } from "./places.js";
import type { Solution } from "./solve.js";
import type { Costs, Edit, StepKind } from "./types.js";
import { isDeferred } from "./wanting.js";

const order: readonly StepKind[] = [
  "answer",
  "correct",
  "document",
  "add",
  "remove",
  "change",
  "money",
  "wait",
  "judgement",
];

/** Parts that are one step: the same thing done for several rows; what is asked of a lead that is found stands apart. */
function grouped(parts: readonly Part[], lead: number | undefined): [Part, ...Part[]][] {
  const groups = new Map<string, [Part, ...Part[]]>();
  for (const part of parts) {
    const alone = part.kind === "money" || part.name === "organizations.*.financials";
    const print = JSON.stringify([
      part.path[0] === "organizations" && part.path[1] === lead,
      part.kind,
      part.name,
      part.restricted && part.values,
      alone && part.path,
      alone && part.value,
    ]);
    const key = part.kind === "judgement" ? JSON.stringify(part.edits) : print;
    const known = groups.get(key);
    if (known) known.push(part);
    else groups.set(key, [part]);
  }
  return [...groups.values()];
}

function stepOf(parts: readonly [Part, ...Part[]], dossier: Dossier, costs: Costs, lead: number | undefined): Draft {
  const [{ kind, path, value, values, restricted }] = parts;
  const found = path[0] === "organizations" && path[1] === lead;
  return {
    kind,
    ...(parts.length === 1 && { path }),
    ...(value !== undefined && { value }),
    ...(values.length > 1 && { values: [...values] }),
    rules: [],
    citations: [],
    effort: costOf(costs, parts),
    label: labelOf({ kind, parts, dossier }),
    edits: parts.flatMap(({ edits }) => [...edits]),
    restricted,
    needs: found ? parts.map((part) => needOf(part, dossier)) : [],
  };
}

/** The row that is added, as far as it must be so. */
const rowOf = ({ path, rows }: ListModel, { parts }: Option): Readonly<Record<string, unknown>> => {
  const own = parts.flatMap(({ edits }) => edits).filter((edit) => edit.path[path.length] === "new");
  const inRow = own.map((edit) => ({ ...edit, path: edit.path.slice(path.length + 1) }));
  const row = asRow(edited(rows.newRow, inRow));
  return path.length === 1 && path[0] === "organizations" ? { ...row, name: row.name ?? blankText } : row;
};

/** Those of the things asked of a row that it must be called. */
function nounsFor(list: ListModel, { stands }: Option): CriterionOf<"called">[] {
  const called = list.rows.asked.flatMap(({ where }, at) =>
    where?.kind === "called" && stands[at]?.truth === PASS && stands[at]?.belongs === "in" ? [where] : [],
  );
  return [...new Map(called.map((one) => [one.noun["zh-CN"], one])).values()];
}

function adding(list: ListModel, option: Option, count: number, dossier: Dossier, costs: Costs): Draft {
  const row = rowOf(list, option);
  const own = option.parts.flatMap(({ edits }) => edits).filter((edit) => edit.path[list.path.length] !== "new");
  const edits: Edit[] = [{ path: list.path, insert: row }, ...own];
  const kind = list.adding;
  const parts = option.parts.filter(({ path }) => path[list.path.length] === "new");
  const told: Adding = { kind, list: list.path, row, count, nouns: nounsFor(list, option), parts, brings: own };
  return {
    kind,
    path: list.path,
    value: row,
    count,
    rules: [],
    citations: [],
    effort: costs[kind] * count,
    label: addingLabel(told, dossier),
    edits,
    restricted: kind === "answer",
    needs: [],
    tell: (row, brings) => addingLabel({ ...told, row, brings }, dossier),
  };
}

/** Totals are counted when all else is decided. */
export function settledTotals(
  dossier: object,
  steps: readonly Draft[],
  all: readonly Edit[],
  model: RemedyModel,
): Draft[] {
  const others = all.filter((edit) => !("value" in edit && isDeferred(edit.value)));
  const ctx = model.demands.contextOf(edited(dossier, others));
  const counted = steps.map((step) => {
    const edits = step.edits.map((edit): Edit => {
      if (!("value" in edit) || !isDeferred(edit.value)) return edit;
      const counted = edit.value.counting.read(ctx, ctx.dossier, ctx.year);
      return { path: edit.path, value: Number(counted?.low.num ?? 0) };
    });
    const [first] = edits;
    const changed = edits.some((edit, at) => edit !== step.edits[at]);
    if (!changed || !first || !("value" in first)) return step;
    const label = totalLabel(first.path, Number(first.value), dossier as Dossier);
    return { ...step, value: first.value, label, edits };
  });
  // A total that says what is counted is as it should be.
  return counted.filter(
    ({ path, value }, at) => counted[at] === steps[at] || !same(valueAt(dossier, path as Path), value),
  );
}

/** What is found, as steps in the order in which one would take them. */
export function stepsOf(found: Solution, { dossier, added }: Pick<Start, "dossier" | "added">, costs: Costs): Draft[] {
  const steps = [
    ...grouped(found.parts, added).map((parts) => stepOf(parts, dossier as Dossier, costs, added)),
    ...found.removed.map((part) => stepOf([part], dossier as Dossier, costs, added)),
    ...found.added.map(({ list, option, count }) => adding(list, option, count, dossier as Dossier, costs)),
  ];
  return steps.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

import { leadOf } from "../engine/context.js";
import { asRow } from "../facts/answer.js";
import type { Dossier } from "../schemas/types.js";
import { text } from "../text.js";
import { pathLabel } from "../words/places.js";
import { leadLabel } from "./adding-words.js";
import { editsOf, freshIds } from "./apply.js";
import type { Draft, Start } from "./drafts.js";
import { edited } from "./edits.js";
import { blankText } from "./offers.js";
import { answerIn } from "./places.js";
import type { Costs, Edit } from "./types.js";

const unitsOf = (dossier: object): readonly unknown[] => {
  const { organizations } = asRow(dossier);
  return Array.isArray(organizations) ? organizations : [];
};

const roleOf = (unit: unknown): unknown => answerIn(unit, ["role"], "organizations.*.role");

const draft = (step: Pick<Draft, "kind" | "effort" | "label" | "edits" | "restricted"> & Partial<Draft>): Draft => ({
  rules: [],
  citations: [],
  needs: [],
  ...step,
});

/** A unit that is to lead, instead of the one that does. */
function led(dossier: Dossier, at: number, lead: number, costs: Costs): Start {
  const edits: Edit[] = [{ path: ["organizations", at, "role"], value: "lead" }];
  if (lead >= 0) edits.push({ path: ["organizations", lead, "role"], value: "member" });
  const kind = lead < 0 ? "answer" : "change";
  const [zh, en] = [
    pathLabel(["organizations", at], "zh-CN", dossier),
    pathLabel(["organizations", at], "en", dossier),
  ];
  const label =
    lead < 0
      ? text(`填报牵头单位：由${zh}牵头`, `State who leads: ${en}`)
      : text(`改由${zh}牵头`, `Let ${en} lead instead`);
  const path = ["organizations", at, "role"];
  const step = draft({ kind, path, value: "lead", effort: costs[kind], label, edits, restricted: lead < 0 });
  return { dossier: edited(dossier, edits), step, added: undefined };
}

function newLead(dossier: object, lead: number, costs: Costs): Start {
  const row = { id: freshIds(dossier)(), role: "lead", name: blankText };
  const path = ["organizations"];
  const parting: Edit[] = lead < 0 ? [] : [{ path: ["organizations", lead, "role"], value: "member" }];
  const edits: Edit[] = [{ path, insert: row }, ...parting];
  const label =
    lead < 0
      ? text("确定 1 家牵头单位", "Find a unit to lead")
      : text("另找 1 家单位牵头", "Find another unit to lead");
  const step = draft({ kind: "add", path, value: row, count: 1, effort: costs.add, label, edits, restricted: false });
  return { dossier: edited(dossier, edits), step, added: unitsOf(dossier).length };
}

/** How many units are looked at as leads. */
export const mostLeads = 12;

/** The dossier as it is; where nobody leads, with each of the units that may, and with one that is found. */
export function startsOf(dossier: object, costs: Costs): Start[] {
  const units = unitsOf(dossier);
  if (leadOf(units) >= 0) return [{ dossier, step: undefined, added: undefined }];
  const open = units.flatMap((unit, at) => (roleOf(unit) === undefined ? [at] : []));
  return [...open.slice(0, mostLeads).map((at) => led(dossier as Dossier, at, -1, costs)), newLead(dossier, -1, costs)];
}

/** The dossier with another lead: each of the other units, and one that is found. */
export function otherLeads(dossier: object, costs: Costs): Start[] {
  const units = unitsOf(dossier);
  const lead = leadOf(units);
  const others = units.flatMap((_, at) => (at === lead ? [] : [at]));
  return [
    ...others.slice(0, mostLeads).map((at) => led(dossier as Dossier, at, lead, costs)),
    newLead(dossier, lead, costs),
  ];
}

/** Whether a change is of the unit that was added. */
const isOf = (at: number, { path }: Edit): boolean => path[0] === "organizations" && path[1] === at;

/** Steps with that to the start before them; what is asked of a lead that is found is part of finding it. */
export function fromStart({ dossier, step, added }: Start, steps: readonly Draft[]): Draft[] {
  if (!step) return [...steps];
  if (added === undefined) return [step, ...steps];
  const own = steps.filter(({ edits }) => edits.length > 0 && edits.every((edit) => isOf(added, edit)));
  const inRow = editsOf(dossier, own).map((edit) => ({ ...edit, path: edit.path.slice(2) }));
  const row = asRow(edited(asRow(step.value), inRow));
  const needs = own.flatMap(({ needs }) => needs);
  const label = leadLabel(step.label, needs);
  const effort = own.reduce((sum, { effort }) => sum + effort, step.effort);
  const edits: Edit[] = step.edits.map((edit) => ("insert" in edit ? { ...edit, insert: row } : edit));
  const first: Draft = { ...step, value: row, label, effort, edits };
  return [first, ...steps.filter((one) => !own.includes(one))];
}

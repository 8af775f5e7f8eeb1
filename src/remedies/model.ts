import type { Criterion } from "../criteria/types.js";
import type { Context } from "../engine/context.js";
import type { Node } from "../engine/node.js";
import type { Path } from "../engine/report.js";
import { forceOf } from "../engine/status.js";
import { asRow } from "../facts/answer.js";
import { Accounts, leastOf, type Scenario } from "./accounts.js";
import type { AccountsDemand, Asked, Demand } from "./demand.js";
import { Demands } from "./demands.js";
import { edited } from "./edits.js";
import type { Group, Option } from "./options.js";
import { starred } from "./places.js";
import { Rows } from "./rows.js";
import type { Trial } from "./trial.js";
import type { Edit, Keep, StepKind } from "./types.js";
import { demandOf, isDeferred } from "./wanting.js";

/** A list and what may become of its rows. */
export interface ListModel {
  readonly path: Path;
  readonly rows: Rows;
  readonly groups: readonly Group[];
  readonly additions: readonly Option[];
  /** What kind of step it is to add a row. */
  readonly adding: StepKind;
  readonly name: string;
}

/** Whether a criterion comes to what it should, under some edits. */
type Holds = (of: Node, wants: number, edits: readonly Edit[]) => boolean;

/** A question of what to do, on one day: what must hold, and what may be done. */
export interface RemedyModel {
  readonly asOf: string;
  readonly demand: Demand;
  readonly demands: Demands;
  readonly lists: ReadonlyMap<string, ListModel>;
  readonly scenarios: readonly Scenario[];
  readonly holds: Holds;
}

/** The things asked of rows that must hold whatever else is done. */
function forcedIn(demand: Demand, into: Set<Asked>): void {
  if (typeof demand === "boolean") return;
  if (demand.is === "all") for (const one of demand.of) forcedIn(one, into);
  // That no row may be other than it should: of every row that stays it must hold.
  if (demand.is === "rows" && demand.every) into.add(demand.asked);
}

/** The parts of a demand each of which must hold. */
export const conjuncts = (demand: Demand): Demand[] =>
  typeof demand !== "boolean" && demand.is === "all" ? demand.of.flatMap(conjuncts) : [demand];

/** Visits what a demand is made of. */
export function visit(demand: Demand, see: (demand: Exclude<Demand, boolean>) => void): void {
  if (typeof demand === "boolean") return;
  see(demand);
  if ("of" in demand && Array.isArray(demand.of)) for (const one of demand.of as readonly Demand[]) visit(one, see);
}

function addingTo(path: Path, given: boolean): StepKind {
  const [root] = path;
  if (root === "agreement" || root === "plan") return "document";
  return given || root === "organizations" ? "add" : "answer";
}

/** What may become of the rows of each list of which something is asked. */
function listsOf(demands: Demands, demand: Demand): Map<string, ListModel> {
  const forced = new Set<Asked>();
  forcedIn(demand, forced);
  const models = new Map<string, ListModel>();
  for (const [key, list] of demands.lists) {
    const { path } = list;
    const rows = new Rows(list, forced, demands);
    const additions = rows.optionsOf(asRow(rows.newRow), [...path, "new"], true);
    const adding = addingTo(path, rows.isGiven);
    models.set(key, { path, rows, groups: rows.groups(), additions, adding, name: starred(path) });
  }
  return models;
}

/** The same edits are tried by many conditions, and again for each way that is looked for. */
function holdsBy({ of: { dossier, ctx, contextOf } }: Demands): Holds {
  const tried = new Map<string, Context>();
  return (of, wants, edits) => {
    if (edits.some((edit) => "value" in edit && isDeferred(edit.value))) return false;
    const key = JSON.stringify(edits);
    const then = edits.length === 0 ? ctx : (tried.get(key) ?? contextOf(edited(dossier, edits)));
    tried.set(key, then);
    return of.truth(then, then.dossier, then.year) === wants;
  };
}

/** How the accounts could be, where they are not as they should. */
function scenariosFor(demand: Demand, demands: Demands, holds: Holds, from: string): Scenario[] {
  const asked = new Map<Node, AccountsDemand>();
  visit(demand, (one) => one.is === "accounts" && asked.set(one.of, one));
  const all = [...asked.values()];
  if (all.every(({ of, wants }) => holds(of, wants, []))) return [];
  const scenarios = new Accounts(demands.of, from).scenarios(all.flatMap((one) => one.ways ?? [one]));
  return leastOf(scenarios, ({ edits }) => all.map(({ of, wants }) => holds(of, wants, edits)).join());
}

/** What is asked and what may be done, for the rules of a trial on a day. */
export function modelOf(
  dossier: object,
  trial: Trial,
  asOf: string,
  from: string,
  goal: "eligible" | "conditional",
  keep: Keep,
): RemedyModel {
  const contextOf = (of: object): Context => trial.contextOf(of, asOf);
  const { favourable } = trial;
  const demands = new Demands({ dossier, ctx: contextOf(dossier), keep, favourable, contextOf });
  const each = trial.rules.map((ready): Demand => {
    const reading = trial.readingOf(ready);
    const force = forceOf(ready, reading);
    if (force === "may") return true;
    const holds = ready.rule.readings[reading.name]?.holds as Criterion;
    return demandOf(ready, reading.node, holds, demands, goal === "conditional" && force === "should");
  });
  const demand: Demand = { is: "all", of: each };
  demands.always = conjuncts(demand);
  const lists = listsOf(demands, demand);
  const holds = holdsBy(demands);
  const scenarios = scenariosFor(demand, demands, holds, from);
  return { asOf, demand, demands, lists, scenarios, holds };
}

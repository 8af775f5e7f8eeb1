import type { Jurisdiction } from "../criteria/rule.js";
import type { EvaluateOptions } from "../engine/inquiry.js";
import type { Path } from "../engine/report.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { byAnotherLead, cannotOf } from "./cannot.js";
import { checkedOptions } from "./checked-options.js";
import { usualKeep } from "./costs.js";
import type { Start } from "./drafts.js";
import { planOf, reached } from "./finish.js";
import { type Allows, starred } from "./places.js";
import { type Quest, Search, type Way } from "./search.js";
import { mostLeads, otherLeads, startsOf } from "./starts.js";
import { trialOf } from "./trial.js";
import type { Cannot, Plan, Remedies, RemedyOptions, StepKind } from "./types.js";

/** The kinds of steps of a plan: by them it is told from another. */
const print = ({ steps }: Plan): string =>
  [...new Set(steps.map(({ kind, path, edits }) => [kind, ...familyOf(path ?? edits[0]?.path ?? [])].join(" ")))]
    .sort()
    .join("; ");
const familyOf = (path: Path): string[] => path.filter((part) => typeof part === "string");

/** The kinds of steps that one takes or leaves: to look for a way without an answer or a document is of no use. */
const isChoice: ReadonlySet<StepKind> = new Set(["add", "remove", "change", "money", "wait"]);

/** How often the solver looks for a plan beside the cheapest. */
const few = 200;

/** What was found, and whether something was left open. */
interface Sought {
  readonly plans: Plan[];
  readonly open: boolean;
}

/** Looks from one start, and keeps one plan of each kind. */
class Looking {
  readonly search: Search;
  private readonly quest: Quest;
  private readonly allowed: Allows;

  constructor(quest: Quest, allowed: Allows) {
    this.search = new Search(quest);
    this.quest = quest;
    this.allowed = allowed;
  }

  /** The cheapest way in which only some things are done, as far as so many looks of the solver tell. */
  way(allows: Allows = () => true, looks?: number): Way | undefined {
    return this.search.cheapest((part) => this.allowed(part) && allows(part), looks);
  }

  /** A way as a plan, if it leads there. */
  plan(way: Way | undefined): Plan | undefined {
    const plan = way && planOf(way, this.quest);
    if (way && !plan) this.search.open = true;
    return plan;
  }

  /** Other plans than the cheapest: without answers that must be so, and without each thing that one takes or leaves. */
  others(best: Plan): Plan[] {
    const found: (Plan | undefined)[] = [];
    if (best.holds === "if-answered") found.push(this.plan(this.way(({ restricted }) => !restricted, few)));
    const chosen = best.steps.filter(({ kind }) => isChoice.has(kind));
    const families = new Map(chosen.map(({ kind, edits }) => [`${kind} ${starred(edits[0]?.path ?? [])}`, kind]));
    for (const [family, kind] of families) {
      const allows: Allows = (part) =>
        kind === "wait" ? part.kind !== "wait" : `${part.kind} ${part.name}` !== family;
      found.push(this.plan(this.way(allows, few)));
    }
    return found.filter((plan) => plan !== undefined);
  }
}

/** Plans that differ in kind, the cheapest first: from the start from which least is to be done, and then from others. */
function plansOf(quests: readonly Quest[], most: number, allowed: Allows): Sought {
  const each = quests.map((quest) => {
    const looking = new Looking(quest, allowed);
    const way = looking.way();
    return { looking, way, cost: (way?.cost ?? 0) + (quest.start.step?.effort ?? 0) };
  });
  const found = each.filter(({ way }) => way).sort((a, b) => a.cost - b.cost);
  const plans: Plan[] = [];
  for (const { looking, way } of found.slice(0, most)) {
    const plan = looking.plan(way);
    if (plan && plans.length === 0 && most > 1) plans.push(plan, ...looking.others(plan));
    else if (plan) plans.push(plan);
  }
  const cheapest = plans.sort((a, b) => a.effort - b.effort);
  const differing = [...new Map([...cheapest].reverse().map((plan) => [print(plan), plan])).values()].reverse();
  return { plans: differing.slice(0, most), open: each.some(({ looking }) => looking.search.open) };
}

/** How many other leads are looked at in full. */
const fewLeads = 3;

/** Other leads by which what stops this one would not stop the consortium, those that are nearest to it first. */
function likelyLeads(dossier: object, quest: Quest, cannot: readonly Cannot[], allowed: Allows): Start[] {
  const stops = new Set(cannot.map(({ rule }) => rule));
  const trial = { ...quest.trial, rules: quest.trial.rules.filter(({ rule }) => stops.has(rule.id)) };
  const each = otherLeads(dossier, quest.costs).flatMap((start) => {
    const way = new Search({ ...quest, start, trial }).cheapest(allowed);
    return way ? [{ start, cost: way.cost + (start.step?.effort ?? 0) }] : [];
  });
  return each.sort((a, b) => a.cost - b.cost).map(({ start }) => start);
}

/** What is asked, as it is reckoned with. */
interface Asked {
  readonly quest: Quest;
  readonly jurisdiction: Jurisdiction;
  readonly options: EvaluateOptions;
  readonly most: number;
  readonly allowed: Allows;
}

/** The same question from other starts and for another goal. */
const questsFrom = (quest: Quest, starts: readonly Start[], goal: Quest["goal"], partial: boolean): Quest[] =>
  starts.map((start) => ({ ...quest, start, goal, partial: partial || starts.length > mostLeads }));

/** What else can be had where there is no way to be eligible: a lesser goal, or another lead. */
function otherwise({ quest, jurisdiction, options, most, allowed }: Asked, starts: readonly Start[], result: Remedies) {
  const { dossier, asOf, keep, goal: first } = quest;
  const cannot = cannotOf(quest, jurisdiction, options, allowed);
  const less = result.of === "outlook" && first === "eligible";
  if (less && reached({ ...quest, goal: "conditional" }, dossier, asOf))
    return { ...result, outcome: "reached" as const, goal: "conditional" as const, cannot };
  // What a lead cannot do another may: it is looked for where nothing else helps, and nobody has said that it is kept.
  const leads = keep === usualKeep ? likelyLeads(dossier, quest, cannot, allowed) : [];
  const others = [leads.slice(0, fewLeads), leads.slice(fewLeads)];
  const goals: Quest["goal"][] = less ? [first, "conditional"] : [first];
  const rounds = [
    ...(less ? [{ from: starts, goal: "conditional" as const, led: false }] : []),
    ...goals.flatMap((goal) => others.map((from) => ({ from, goal, led: true }))),
  ];
  let open = result.outcome === "not-proven";
  for (const { from, goal, led } of rounds) {
    const found = plansOf(questsFrom(quest, from, goal, led && leads.length > fewLeads), most, allowed);
    open ||= found.open;
    const told = led ? byAnotherLead(cannot) : cannot;
    if (found.plans.length > 0) return { ...result, goal, outcome: "plans" as const, plans: found.plans, cannot: told };
  }
  return { ...result, outcome: open ? ("not-proven" as const) : ("impossible" as const), cannot };
}

/**
 * What would make a dossier pass: the smallest changes by which its verdict turns, as plans that differ in kind, each judged
 * again by the same engine. Where there is no plan to be eligible, `cannot` names the rules that nothing helps.
 *
 * @param dossier as `evaluate` takes it; nothing is written into it
 * @param options those of `evaluate`, and what is to be reached, what steps cost, what is kept and how many plans are wanted
 * @throws TypeError if the dossier, the jurisdiction, the costs or what is kept are none
 * @throws RangeError as `evaluate` does, and for a goal, a kind of step, a cost or a number of plans that there is not
 * @example
 * // of a dossier that has all but a charter
 * remedies(dossier, wenzhou, { asOf: "2025-11-20" }).plans[0]?.steps.map(({ label }) => label["zh-CN"])
 * // ["制定联合体章程"]
 */
export function remedies(
  dossier: Dossier | Draft<Dossier>,
  jurisdiction: Jurisdiction,
  options: RemedyOptions = {},
): Remedies {
  const { goal, costs, keep, most, ...asked } = checkedOptions(options);
  const of = goal === "outlook" ? "outlook" : "verdict";
  const first = goal === "conditional" ? "conditional" : "eligible";
  const trial = trialOf(dossier, jurisdiction, asked, of === "outlook");
  const starts = startsOf(dossier, costs);
  const [start] = starts as [Start];
  const quest: Quest = { dossier, start, trial, asOf: trial.asOf, goal: first, costs, keep };
  const result: Remedies = { goal: first, of, outcome: "reached", plans: [], cannot: [], costs, keep };
  if (reached(quest, dossier, trial.asOf)) return result;
  const allowed: Allows = ({ kind }) => !keep.includes(kind);
  const { plans, open } = plansOf(questsFrom(quest, starts, first, false), most, allowed);
  if (plans.length > 0) return { ...result, outcome: "plans", plans };
  const sofar: Remedies = { ...result, outcome: open ? "not-proven" : "impossible" };
  return otherwise({ quest, jurisdiction, options: asked, most, allowed }, starts, sofar);
}

import type { Jurisdiction } from "../criteria/rule.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { byAnotherLead, cannotOf } from "./cannot.js";
import { usualCosts, usualKeep } from "./costs.js";
import { planOf, reached } from "./finish.js";
import { starred } from "./places.js";
import { type Quest, Search } from "./search.js";
import type { Allows } from "./solve.js";
import { otherLeads, type Start, startsOf } from "./starts.js";
import { trialOf } from "./trial.js";
import type { Plan, Remedies, RemedyOptions, StepKind } from "./types.js";

/** The kinds of steps of a plan: by them it is told from another. */
const print = ({ steps }: Plan): string =>
  [...new Set(steps.map(({ kind, path, edits }) => [kind, ...familyOf(path ?? edits[0]?.path ?? [])].join(" ")))]
    .sort()
    .join("; ");
const familyOf = (path: readonly (string | number)[]): string[] => path.filter((part) => typeof part === "string");

/** The kinds of steps that one takes or leaves: to look for a way without an answer or a document is of no use. */
const isChoice: ReadonlySet<StepKind> = new Set(["add", "remove", "change", "money", "wait"]);

/** Plans that differ in kind, the cheapest first, from one start. */
function plansFrom(quest: Quest, most: number, allowed: Allows): { plans: Plan[]; open: boolean } {
  const search = new Search(quest);
  const found = new Map<string, Plan>();
  const look = (allows: Allows): Plan | undefined => {
    const way = search.cheapest((part) => allowed(part) && allows(part));
    const plan = way && planOf(way, quest);
    if (way && !plan) search.open = true;
    if (plan && !found.has(print(plan))) found.set(print(plan), plan);
    return plan;
  };
  const best = look(() => true);
  if (!best || most === 1) return { plans: [...found.values()], open: search.open };
  if (best.holds === "if-answered") look(({ restricted }) => !restricted);
  const chosen = best.steps.filter(({ kind }) => isChoice.has(kind));
  const families = new Map(chosen.map(({ kind, edits }) => [`${kind} ${starred(edits[0]?.path ?? [])}`, kind]));
  for (const [family, kind] of families)
    look((part) => (kind === "wait" ? part.kind !== "wait" : `${part.kind} ${part.name}` !== family));
  return { plans: [...found.values()], open: search.open };
}

/** What was found, and whether something was left open. */
interface Sought {
  readonly plans: Plan[];
  readonly open: boolean;
}

/** Plans from several starts, the cheapest first. */
function plansOf(quests: readonly Quest[], most: number, allowed: Allows): Sought {
  const each = quests.map((quest) => plansFrom(quest, most, allowed));
  const plans = each.flatMap(({ plans }) => plans).sort((a, b) => a.effort - b.effort);
  const differing = [...new Map([...plans].reverse().map((plan) => [print(plan), plan])).values()].reverse();
  return { plans: differing.slice(0, most), open: each.some(({ open }) => open) };
}

/**
 * What would make a dossier pass: the smallest changes by which its verdict turns.
 *
 * @example remedies(dossier, wenzhou, { asOf: "2025-11-20" }).plans[0]?.steps[0]?.label["zh-CN"] // "制定联合体章程"
 */
export function remedies(dossier: Draft<Dossier>, jurisdiction: Jurisdiction, options: RemedyOptions = {}): Remedies {
  const { goal = "outlook", costs: more, keep = usualKeep, most = 3, ...asked } = options;
  const costs = { ...usualCosts, ...more };
  const ofOutlook = goal === "outlook";
  const trial = trialOf(dossier, jurisdiction, asked, ofOutlook);
  const of = ofOutlook ? "outlook" : "verdict";
  const allowed: Allows = ({ kind }) => !keep.includes(kind);
  const first: Remedies["goal"] = goal === "conditional" ? "conditional" : "eligible";
  const from = (starts: readonly Start[], goal: Remedies["goal"]): Quest[] =>
    starts.map((start) => ({ dossier, start, trial, asOf: trial.asOf, goal, costs, keep }));
  const result: Remedies = { goal: first, of, outcome: "reached", plans: [], cannot: [], costs, keep };
  const starts = startsOf(dossier, costs);
  const [quest] = from(starts, first) as [Quest];
  if (reached(quest, dossier, trial.asOf)) return result;
  const best = plansOf(from(starts, first), most, allowed);
  if (best.plans.length > 0) return { ...result, outcome: "plans", plans: best.plans };
  const cannot = cannotOf(quest, jurisdiction, asked, allowed);
  let open = best.open;
  const less = ofOutlook && first === "eligible";
  if (less) {
    const [next] = from(starts, "conditional") as [Quest];
    if (reached(next, dossier, trial.asOf)) return { ...result, goal: "conditional", cannot };
  }
  const stops = new Set(cannot.map(({ rule }) => rule));
  const stopped = { ...trial, rules: trial.rules.filter(({ rule }) => stops.has(rule.id)) };
  const others = (keep === usualKeep ? otherLeads(dossier, costs) : []).filter(
    (start) => new Search({ ...quest, start, trial: stopped }).cheapest(allowed) !== undefined,
  );
  // What a lead cannot do another may: it is looked for where nothing else helps, and nobody has said that it is kept.
  const rounds: [Start[], Remedies["goal"]][] = [
    ...(less ? [[starts, "conditional"] as [Start[], Remedies["goal"]]] : []),
    ...(others.length > 0 ? [[others, first] as [Start[], Remedies["goal"]]] : []),
    ...(others.length > 0 && less ? [[others, "conditional"] as [Start[], Remedies["goal"]]] : []),
  ];
  for (const [starts, goal] of rounds) {
    const { plans, open: more } = plansOf(from(starts, goal), most, allowed);
    open ||= more;
    const told = starts === others ? byAnotherLead(cannot) : cannot;
    if (plans.length > 0) return { ...result, goal, outcome: "plans", plans, cannot: told };
  }
  return { ...result, outcome: open ? "not-proven" : "impossible", cannot };
}

import { asRow } from "../facts/answer.js";
import { type LocalText, text } from "../text.js";
import { afterSteps, editsOf } from "./apply.js";
import type { Draft } from "./drafts.js";
import type { Quest, Way } from "./search.js";
import { fromStart } from "./starts.js";
import { settledTotals, stepsOf } from "./steps.js";
import type { Edit, Plan, Step } from "./types.js";

/** Whether a dossier is what is to be reached. */
export function reached(quest: Quest, dossier: object, asOf: string): boolean {
  const { trial, goal } = quest;
  const found = trial.verdicts(dossier, asOf)[trial.favourable ? "outlook" : "verdict"];
  return found === "eligible" || (goal === "conditional" && found === "conditional");
}

const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at);

/** What of a new row need not be so is left open. */
function loosened(step: Draft, steps: readonly Draft[], quest: Quest, asOf: string): Draft {
  const [first, ...more] = step.edits;
  if (step === steps[0] && quest.start.step) return step;
  const { tell } = step;
  if (step.count === undefined || !tell || !first || !("insert" in first)) return step;
  const tried = (row: unknown, brings: readonly Edit[]): Draft => ({
    ...step,
    value: row,
    edits: [{ path: first.path, insert: row }, ...brings],
    label: tell(asRow(row), brings),
  });
  const does = (one: Draft): boolean => {
    const all = steps.map((other) => (other === step ? one : other));
    return reached(quest, afterSteps(quest.dossier, all), asOf);
  };
  let row = asRow(first.insert);
  let brings: readonly Edit[] = more;
  for (const key of Object.keys(row)) {
    if (["id", "role", "name"].includes(key)) continue;
    const { [key]: _, ...rest } = row;
    if (does(tried(rest, brings))) row = rest;
  }
  for (let at = brings.length - 1; at >= 0; at--) {
    const fewer = without(brings, at);
    if (does(tried(row, fewer))) brings = fewer;
  }
  return tried(row, brings);
}

/** The rules that are as they should be with all steps and would not be without one of them, and their clauses. */
function serving(at: number, steps: readonly Draft[], with_: ReadonlySet<string>, quest: Quest, day: string) {
  const { trial, dossier, goal, asOf } = quest;
  const rest = afterSteps(dossier, without(steps, at));
  const left = trial.passed(rest, steps[at]?.kind === "wait" ? asOf : day, goal === "conditional");
  const counts = trial.rules.filter(({ rule }) => with_.has(rule.id) && !left.has(rule.id) && rule.force !== "may");
  return { rules: counts.map(({ rule }) => rule.id), citations: counts.map(({ rule }) => rule.cites) };
}

/** Steps without those that are not needed, once others are left out. */
function needed(steps: readonly Draft[], quest: Quest, day: string): readonly Draft[] {
  const spare = steps.findLastIndex((_, at) => reached(quest, afterSteps(quest.dossier, without(steps, at)), day));
  return spare < 0 ? steps : needed(without(steps, spare), quest, day);
}

/** What a reviewer has to judge, by the titles of the rules that it serves. */
function judgementOf(served: readonly string[], { trial }: Quest): LocalText {
  const titles = trial.rules.flatMap(({ rule }) => (served.includes(rule.id) ? [rule.title] : []));
  const zh = titles.map((title) => title["zh-CN"]).join("、");
  return text(`由审核人认定：${zh}`, `Have a reviewer judge: ${titles.map(({ en }) => en).join("; ")}`);
}

function waitFor(day: string, effort: number): Draft {
  const label = text(`于 ${day} 或以后申报`, `File on ${day} or later`);
  return { kind: "wait", value: day, rules: [], citations: [], effort, label, edits: [], restricted: false, needs: [] };
}

/** A way as a plan, tried by the engine; `undefined` where it does not lead there after all. */
export function planOf({ model, solution, waits }: Way, quest: Quest): Plan | undefined {
  const { dossier, trial, costs, start } = quest;
  const day = model.asOf;
  const found = stepsOf(solution, start, costs);
  let steps = fromStart(start, settledTotals(start.dossier, found, editsOf(start.dossier, found), model));
  if (!reached(quest, afterSteps(dossier, steps), day)) return undefined;
  for (let at = 0; at < steps.length; at++) steps = steps.with(at, loosened(steps[at] as Draft, steps, quest, day));
  const kept = needed(steps, quest, day);
  const minimal = !model.demands.uncovered && kept.length === steps.length && !quest.partial;
  steps = [...kept];
  if (waits > 0) steps = [...steps, waitFor(day, waits)];
  const after = afterSteps(dossier, steps);
  const { verdict, outlook } = trial.verdicts(after, day);
  const passed = trial.passed(after, day, quest.goal === "conditional");
  const told = steps.map(({ restricted: _, needs: __, tell: ___, ...step }, at): Step => {
    const served = serving(at, steps, passed, quest, day);
    return { ...step, ...served, ...(step.kind === "judgement" && { label: judgementOf(served.rules, quest) }) };
  });
  return {
    steps: told,
    effort: told.reduce((sum, { effort }) => sum + effort, 0),
    minimal,
    holds: steps.some(({ restricted }) => restricted) ? "if-answered" : "whatever-is-open",
    verdict,
    outlook,
    asOf: day,
  };
}

import type { Jurisdiction } from "../criteria/rule.js";
import type { Plan, Step } from "../remedies/types.js";
import { capital, type Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import type { Item } from "./blocks.js";
import { stepText } from "./remedy-words.js";

/** How many steps two plans share before one is told by the other. */
const fewest = 3;

/** What a plan has in common with the first. */
interface Alike {
  /** The labels of the steps that both take. */
  readonly shared: ReadonlySet<string>;
  /** The numbers of those that only the first takes. */
  readonly without: readonly number[];
}

/** What two plans share, where that is the greater part of the first. */
function comparedWith(first: Plan, { steps }: Plan): Alike | undefined {
  const own = new Set(steps.map(({ label }) => label.en));
  const isOwn = ({ label }: Step): boolean => own.has(label.en);
  const shared = new Set(first.steps.filter(isOwn).map(({ label }) => label.en));
  const without = first.steps.flatMap((step, at) => (isOwn(step) ? [] : [at + 1]));
  return shared.size >= fewest && shared.size > without.length ? { shared, without } : undefined;
}

/** “办理办法一的各步，其中第 9 步除外” */
function asFirst({ shared, without }: Alike, lang: Lang): Pick<Item, "lead" | "text"> {
  const numbers = without.join(inLang(["、", ", "], lang));
  const except =
    without.length === 0
      ? ""
      : inLang([`，其中第 ${numbers} 步除外`, ` but ${without.length === 1 ? "step" : "steps"} ${numbers}`], lang);
  return {
    lead: inLang([`办理办法一的各步${except}`, `Every step of way 1${except}`], lang),
    text: inLang([`共 ${shared.size} 步`, `${shared.size} steps`], lang),
  };
}

const itemOf = (step: Step, place: Jurisdiction, lang: Lang): Pick<Item, "lead" | "text"> => ({
  lead: capital(step.label[lang]),
  text: capital(stepText(step, place, lang)),
});

/**
 * The steps of a plan; of one that is for the most part as another, only those in which it differs.
 * @param first the plan that is told before it, if any
 */
export function stepItems(plan: Plan, first: Plan | undefined, place: Jurisdiction, lang: Lang): Item[] {
  const alike = first && comparedWith(first, plan);
  const told = plan.steps.filter(({ label }) => !alike?.shared.has(label.en)).map((step) => itemOf(step, place, lang));
  const items = alike ? [asFirst(alike, lang), ...told] : told;
  return items.map((item, at) => ({ mark: `${at + 1}.`, ...item }));
}

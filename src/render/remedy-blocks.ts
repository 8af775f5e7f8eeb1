import type { Jurisdiction } from "../criteria/rule.js";
import type { Plan, Remedies } from "../remedies/types.js";
import { capital, type Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import type { Block, Card, Heading } from "./blocks.js";

import { stepItems } from "./remedy-steps.js";
import { cannotText, cannotTitle, headlineOf, planName, planNotes, reckonedWith, stepsByKind } from "./remedy-words.js";
import { documentHeading, policyBlocks } from "./titles.js";

const title = ["怎样才能通过", "What would make it pass"] as const;

/**
 * A plan: its steps one after the other, and what holds of it.
 * @param first the plan told before it, most of whose steps it may repeat
 */
const planCard = (plan: Plan, first: Plan | undefined, name: string, place: Jurisdiction, lang: Lang): Card => ({
  title: inLang([`${name}（共 ${stepsByKind(plan, lang)}）`, `${name} (${stepsByKind(plan, lang)})`], lang),
  ordered: true,
  items: stepItems(plan, first, place, lang),
  notes: planNotes(plan, lang),
});

/** What no step helps. */
const cannotCard = ({ cannot }: Remedies, place: Jurisdiction, lang: Lang): Card => ({
  title: inLang([`无法通过补正解决（${cannot.length}）`, `What nothing helps (${cannot.length})`], lang),
  ordered: false,
  items: cannot.map(({ rule, citation, why }) => ({
    status: "fail",
    mark: "✗",
    lead: cannotTitle(rule, place, lang),
    text: capital(cannotText(citation, why[lang], place, lang)),
  })),
  notes: [],
});

/** The plans and what nothing helps, then what was reckoned with. */
function bodyOf(remedies: Remedies, level: 3 | 4, place: Jurisdiction, lang: Lang): Block[] {
  const { plans, cannot, outcome } = remedies;
  const cards = [
    ...plans.map((plan, at) =>
      planCard(plan, at > 0 ? plans[0] : undefined, planName(at, plans.length, lang), place, lang),
    ),
    ...(cannot.length > 0 ? [cannotCard(remedies, place, lang)] : []),
  ];
  return [
    ...(cards.length > 0 ? [{ kind: "cards", level, cards } as const] : []),
    ...(outcome === "reached" ? [] : [{ kind: "paragraph", text: reckonedWith(remedies, lang) } as const]),
  ];
}

/** A section of a report: it stands under the place and its document. */
export const remedySection = (remedies: Remedies, place: Jurisdiction, lang: Lang): Block[] => [
  { kind: "heading", level: 3, text: inLang(title, lang) },
  { kind: "paragraph", text: capital(headlineOf(remedies, place, lang)) },
  ...bodyOf(remedies, 4, place, lang),
];

/** Remedies as a document of their own. */
export function remedyDocument(
  remedies: Remedies,
  place: Jurisdiction,
  naming: Pick<Heading, "name" | "source">,
  lang: Lang,
): Block[] {
  const head = headlineOf(remedies, place, lang);
  const own = place.title[lang];
  return [
    documentHeading(title, naming, lang),
    { kind: "heading", level: 2, text: own },
    { kind: "paragraph", text: inLang([`${own}：${head}`, `${own}: ${head}`], lang), summary: true },
    ...policyBlocks(place.policy, lang),
    ...bodyOf(remedies, 3, place, lang),
  ];
}

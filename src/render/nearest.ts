import type { Jurisdiction } from "../criteria/rule.js";
import type { Near } from "../remedies/nearest.js";
import type { Plan } from "../remedies/types.js";
import { capital, type Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import type { AnyDossier } from "../words/names.js";
import type { Block, Card, Cell, Heading } from "./blocks.js";
import { named } from "./document.js";
import { printHtml } from "./html.js";
import { type Manner, printAnswer } from "./printers.js";
import { type RemedyFormat, whoseOf } from "./remedies.js";
import {
  cannotTitle,
  goalWord,
  headlineOf,
  planName,
  planNotes,
  reckonedWith,
  stepsOf,
  whoText,
} from "./remedy-words.js";
import type { SourcedReport } from "./sources.js";
import { policyBlocks } from "./titles.js";

/** One place, and how far it is. */
interface Placed {
  readonly place: Jurisdiction;
  readonly near: Near;
}

/** How it stands where there is no plan. */
const without: Readonly<Record<Near["remedies"]["outcome"], readonly [zh: string, en: string]>> = {
  reached: ["无须办理", "nothing to do"],
  plans: ["", ""],
  impossible: ["没有办法", "no way"],
  "not-proven": ["未找到办法，也未能证明没有", "none found, nor shown that there is none"],
};

/** A row of the table: what can be had in a place, in how many steps, at what weight. */
function row({ place, near: { effort, remedies } }: Placed, lang: Lang): Cell[] {
  const { plans, outcome } = remedies;
  const [plan] = plans;
  const steps = plan ? stepsOf(plan, lang) : inLang(without[outcome], lang);
  const reach = effort === null ? "—" : goalWord(remedies, lang);
  return [place.title[lang], reach, steps, effort === null ? "—" : String(effort)].map((text) => ({ text }));
}

/** The steps of a plan in short: who takes each. */
const shortCard = (plan: Plan, lang: Lang): Card => ({
  title: planName(0, 1, lang),
  ordered: true,
  items: plan.steps.map((step, at) => ({
    mark: `${at + 1}.`,
    lead: step.label[lang],
    text: capital(whoText(step, lang)),
  })),
  notes: planNotes(plan, lang),
});

/** What no step helps, by its titles. */
const hopeless = (titles: readonly string[]): readonly [zh: string, en: string] => [
  `无法通过补正解决：${titles.join("、")}。`,
  `What nothing helps: ${titles.join("; ")}.`,
];

/** A place: what its plan leads to, by which document, and the plan. */
function sectionOf({ place, near: { remedies } }: Placed, lang: Lang): Block[] {
  const cards = remedies.plans.map((plan) => shortCard(plan, lang));
  const titles = remedies.cannot.map(({ rule }) => cannotTitle(rule, place, lang));
  return [
    { kind: "heading", level: 2, text: place.title[lang] },
    { kind: "paragraph", text: capital(headlineOf(remedies, place, lang)), summary: true },
    ...policyBlocks(place.policy, lang),
    ...(cards.length > 0 ? [{ kind: "cards", level: 3, cards } as const] : []),
    ...(titles.length > 0 ? [{ kind: "paragraph", text: inLang(hopeless(titles), lang) } as const] : []),
  ];
}

/** Where least is to be done, as a document: the places in order, then the plan of each. */
function nearestDocument(
  all: readonly Placed[],
  { name = "", source }: Pick<Heading, "name" | "source">,
  lang: Lang,
): Block[] {
  const title = inLang(["在哪里最省力", "Where it would pass with least effort"], lang);
  const text = name === "" ? title : inLang([`${title}：${name}`, `${title}: ${name}`], lang);
  return [
    { kind: "heading", level: 1, text, name, ...(source !== undefined && { source }) },
    {
      kind: "table",
      head: [
        inLang(["地区（省力的在前）", "Place (least effort first)"], lang),
        inLang(["可达到", "Could be"], lang),
        inLang(["步骤", "Steps"], lang),
        inLang(["权数合计", "Weight"], lang),
      ],
      rows: all.map((one) => row(one, lang)),
    },
    ...all.flatMap((one) => sectionOf(one, lang)),
    { kind: "heading", level: 2, text: inLang(["说明", "Note"], lang) },
    ...all.slice(0, 1).map((one): Block => ({ kind: "paragraph", text: reckonedWith(one.near.remedies, lang) })),
  ];
}

/** How the answer of `nearest` is told. */
interface RenderNearestOptions extends Manner {
  readonly jurisdictions: readonly Jurisdiction[];
  readonly dossier: AnyDossier;
  readonly source: NonNullable<SourcedReport["source"]>;
  readonly format: RemedyFormat;
}

/** Prints where least is to be done. */
export function renderNearest(found: readonly Near[], options: RenderNearestOptions): string {
  const { jurisdictions, dossier, source, format, ...manner } = options;
  const all = jurisdictions
    .flatMap((place) => found.filter(({ jurisdiction }) => jurisdiction === place.id).map((near) => ({ place, near })))
    .sort((one, other) => found.indexOf(one.near) - found.indexOf(other.near));
  const whose = whoseOf(dossier, source);
  const document = () => nearestDocument(all, named(whose), manner.lang);
  if (format === "html") return printHtml([document()], manner.lang, "remedies");
  return printAnswer(
    format,
    found.map((one) => ({ ...whose, ...one })),
    document,
    manner,
  );
}

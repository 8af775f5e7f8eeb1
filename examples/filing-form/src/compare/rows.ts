import {
  compare,
  evaluate,
  explanation,
  type Finding,
  type Jurisdiction,
  type Report,
  topicTitle,
} from "consortium-eligibility";
import { thresholds } from "consortium-eligibility/remedies";
import type { Answers } from "../review/read.js";
import type { Lang } from "../words/lang.js";

/** What one document asks on a topic, and how the dossier stands. */
export interface Asked {
  readonly rule: string;
  readonly policy: string;
  /** Where the document's own title says more than that of the row. */
  readonly title?: string;
  /** In the words of the text: “一般不少于 5 家”; `""` where it asks for no number. */
  readonly required: string;
  readonly force: Finding["force"];
  readonly forceWord: string;
  readonly status: Finding["status"];
  readonly found: string;
  readonly gap: string;
  /** What would turn it: “还可减少 1 家市域内注册单位，减少 2 家即不达标”. */
  readonly moves: readonly string[];
}
/** A topic, and what each document asks; an empty list where it does not speak of it. */
export interface Row {
  readonly topic: string;
  readonly title: string;
  readonly cells: readonly (readonly Asked[])[];
  /** Whether a document sets a number. */
  readonly isThreshold: boolean;
  /** Whether documents that speak of it ask for different things. */
  readonly differs: boolean;
}

export type Options = NonNullable<Parameters<typeof evaluate>[2]>;

/** Nothing is answered: what a document asks for does not hang on what is. */
const blank: Answers = { organizations: null };

/** What a rule asks for in numbers, by the text alone. */
function requirements(places: readonly Jurisdiction[], options: Options, lang: Lang): Map<string, string> {
  const or = lang === "en" ? " or " : "，或";
  const and = lang === "en" ? "; " : "；";
  return new Map(
    places.flatMap((place) =>
      evaluate(blank, place, options).findings.map((finding): [string, string] => {
        const { points, ways } = explanation(finding, place, { lang });
        const said = (of: typeof points, between: string): string =>
          [...new Set(of.map(({ required }) => required.replace(/^要求(?=[不超])|^required: /, "")))]
            .filter(Boolean)
            .join(between);
        return [finding.rule, [said(points, and), said(ways, or)].filter(Boolean).join(and)];
      }),
    ),
  );
}

/** What would turn the numbers of each rule. */
function movesOf(
  dossier: Answers,
  places: readonly Jurisdiction[],
  options: Options,
  lang: Lang,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const place of places)
    for (const { rule, moves, isCase, measure } of thresholds(dossier, place, options))
      if (!isCase && measure.operator !== "=")
        found.set(rule, [...new Set([...(found.get(rule) ?? []), ...moves.map(({ label }) => label[lang])])]);
  return found;
}

/** What each document asks for, topic by topic, and how the dossier stands by it. */
export function rowsOf(
  {
    dossier,
    places,
    options,
    lang,
  }: { dossier: Answers; places: readonly Jurisdiction[]; options: Options; lang: Lang },
  reports: readonly Report[],
): Row[] {
  const required = requirements(places, options, lang);
  const moves = movesOf(dossier, places, options, lang);
  const asked = (finding: Finding, place: Jurisdiction, row: string): Asked => {
    const told = explanation(finding, place, { lang, dossier });
    return {
      ...{ rule: finding.rule, policy: finding.citation.policy, force: finding.force, forceWord: told.forceWord },
      ...(told.title !== row && { title: told.title }),
      ...{ required: required.get(finding.rule) ?? "", status: finding.status, found: told.found, gap: told.gap },
      moves: moves.get(finding.rule) ?? [],
    };
  };
  return compare(reports).map(({ topic, findings }) => {
    const title = topicTitle(topic, findings, places, lang);
    const cells = places.map((place, at) => (findings[at] ?? []).map((one) => asked(one, place, title)));
    const speaking = cells.filter((cell) => cell.length > 0);
    const kinds = new Set(
      speaking.map((cell) => JSON.stringify(cell.map((one) => [one.force, one.required, one.title]))),
    );
    const isThreshold = cells.flat().some((one) => /\d/.test(one.required));
    return { topic, title, cells, isThreshold, differs: speaking.length > 1 && kinds.size > 1 };
  });
}

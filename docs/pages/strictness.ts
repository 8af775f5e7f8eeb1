import type { Claim } from "../../src/analysis/claim.js";
import type { KeptPlace, KeptRequirement, KeptTopic } from "../../src/analysis/kept.js";
import { codeOf } from "../../src/analysis/places.js";
import { type Requirement, requirementOf } from "../../src/analysis/requirement.js";
import { claimsOf } from "../../src/analysis/strictness.js";
import type { Finding } from "../../src/engine/report.js";
import { forceLabel } from "../../src/render/force-label.js";
import { topicTitle } from "../../src/render/titles.js";
import { jurisdictions } from "../../src/rules/index.js";
import type { Lang } from "../../src/text.js";
import { inLang } from "../../src/words/labels.js";
import { requirement } from "../../src/words/requirement.js";

const signs: Record<Claim["relation"], string> = { stricter: ">", same: "≡", incomparable: "~" };
/** “taizhou>wenzhou”; “=” where both ask for the very same. */
const relationOf = ({ places: [one, other], relation, known }: Claim): string =>
  one + (known === "equal" ? "=" : signs[relation]) + other;

/** What a place requires in words, with how strongly. */
function saidOf({ rules, force }: Requirement, lang: Lang): string {
  const each = rules.map(({ readings }) => {
    const [reading] = Object.values(readings);
    return reading ? requirement(reading.holds, lang) : "";
  });
  const label = forceLabel("", force, lang);
  return inLang([`（${label}）：${each.join("；")}`, ` (${label}): ${each.join("; ")}`], lang);
}

const keptRequirement = (of: Requirement): KeptRequirement => ({
  rules: of.rules.map(({ id }) => id),
  force: of.force,
  judged: of.judged,
  zh: saidOf(of, "zh-CN"),
  en: saidOf(of, "en"),
});

function keptTopic(topic: string, claims: readonly Claim[]): KeptTopic {
  const spoken = jurisdictions.filter(({ id }) => claims.some(({ places }) => places.includes(id)));
  const findings = spoken.map(({ rules }) =>
    rules.filter((rule) => rule.topic === topic).map(({ id }) => ({ rule: id }) as Finding),
  );
  const title = (lang: Lang): string => topicTitle(topic, findings, spoken, lang);
  return {
    zh: title("zh-CN"),
    en: title("en"),
    requirements: Object.fromEntries(
      spoken.flatMap((place) => {
        const of = requirementOf(place, topic);
        return of ? [[place.id, keptRequirement(of)]] : [];
      }),
    ),
    claims: claims.map(({ topic: _, forces: __, rules: ___, ...claim }) => claim),
  };
}

/** A place with a code of it, where any of its rules asks for one. */
function keptPlace(place: (typeof jurisdictions)[number]): KeptPlace {
  const topics = new Set(place.rules.map(({ topic }) => topic));
  const [prefix = ""] = [...topics].flatMap((topic) => requirementOf(place, topic)?.here ?? []);
  return { zh: place.title["zh-CN"], en: place.title.en, code: codeOf(prefix) };
}

const lines = (entries: readonly (readonly [key: string, value: unknown])[]): string =>
  entries.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`).join("");

const note = "// biome-ignore-all format: made by `npm run docs`, one entry a line\n";

/** The files in which the analysis is kept, by name. */
export function strictnessFiles(): Readonly<Record<string, string>> {
  const byTopic = new Map<string, Claim[]>();
  for (const claim of claimsOf(jurisdictions)) byTopic.set(claim.topic, [...(byTopic.get(claim.topic) ?? []), claim]);
  const topics = [...byTopic];
  const policies = jurisdictions.map(({ id, policy }) => [id, policy.id] as const);
  const relations = topics.map(([topic, claims]) => [topic, claims.map(relationOf).join(" ")] as const);
  return {
    "relations.ts": `${note}
/** The documents whose rules were compared, by place. */
export const compared: Readonly<Record<string, string>> = {
${lines(policies)}};

/** Which place asks for more on a topic: \`a>b\`; the same in other words, \`a≡b\`, or in the same, \`a=b\`; neither, \`a~b\`. */
export const relations: Readonly<Record<string, string>> = {
${lines(relations)}};
`,
    "claims.ts": `${note}import type { KeptPlace, KeptTopic } from "./kept.js";

export const places: Readonly<Record<string, KeptPlace>> = {
${lines(jurisdictions.map((place) => [place.id, keptPlace(place)]))}};

export const topics: Readonly<Record<string, KeptTopic>> = {
${lines(topics.map(([topic, claims]) => [topic, keptTopic(topic, claims)]))}};
`,
  };
}

import type { Jurisdiction } from "../criteria/rule.js";
import type { Report, Warning } from "../engine/report.js";
import { capital, type Lang } from "../text.js";
import { clean } from "../words/clean.js";
import { inLang } from "../words/labels.js";
import { type AnyDossier, rowName } from "../words/names.js";
import type { Block, Item } from "./blocks.js";

type Pair = readonly [zh: string, en: string];

/** What each code says of what was handed in. */
const told: Record<Warning["code"], (value: string, place: Pair) => Pair> = {
  "unknown-rule": (value, [zh, en]) => [
    `${zh}没有“${value}”这条规则，此条未采用`,
    `${en} has no rule “${value}”, so this is not used`,
  ],
  "not-judged": (value) => [
    `“${value}”依填报数据核对，不以认定意见为准，此条未采用`,
    `“${value}” is checked by the data and not by judgement, so this is not used`,
  ],
  "unknown-fact": (value, [zh, en]) => [
    `${zh}没有规则读取“${value}”，此项未采用`,
    `no rule of ${en} reads “${value}”, so this is not used`,
  ],
};

/** What an entry of each list is called. */
const entries = new Map<unknown, Pair>([
  ["assertions", ["认定意见第 # 条", "assertion #"]],
  ["justifications", ["理由说明第 # 条", "justification #"]],
  ["facts", ["其他填报事项第 # 项", "other fact #"]],
]);

/** Where it was handed in: “××公司的其他填报事项第 2 项”. */
function placeText({ path }: Warning, lang: Lang, dossier: AnyDossier | undefined): string {
  const last = path.findLastIndex((part) => typeof part === "number");
  const words = inLang(entries.get(path[last - 1]) ?? ["第 # 项", "entry #"], lang);
  const entry = words.replace("#", String(Number(path[last]) + 1));
  const [list, at] = path;
  if (last < 2 || typeof list !== "string" || typeof at !== "number") return entry;
  const unit = rowName(dossier, list, path.slice(0, 2)) ?? inLang([`第 ${at + 1} 行`, `row ${at + 1}`], lang);
  return inLang([`${unit}的${entry}`, `${entry} of ${unit}`], lang);
}

/**
 * A warning in one sentence.
 * @example warningText(warning, wenzhou, "zh-CN") // "温州市没有“wenzhou.lead.influense”这条规则，此条未采用；是否为“wenzhou.lead.influence”？"
 */
export function warningText({ code, value, suggestion }: Warning, { title }: Jurisdiction, lang: Lang): string {
  const said = inLang(told[code](clean(value), [title["zh-CN"], title.en]), lang);
  if (suggestion === undefined) return said;
  const near = clean(suggestion);
  return inLang([`${said}；是否为“${near}”？`, `${said}; did you mean “${near}”?`], lang);
}

/** What was handed in and is read by nothing: where each stands, and why it is not used. */
export const warningItems = (
  { warnings }: Pick<Report, "warnings">,
  place: Jurisdiction,
  lang: Lang,
  dossier: AnyDossier | undefined,
): Item[] =>
  warnings.map((warning) => ({
    mark: "!",
    lead: capital(placeText(warning, lang, dossier)),
    text: warningText(warning, place, lang),
  }));

/** What their section is called. */
export const unusedWords: Pair = ["未采用的填报内容", "Handed in and not used"];

/** The same as a section. */
export function warningBlocks(...of: Parameters<typeof warningItems>): Block[] {
  const [, , lang] = of;
  const items = warningItems(...of);
  if (items.length === 0) return [];
  const name = inLang(unusedWords, lang);
  const text = inLang([`${name}（${items.length}）`, `${name} (${items.length})`], lang);
  return [
    { kind: "heading", level: 3, text },
    { kind: "items", items },
  ];
}

import { walk } from "../criteria/fold.js";
import type { Jurisdiction } from "../criteria/rule.js";
import type { Criterion } from "../criteria/types.js";
import { evaluate } from "../engine/evaluate.js";
import type { Finding, Path } from "../engine/report.js";
import type { Dossier } from "../schemas/types.js";
import { capital, type Lang, type LocalText, text } from "../text.js";
import { quantitiesOf } from "../words/comparisons.js";
import { placeOfCode } from "../words/divisions.js";
import { inLang, keyOf } from "../words/labels.js";
import { measureSaid } from "../words/measures.js";
import { pathLabel } from "../words/places.js";
import { valueText } from "../words/values.js";
import type { Allows } from "./places.js";
import { unitName } from "./row-names.js";
import { type Quest, Search } from "./search.js";
import type { Cannot, RemedyOptions } from "./types.js";

/** Where a unit is registered, against where it should be. */
function registered(code: string, path: Path, holds: Criterion, lang: Lang, dossier: Dossier): string {
  const place = placeOfCode([code], lang);
  const unit = unitName(Number(path[1]), lang, dossier);
  const prefixes: string[] = [];
  walk(holds, (part) => {
    if (part.kind === "starts-with") prefixes.push(...part.prefixes);
    if (part.kind === "one-of") prefixes.push(...part.values.map(String));
    return true;
  });
  const asked = placeOfCode(prefixes, lang);
  const zh = place === undefined ? `注册地行政区划代码为 ${code}` : `注册于${place}（${code}）`;
  const en = place === undefined ? `registered at code ${code}` : `registered in ${place} (${code})`;
  return inLang(
    [
      `${unit}${zh}${asked === undefined ? "" : `，不在${asked}`}`,
      `${unit} is ${en}${asked === undefined ? "" : `, not in ${asked}`}`,
    ],
    lang,
  );
}

/** What is so, told as what it is and what it should be. */
function factSaid({ paths, measures }: Finding, holds: Criterion, lang: Lang, dossier: Dossier): string {
  const compared = quantitiesOf(holds);
  const missed = measures.filter((measure) => measure.holds === false);
  if (missed.length > 0)
    return missed
      .map((measure) => measureSaid(measure, compared, { lang, word: inLang(["要求", "required: "], lang) }))
      .map(({ found, required }) => inLang([`${found}，${required}`, `${found}; ${required}`], lang))
      .join(inLang(["；", "; "], lang));
  return paths
    .map((path) => {
      const value = valueText(dossier, path, lang);
      const name = pathLabel(path, lang, dossier);
      if (value !== undefined && keyOf(path) === "organizations.division")
        return registered(value, path, holds, lang, dossier);
      return value === undefined ? name : inLang([`${name}为“${value}”`, `${name}: ${value}`], lang);
    })
    .join(inLang(["；", "; "], lang));
}

function whyNot(finding: Finding, holds: Criterion, dossier: Dossier): LocalText {
  if (finding.judgement?.holds === false) return text("审核人已认定不符合", "A reviewer has judged that it is not met");
  if (finding.status === "unknown")
    return text(
      "尚缺所需填报，而所允许的办法均不能使其符合",
      "Answers that it needs are missing, and nothing that may be done makes it hold",
    );
  return text(
    `${factSaid(finding, holds, "zh-CN", dossier)}；属既成事实，不能为申报而更改`,
    `${capital(factSaid(finding, holds, "en", dossier))}; this is so, and cannot be changed for the application`,
  );
}

/** The rules that nothing helps, one by one. */
export function cannotOf(quest: Quest, jurisdiction: Jurisdiction, options: RemedyOptions, allowed: Allows): Cannot[] {
  const { trial, asOf } = quest;
  const dossier = quest.dossier as Dossier;
  const { findings } = evaluate(dossier, jurisdiction, { ...options, asOf });
  return trial.rules.flatMap((ready): Cannot[] => {
    const finding = findings.find(({ rule }) => rule === ready.rule.id);
    if (!finding || finding.force === "may" || (finding.status !== "fail" && finding.status !== "unknown")) return [];
    const alone = new Search({ ...quest, trial: { ...trial, rules: [ready] } });
    if (alone.cheapest(allowed) || alone.open) return [];
    const holds = ready.rule.readings[trial.readingOf(ready).name]?.holds as Criterion;
    return [{ rule: finding.rule, citation: finding.citation, why: whyNot(finding, holds, dossier) }];
  });
}

/** That another unit may lead, where nothing else helps. */
export const byAnotherLead = (cannot: readonly Cannot[]): Cannot[] =>
  cannot.map(({ why, ...one }) => ({
    ...one,
    why: text(
      `${why["zh-CN"]}；须另由符合条件的单位牵头，见所列办法`,
      `${why.en}; another unit would have to lead, as listed`,
    ),
  }));

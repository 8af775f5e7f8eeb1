import type { Screening } from "../../screen/types.js";
import { inLang } from "../../words/labels.js";
import { type Paint, printText } from "../text.js";
import { type BarRow, barLines, sparkline } from "./bars.js";
import { edgeText, limitAt, type SplitBin } from "./bins.js";
import { toldDistricts } from "./districts.js";
import { headBlocks } from "./head.js";
import { bears, sidesText, type ToldMeasure, toldMeasures } from "./measures.js";
import { ruleName, stoppingAlone, type Voice } from "./rules.js";
import { rulesText } from "./rules-text.js";
import { hasRecheck, outlookText, summaryText } from "./summary.js";
import { countOf, type Look, occurring, partsOf, verdictOrder } from "./tallies.js";
import { heading, legend, lines, type Telling } from "./telling.js";
import { countedText, headings, meanings, nothing, numberText, percentText, said, verdictName } from "./words.js";

/** What came to what, and what would. */
function verdicts(screening: Screening, telling: Telling): string {
  const { lang, paint } = telling;
  const rows = partsOf(screening.verdicts, verdictOrder).map(
    ({ as, count }): BarRow => ({
      name: verdictName(as, lang),
      parts: [{ as, count }],
      figures: [numberText(count), percentText(count, screening.dossiers)],
    }),
  );
  const notes = [outlookText(screening, telling), hasRecheck(screening) ? inLang(meanings.recheck, lang) : ""];
  const told = notes.filter((text) => text !== "").map((text) => `\n${lines(text, 2)}`);
  return [
    heading(headings.verdicts, telling),
    lines(summaryText(screening, telling), 2),
    "\n",
    barLines(rows, paint, screening.dossiers),
    ...told,
  ].join("");
}

function alone({ rules: all }: Screening, telling: Telling): string {
  const { lang, paint } = telling;
  const stopping = stoppingAlone(all);
  const [first] = stopping;
  const rows = stopping.map(
    (rule): BarRow => ({
      name: ruleName(rule, telling),
      parts: [{ as: "fail", count: rule.alone }],
      figures: [numberText(rule.alone)],
    }),
  );
  const note = inLang(first ? said.alone : nothing.alone, lang);
  return `${heading(headings.alone, telling)}${lines(note, 2)}${first ? `\n${barLines(rows, paint, first.alone)}` : ""}`;
}

const sideOf = ({ met, missed, mixed }: SplitBin): Look => (mixed > 0 ? "unknown" : met >= missed ? "pass" : "fail");

/** A small histogram with the limit in it, and how many lie on each side. */
function measureLines(told: ToldMeasure, { lang, paint, ...voice }: Telling): string {
  const { measure, bins, name, limit, rule } = told;
  const { unit } = measure;
  const [first, last] = [bins[0], bins.at(-1)] as [SplitBin, SplitBin];
  const drawn = sparkline(
    bins.map((bin) => ({ count: bin.count, as: told.isCase ? "not-applicable" : sideOf(bin) })),
    limitAt(measure),
    paint,
  );
  const title = inLang([`${name}：${limit}`, `${name}: ${limit}`], lang);
  return `${lines(title, 2)}${lines(rule, 4)}    ${edgeText(first.from, unit, lang)} ${drawn} ${edgeText(last.to, unit, lang)}\n${lines(sidesText(told, { lang, ...voice }), 4)}`;
}

/** Only those that the limit parts. */
function measures(screening: Screening, telling: Telling): string {
  const bearing = toldMeasures(screening, telling).filter(bears);
  const none = lines(inLang(nothing.measures, telling.lang), 2);
  const told = bearing.map((one) => measureLines(one, telling)).join("\n");
  return heading(headings.measures, telling) + (bearing.length > 0 ? told : none);
}

function districts(screening: Screening, telling: Telling): string {
  const { lang, paint } = telling;
  if (screening.districts.length === 0)
    return heading(headings.districts, telling) + lines(inLang(nothing.districts, lang), 2);
  const { shown, more, within } = toldDistricts(screening, lang);
  const words = occurring(
    shown.map(({ verdicts: tally }) => tally),
    verdictOrder,
  ).map((as) => ({ as, name: verdictName(as, lang) }));
  const rows = shown.map(
    ({ name, code, dossiers, verdicts: tally }): BarRow => ({
      name: `${name} ${code}`.trim(),
      parts: partsOf(tally, verdictOrder),
      figures: [
        numberText(dossiers),
        countedText(verdictName("eligible", lang), countOf(tally, "eligible"), dossiers, lang),
      ],
    }),
  );
  return [
    heading(headings.districts, telling),
    within === "" ? "" : lines(within, 2),
    legend(words, telling),
    barLines(rows, paint),
    more === "" ? "" : lines(more, 2),
  ].join("");
}

/** What a screen found, for a terminal. */
export function screeningText(screening: Screening, voice: Voice, paint: Paint = (text) => text): string {
  const telling: Telling = { ...voice, paint };
  const head = printText(headBlocks(screening, voice.lang), paint);
  if (screening.dossiers === 0) return head + lines(inLang(nothing.dossiers, voice.lang), 2);
  const parts = [verdicts, rulesText, alone, measures, districts];
  return head + parts.map((part) => part(screening, telling)).join("");
}

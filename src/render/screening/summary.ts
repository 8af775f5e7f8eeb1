import type { Screening } from "../../screen/types.js";
import { inLang, quoted } from "../../words/labels.js";
import { clauseOf, stoppingAlone, type Voice } from "./rules.js";
import { countOf, partsOf, totalOf, verdictOrder } from "./tallies.js";
import { countedText, dossiersText, nothing, numberText, said, verdictName } from "./words.js";

/** What all came to: “符合条件 812（26.0%），…”. */
function verdictsText(tally: Screening["verdicts"], { lang }: Voice): string {
  const parts = partsOf(tally, verdictOrder);
  const total = totalOf(parts);
  return parts
    .map(({ as, count }) => countedText(verdictName(as, lang), count, total, lang))
    .join(inLang(["，", ", "], lang));
}

/** What the reader came for: how many came to what, and which rule alone stops most. */
export function summaryText({ dossiers, verdicts, rules }: Screening, voice: Voice): string {
  const { lang } = voice;
  if (dossiers === 0) return inLang(nothing.dossiers, lang);
  const all = dossiersText(dossiers, lang);
  const came = verdictsText(verdicts, voice);
  const stopping = stoppingAlone(rules);
  const [first] = stopping;
  const sentence = inLang([`共核对 ${all}：${came}。`, `${all} screened: ${came}.`], lang);
  if (!first) return sentence;
  const stopped = dossiersText(
    stopping.reduce((sum, { alone }) => sum + alone, 0),
    lang,
  );
  const title = quoted(first.title[lang]);
  const clause = clauseOf(first, voice);
  const most = numberText(first.alone);
  return inLang(
    [
      `${sentence}${stopped}只差一条“须”项，其中只差${title}（${clause}）的最多，为 ${most} 份。`,
      `${sentence} Failing by one requirement (须) alone: ${stopped}; ${title} (${clause}) stops more than any other, ${most}.`,
    ],
    lang,
  );
}

/** The verdicts if every judgement that is still open were favourable; `""` where that changes nothing. */
export function outlookText({ verdicts, outlooks }: Screening, voice: Voice): string {
  const { lang } = voice;
  if (verdictOrder.every((verdict) => countOf(verdicts, verdict) === countOf(outlooks, verdict))) return "";
  const came = verdictsText(outlooks, voice);
  return inLang([`${said.outlook[0]}：${came}。`, `${said.outlook[1]}: ${came}.`], lang);
}

/** Whether a database left something to be settled. */
export const hasRecheck = ({ verdicts, outlooks, rules }: Screening): boolean =>
  [verdicts, outlooks, ...rules.map(({ statuses }) => statuses)].some(({ recheck = 0 }) => recheck > 0);

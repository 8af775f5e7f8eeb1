import type { Measure } from "../engine/report.js";
import { units } from "../facts/list.js";
import { type Compared, comparedOf } from "./comparisons.js";
import { fieldLabel, inLang, optionLabel } from "./labels.js";
import { quantityName } from "./quantities.js";
import { requirement } from "./requirement.js";
import { type MeasureTold, type MeasureVoice, measureTold } from "./told.js";
import { yearsText } from "./years.js";

/** How a measure is told with its name. */
export interface NamingVoice extends MeasureVoice {
  /** Of which row it is: “××公司”. */
  readonly row?: string;
}

/** What a measure measures: with the years it is made of, and by which accounts. */
function measureLabel(measure: Measure, { quantity, base }: Compared, { lang, row }: NamingVoice): string {
  const when = yearsText(measure, quantity, lang);
  const label = quantityName(quantity, { lang, base, asked: requirement, ...(when !== undefined && { when }) });
  const basis = measure.basis && optionLabel("organizations.financials.basis", measure.basis, lang);
  const by = basis === undefined ? "" : inLang([`（${basis}）`, ` (${basis})`], lang);
  const of = row === undefined ? "" : inLang([`${row}的`, `${row}: `], lang);
  return of + label + by;
}

/**
 * A measure with the name of what it measures.
 * @example measureSaid(measure, quantitiesOf(holds), { lang: "zh-CN", word: "要求" }).found // "研发强度 2.08%"
 */
export function measureSaid(measure: Measure, compared: readonly Compared[], voice: NamingVoice): MeasureTold {
  const of = comparedOf(measure, compared);
  // A rule that was changed since.
  if (!of) return measureTold(measure.fact, measure, { quantity: { kind: "count", list: units }, base: "" }, voice);
  const label = of.declared ? fieldLabel(of.declared, "", voice.lang) : measureLabel(measure, of, voice);
  return measureTold(label, measure, of, voice);
}

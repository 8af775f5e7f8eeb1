import { dossierOf, measuresOf } from "../engine/explain/finding.js";
import { inquiry } from "../engine/inquiry.js";
import { textOf } from "../engine/question.js";
import type { Measure, Status, Verdict } from "../engine/report.js";
import { conditionOf, readingOf, statusUnder, Tally } from "../engine/status.js";
import { FAIL } from "../engine/truth.js";
import type { AskedMeasure, Screen } from "./asked.js";
import { cellOf } from "./cells.js";
import { count, districtOf, type Tallies } from "./tally.js";

/** What a screen tells of one dossier. */
export interface Screened {
  readonly verdict: Verdict;
  readonly outlook: Verdict;
  /** In the order of the readings asked for. */
  readonly statuses: readonly Status[];
  /** In the order of the measures asked for; `undefined` where it is not known. */
  readonly values: readonly (string | undefined)[];
  readonly division: string;
  /** How many musts fail. */
  readonly failing: number;
}

/** The value of a measure, among those that were noted of its reading. */
function known(noted: readonly Measure[], { measure: { fact, operator, limit } }: AskedMeasure): string | undefined {
  const found = noted.find((one) => one.fact === fact && one.operator === operator && one.limit === limit);
  if (!found) return undefined;
  return found.actual ?? (found.low === found.high ? found.low : undefined);
}

const sixDigits = /^[0-9]{6}$/;

/**
 * Judges a dossier by every reading, as `evaluate` does by one of each rule.
 * @throws TypeError if the dossier is not an object
 */
export function screened(dossier: unknown, screen: Screen): Screened {
  const { ctx, asked, readings } = inquiry(dossier, screen.jurisdiction, screen.options);
  const tally = new Tally(ctx);
  const here = dossierOf(ctx);
  const statuses: Status[] = [];
  const values = screen.measures.map((): string | undefined => undefined);
  for (const { rules } of asked.stages) {
    for (const ready of rules) {
      const used = readingOf(ready, readings?.get(ready.rule.id));
      const condition = conditionOf(ctx, ready);
      for (const reading of ready.readings) {
        const at = statuses.push(statusUnder(ctx, condition, reading)) - 1;
        if (reading === used) tally.add(ready, used, statuses[at] as Status);
        if (condition === FAIL || !reading.node.measured) continue;
        const noted = measuresOf(ctx, here, reading.node);
        screen.measures.forEach((one, place) => {
          if (one.of === at) values[place] = known(noted, one);
        });
      }
    }
    tally.endStage();
  }
  const division = textOf(ctx.lead?.division) ?? "";
  return {
    ...tally.verdicts(),
    statuses,
    values,
    division: sixDigits.test(division) ? division : "",
    failing: screen.readings.filter(({ used, force }, at) => used && force === "must" && statuses[at] === "fail")
      .length,
  };
}

/** Counts a dossier. */
export function tallyOne(into: Tallies, one: Screened, { readings, measures }: Screen): void {
  into.dossiers++;
  count(into.verdicts, one.verdict);
  count(into.outlooks, one.outlook);
  count(districtOf(into, one.division), one.verdict);
  one.statuses.forEach((status, at) => {
    const reading = into.readings[at] as Tallies["readings"][number];
    const { used, force } = readings[at] as Screen["readings"][number];
    count(reading.statuses, status);
    if (used && force === "must" && status === "fail" && one.failing === 1) reading.alone++;
  });
  measures.forEach(({ limit }, at) => {
    const value = one.values[at];
    if (value === undefined) return;
    const measure = into.measures[at] as Tallies["measures"][number];
    measure.known++;
    count(measure.cells, cellOf(value, limit));
  });
}

import type { Citation, Force, Jurisdiction, Reading, Stage } from "../criteria/rule.js";
import { dossierOf } from "../engine/explain/finding.js";
import { measures } from "../engine/explain/measures.js";
import { givenOptions } from "../engine/given.js";
import { type EvaluateOptions, type Inquiry, inquiry } from "../engine/inquiry.js";
import type { ReadyRule } from "../engine/ready.js";
import type { Measure, Path, Status } from "../engine/report.js";
import { conditionOf, forceOf, readingOf, statusUnder } from "../engine/status.js";
import { FAIL } from "../engine/truth.js";
import type { Dossier, Draft } from "../schemas/types.js";
import type { LocalText } from "../text.js";
import { comparedOf, quantitiesOf } from "../words/comparisons.js";
import { keyOf } from "../words/labels.js";
import { indexed } from "../words/names.js";
import { distancesOf, type Move } from "./moves.js";
import { foundText, type Told } from "./threshold-words.js";

/** A numeric comparison of a rule, and how far it is from turning. */
export interface Threshold {
  rule: string;
  topic: string;
  stage: Stage;
  force: Force;
  /** What the rule came to: a comparison may be one of several, or one way of several. */
  status: Status;
  citation: Citation;
  /** The reading used, where the rule has several. */
  reading?: string;
  /** The row of which it is asked, where it is asked of each row of a list. */
  path?: Path;
  /** That it is no requirement, but the case in which there is one. */
  isCase?: true;
  measure: Measure;
  /** What was found. */
  label: LocalText;
  /** One for each way in which it can turn; none where nothing turns it, or where it is `open`. */
  moves: Move[];
  /** Why no move is told: what it is held against, or held up, is not known. What is known is told. */
  open?: LocalText;
}

/** The comparisons of a rule in the reading used. */
function ofRule(ready: ReadyRule, { ctx, readings }: Inquiry, dossier: Told["dossier"]): Threshold[] {
  const condition = conditionOf(ctx, ready);
  if (condition === FAIL) return [];
  const { rule } = ready;
  const used = readingOf(ready, readings?.get(rule.id));
  const { holds } = rule.readings[used.name] as Reading;
  const { id, topic, stage, cites } = rule;
  const of = {
    ...{ rule: id, topic, stage, force: forceOf(ready, used), status: statusUnder(ctx, condition, used) },
    ...{ citation: cites, ...(ready.readings.length > 1 && { reading: used.name }) },
  };
  const written = quantitiesOf(holds);
  const found: Threshold[] = [];
  const taken: (() => void)[] = [];
  measures(used.node, ctx, dossierOf(ctx), (measure, here, { quantity }, made) => {
    taken.push(() => {
      const compared = comparedOf(measure, written) ?? { quantity, base: keyOf(here.base) };
      const told: Told = { measure, compared, here, dossier };
      found.push({
        ...of,
        ...(here.base.length > 0 && { path: here.base }),
        ...(compared.isCase && { isCase: true as const }),
        measure,
        label: foundText(told),
        ...distancesOf(told, made, ctx),
      });
    });
  });
  for (const take of taken) take();
  return found;
}

/**
 * How far each numeric comparison of the rules asked is from turning, whichever way: what is fragile, and what is nearly met.
 * Of rows it is told how many may come or go, of those that count and of the others; of amounts, to 10⁻⁸ yuan, how much.
 * Rules that do not apply have none. The lead is never among the rows that go.
 *
 * @throws TypeError if the dossier or the options are no object, or the jurisdiction is none
 * @throws RangeError as `evaluate` does
 * @example
 * const unit = (id, division) => ({ id, role: "member", division });
 * const organizations = [unit("a", "330302"), unit("b", "330302"), unit("c", "310101")];
 * const found = thresholds({ organizations }, wenzhou, { asOf: "2025-11-20" });
 * found.find(({ topic }) => topic === "members.local-share")?.moves.map(({ by, label }) => [by, label["zh-CN"]])
 * // [["2", "还可增加 1 家市域内注册单位以外的单位，增加 2 家即不达标"], ["2", "还可减少 1 家市域内注册单位，减少 2 家即不达标"]]
 */
export function thresholds(
  dossier: Dossier | Draft<Dossier>,
  jurisdiction: Jurisdiction,
  options: EvaluateOptions = {},
): Threshold[] {
  givenOptions(options);
  const asked = inquiry(dossier, jurisdiction, options);
  const named = indexed(dossier);
  return asked.asked.stages.flatMap(({ rules }) => rules.flatMap((ready) => ofRule(ready, asked, named)));
}

export type { Move } from "./moves.js";

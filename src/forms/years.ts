import { walk } from "../criteria/fold.js";
import type { Jurisdiction } from "../criteria/rule.js";
import { context } from "../engine/context.js";
import { dayOf, question } from "../engine/question.js";
import { asRow } from "../facts/answer.js";
import { publishedWorkdays } from "../facts/calendar.js";
import type { Dossier, Draft } from "../schemas/types.js";

/** Which years of the lead's accounts some rule of these reads, in any reading: one of them, all of 近三年, or none. */
function read(jurisdictions: readonly Jurisdiction[]): "latest" | "window" | undefined {
  let years: "latest" | "window" | undefined;
  for (const { rules } of jurisdictions)
    for (const { applies, readings } of rules)
      for (const criterion of [applies, ...Object.values(readings).map(({ holds }) => holds)])
        if (criterion)
          walk(criterion, (of) => {
            if (of.kind === "accounts") years = of.years === "latest" && years !== "window" ? "latest" : "window";
            return undefined;
          });
  return years;
}

/**
 * The years of which the lead is asked for accounts on a day: of 近三年 none before it was founded, and none at all of a
 * lead founded after the latest year. `undefined` without a day, and where no rule asks.
 * @throws RangeError if `asOf` is no day
 */
export function accountYears(
  jurisdictions: readonly Jurisdiction[],
  dossier: Draft<Dossier> | undefined,
  asOf: string | undefined,
): number[] | undefined {
  const [place] = jurisdictions;
  const years = read(jurisdictions);
  const day = asOf ?? dayOf(asRow(dossier?.filing).filledOn);
  if (years === undefined || day === undefined) return undefined;
  const { root } = question(dossier ?? {}, place, { asOf: day });
  const { window, latestYear } = context(root, day, 0, publishedWorkdays);
  return years === "window" ? [...window] : window.filter((year) => year === latestYear);
}

import type { Jurisdiction } from "../criteria/rule.js";
import { type Context, context } from "../engine/context.js";
import { inquiry } from "../engine/inquiry.js";
import { judge } from "../engine/judgement.js";
import type { CheckedReadings } from "../engine/readings.js";
import type { ReadyReading, ReadyRule } from "../engine/ready.js";
import type { Verdict } from "../engine/report.js";
import { conditionOf, forceOf, readingOf, statusUnder } from "../engine/status.js";
import { asRow } from "../facts/answer.js";
import type { Dossier } from "../schemas/types.js";
import type { RemedyOptions } from "./types.js";

/** Judges what a dossier would come to, by one set of rules, on any day. */
export interface Trial {
  readonly rules: readonly ReadyRule[];
  /** Whether open judgements are taken as favourable. */
  readonly favourable: boolean;
  readingOf(rule: ReadyRule): ReadyReading;
  contextOf(dossier: object, asOf: string): Context;
  /** The verdict and the outlook of a dossier on a day. */
  verdicts(dossier: object, asOf: string): { verdict: Verdict; outlook: Verdict };
  /** The rules that are as they should be; where musts are enough, a general one that fails is settled too. */
  passed(dossier: object, asOf: string, mustsOnly: boolean): ReadonlySet<string>;
}

/** What is asked, ready to be tried on dossiers. */
export function trialOf(
  dossier: object,
  jurisdiction: Jurisdiction,
  options: RemedyOptions,
  favourable: boolean,
): Trial & { asOf: string } {
  const { ctx, asked, readings } = inquiry(dossier, jurisdiction, options);
  const rules = asked.stages.flatMap(({ rules }) => rules);
  const contextOf: Trial["contextOf"] = (of, asOf) => ({
    ...context(asRow(of), asOf, ctx.slots.length, ctx.isWorkday),
    favourable,
  });
  const reading = (rule: ReadyRule): ReadyReading => readingOf(rule, named(readings, rule));
  return {
    asOf: ctx.asOf,
    rules,
    favourable,
    readingOf: reading,
    contextOf,
    verdicts: (of, asOf) => judge(of as Dossier, jurisdiction, { ...options, asOf }),
    passed: (of, asOf, mustsOnly) => {
      const then = contextOf(of, asOf);
      const fine = rules.filter((rule) => {
        const status = statusUnder(then, conditionOf(then, rule), reading(rule));
        const settled = mustsOnly && status === "fail" && forceOf(rule, reading(rule)) === "should";
        return status === "pass" || status === "not-applicable" || settled;
      });
      return new Set(fine.map(({ rule }) => rule.id));
    },
  };
}

const named = (readings: CheckedReadings | undefined, { rule }: ReadyRule): string | undefined =>
  readings?.get(rule.id);

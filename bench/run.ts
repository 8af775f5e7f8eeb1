import type { Stage } from "../src/criteria/rule.js";
import { agreed, byEngines, byHand, judged } from "./agreement.js";
import { edges, type Sample, samples } from "./dossiers.js";
import type { Contender } from "./engines/engine.js";
import { jsonLogic } from "./engines/json-logic.js";
import { jsonRules } from "./engines/json-rules.js";
import { publicodes } from "./engines/publicodes.js";
import { zen } from "./engines/zen.js";
import { fullDossiers, keystrokes } from "./full-dossiers.js";
import { handwritten } from "./handwritten.js";
import { evaluate, judge, wenzhou } from "./library.js";
import { measure, rounds, type Side, side } from "./measure.js";
import { atLeast, atMost, print, row } from "./table.js";

const asOf = "2025-11-20";
const formation = ["formation"] as const;
/** What a form shows that is about to be filed. */
const toFiling = ["formation", "filing"] as const;
const engines: readonly Contender[] = [jsonLogic, jsonRules, zen, publicodes];

const rulesOf = (stages: readonly Stage[]) => wenzhou.rules.filter(({ stage }) => stages.includes(stage));

function evaluated(stages: readonly Stage[]): Side {
  return side(
    "evaluate",
    rulesOf(stages).length,
    (dossier) => evaluate(dossier, wenzhou, { asOf, stages }).findings.length,
  );
}
/** Counting the keys of an object would cost more than some rules do, so the last one stands for all. */
function judging(stages: readonly Stage[]): Side {
  const last = rulesOf(stages).at(-1)?.id ?? "";
  return side("judge", 1, (dossier) => (judge(dossier, wenzhou, { asOf, stages }).statuses[last] ? 1 : 0));
}
const writing = (): Side =>
  side("hand-written", rulesOf(formation).length, (dossier) => handwritten(dossier, asOf).length);
/** The text is the shortest that the dossier has. */
function parsing(dossiers: readonly Sample[]): Side {
  const texts = new Map(dossiers.map(({ dossier }) => [dossier, JSON.stringify(dossier)]));
  return side("JSON.parse", 1, (dossier) => ("organizations" in JSON.parse(texts.get(dossier) ?? "") ? 1 : 0));
}
const contending = (engine: Contender): Side => ({
  name: engine.name,
  makes: rulesOf(formation).length,
  pass: async (dossiers) => {
    let made = 0;
    for (const { dossier } of dossiers) {
      const statuses = engine.statuses(dossier, asOf);
      // An engine that answers at once is not made to wait for the next tick.
      made += (statuses instanceof Promise ? await statuses : statuses).length;
    }
    return made;
  },
  times: [],
});

async function formationByHand(title: string, dossiers: readonly Sample[], most: number, mostOfJudge?: number) {
  const [all, verdicts, hand] = [evaluated(formation), judging(formation), writing()];
  await measure([all, verdicts, hand], dossiers);
  print(`Formation, ${rulesOf(formation).length} rules, ${title}`, [
    row(all, hand, atMost(most)),
    row(verdicts, hand, mostOfJudge === undefined ? undefined : atMost(mostOfJudge)),
  ]);
}

/** In rounds of their own, for what they leave behind for the collector is a burden on the side that comes next. */
async function formationByEngines(title: string, dossiers: readonly Sample[]): Promise<void> {
  const verdicts = judging(formation);
  const contenders = engines.map((engine) => ({ engine, side: contending(engine) }));
  await measure([verdicts, ...contenders.map(({ side }) => side)], dossiers);
  print(
    `Formation, ${rulesOf(formation).length} rules, ${title}`,
    contenders.map(({ engine, side }) => row(side, verdicts, atLeast(engine.bar))),
  );
}

/** Nothing is written by hand for filing: `judge` and reading the dossier's text are what it is held against. */
async function filingOf(title: string, dossiers: readonly Sample[], most?: number): Promise<void> {
  const [all, verdicts, text] = [evaluated(toFiling), judging(toFiling), parsing(dossiers)];
  await measure([all, verdicts, text], dossiers);
  print(`Formation and filing, ${rulesOf(toFiling).length} rules, ${title}`, [
    row(all, text, most === undefined ? undefined : atMost(most)),
    row(verdicts, text),
    row(all, verdicts),
  ]);
}

const dossiers = samples();
const full = fullDossiers();
const typed = keystrokes();
const checked = [...dossiers, ...edges()];
const every = [...checked, ...full, ...typed];
agreed(byHand(every, asOf));
agreed(judged(every, asOf, formation));
agreed(judged(every, asOf, toFiling));
agreed(await byEngines(engines, checked, asOf));
console.log(
  `Findings by hand and verdicts of judge agree in ${every.length} dossiers, statuses of the engines in ${checked.length}.\n` +
    `Median of ${rounds} interleaved rounds, Node ${process.version}; µs of its own time per dossier.`,
);
const all = `${dossiers.length} dossiers`;
const keystroke = "a statement typed into a dossier of a lead and 20 members";
await formationByHand(all, dossiers, 2, 1.25);
await formationByEngines(all, dossiers);
await formationByHand(keystroke, typed, 1.8);
await filingOf(keystroke, typed);
await filingOf("a complete dossier", Array(100).fill(dossiers[0]), 0.55);
await filingOf(`${full.length} dossiers with texts as long as the form allows`, full);

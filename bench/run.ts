import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import type { Finding } from "../src/engine/report.js";
import { type Sample, samples } from "./dossiers.js";
import type { Contender } from "./engines/engine.js";
import { jsonLogic } from "./engines/json-logic.js";
import { jsonRules } from "./engines/json-rules.js";
import { publicodes } from "./engines/publicodes.js";
import { zen } from "./engines/zen.js";
import { filingSamples, keystrokes } from "./filing-dossiers.js";
import { handwritten, handwrittenToFiling } from "./handwritten.js";
import { measure, micros, ratio, rounds, type Side, side } from "./measure.js";

// What users run is the built library; its types are those of the source. Another build can be named on the command line.
const built =
  process.argv[2] === undefined
    ? new URL("../dist/index.js", import.meta.url)
    : pathToFileURL(resolve(process.argv[2]));
const { evaluate, wenzhou }: typeof import("../src/index.js") = await import(built.href);

const asOf = "2025-11-20";
type Dossier = Sample["dossier"];
const engines: readonly Contender[] = [jsonLogic, jsonRules, zen, publicodes];
/** How many times the hand-written function's time the library may take. */
const most = 2;

/** What the library and the hand-written function both do, of how many rules. */
interface Job {
  readonly rules: number;
  readonly library: (dossier: Dossier) => Finding[];
  readonly byHand: (dossier: Dossier) => Finding[];
}

const formationOnly = { asOf, stages: ["formation"] } as const;
const formation: Job = {
  rules: wenzhou.rules.filter(({ stage }) => stage === "formation").length,
  library: (dossier) => evaluate(dossier, wenzhou, formationOnly).findings,
  byHand: (dossier) => handwritten(dossier, asOf),
};
/** What a form shows that is about to be filed. */
const toFilingOnly = { asOf, stages: ["formation", "filing"] } as const;
const toFiling: Job = {
  rules: wenzhou.rules.filter(({ stage }) => stage === "formation" || stage === "filing").length,
  library: (dossier) => evaluate(dossier, wenzhou, toFilingOnly).findings,
  byHand: (dossier) => handwrittenToFiling(dossier, asOf),
};

/** The first difference between the library and the hand-written function. */
function difference(job: Job, dossiers: readonly Sample[]): string | undefined {
  for (const { name, dossier } of dossiers) {
    const findings = job.library(dossier);
    const byHand = job.byHand(dossier);
    if (byHand.length !== findings.length) return `${name}: ${byHand.length} findings by hand, not ${findings.length}`;
    for (const [at, finding] of findings.entries()) {
      const other = byHand[at];
      if (isDeepStrictEqual(finding, other)) continue;
      return `${name}, ${finding.rule}:\nlibrary      ${JSON.stringify(finding)}\nhand-written ${JSON.stringify(other)}`;
    }
  }
  return undefined;
}

/** The first difference between the library and an engine. */
async function engineDifference(dossiers: readonly Sample[]): Promise<string | undefined> {
  for (const { name, dossier } of dossiers) {
    const findings = formation.library(dossier);
    for (const engine of engines) {
      const statuses = await engine.statuses(dossier, asOf);
      for (const [at, { rule, status }] of findings.entries()) {
        if (engine.rules[at] !== rule) return `${engine.name}: rule ${at} is ${engine.rules[at]}, not ${rule}`;
        if (statuses[at] !== status) return `${name}, ${rule}: library ${status}, ${engine.name} ${statuses[at]}`;
      }
    }
  }
  return undefined;
}

function agreed(found: string | undefined): void {
  if (found === undefined) return;
  console.error(`The sides do not agree.\n${found}`);
  process.exit(1);
}

const contenders = engines.map((engine) => {
  const side: Side = {
    name: engine.name,
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
  };
  return { engine, side };
});

const met = (holds: boolean): string => (holds ? "met" : "NOT MET");
type Line = readonly [name: string, time?: string, against?: string, bar?: string, state?: string];

/** The library and the hand-written function, side by side. */
const pair = ({ library, byHand }: Job, what = ""): readonly [library: Side, byHand: Side] => [
  side(`this library${what}`, (dossier) => library(dossier).length),
  side(`hand-written${what}`, (dossier) => byHand(dossier).length),
];
function linesOf([library, byHand]: readonly [library: Side, byHand: Side]): Line[] {
  const times = ratio(library, byHand);
  return [
    [library.name, micros(library)],
    [byHand.name, micros(byHand), `library ÷ this ${times.toFixed(2)}`, `≤ ${most}`, met(times <= most)],
  ];
}

const dossiers = samples();
const filed = filingSamples();
const typed = keystrokes();
agreed(difference(formation, dossiers) ?? (await engineDifference(dossiers)));
console.log(
  `${dossiers.length} dossiers, ${formation.rules} rules: all findings by hand and all statuses of the engines agree.`,
);
const formed = pair(formation);
const [library] = formed;
await measure([...formed, ...contenders.map(({ side }) => side)], dossiers, formation.rules);

agreed(difference(toFiling, [...dossiers, ...filed, ...typed]));
console.log(
  `${dossiers.length + filed.length + typed.length} dossiers, ${toFiling.rules} rules: all findings by hand agree.`,
);
const filing = pair(toFiling, ", to filing");
await measure(filing, filed, toFiling.rules);
const typing = pair(toFiling, ", a keystroke");
await measure(typing, typed, toFiling.rules);

const lines: Line[] = [
  ...linesOf(formed),
  ...contenders.map(({ engine, side }): Line => {
    const slower = ratio(side, library);
    return [
      side.name,
      micros(side),
      `this ÷ library ${slower.toFixed(2)}`,
      `≥ ${engine.bar}`,
      met(slower >= engine.bar),
    ];
  }),
  [`\n${toFiling.rules} rules, ${filed.length} dossiers with all that is filed`],
  ...linesOf(filing),
  [`\n${toFiling.rules} rules, a statement typed into a dossier of a lead and 20 members`],
  ...linesOf(typing),
];
console.log(`Median of ${rounds} interleaved rounds, Node ${process.version}.\n`);
console.log(`${"".padEnd(30)}${"µs/dossier".padStart(11)}   ${"ratio".padEnd(26)}${"bar".padEnd(8)}`);
for (const [name, time = "", against = "", bar = "", state = ""] of lines) {
  console.log(`${name.padEnd(30)}${time.padStart(11)}   ${against.padEnd(26)}${bar.padEnd(8)}${state}`.trimEnd());
}

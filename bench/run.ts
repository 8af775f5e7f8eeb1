import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { type Sample, samples } from "./dossiers.js";
import type { Contender } from "./engines/engine.js";
import { jsonLogic } from "./engines/json-logic.js";
import { jsonRules } from "./engines/json-rules.js";
import { publicodes } from "./engines/publicodes.js";
import { zen } from "./engines/zen.js";
import { handwritten } from "./handwritten.js";

// What users run is the built library; its types are those of the source. Another build can be named on the command line.
const built =
  process.argv[2] === undefined
    ? new URL("../dist/index.js", import.meta.url)
    : pathToFileURL(resolve(process.argv[2]));
const { evaluate, wenzhou }: typeof import("../src/index.js") = await import(built.href);

const asOf = "2025-11-20";
const options = { asOf, stages: ["formation"] } as const;
const engines: readonly Contender[] = [jsonLogic, jsonRules, zen, publicodes];
const ruleCount = wenzhou.rules.filter(({ stage }) => stage === "formation").length;
const warmUps = 3;
const rounds = 21;
/** How long each side runs in a round, at least one pass over the dossiers: long enough to pay for its own garbage. */
const sliceMs = 60;
/** How many times the hand-written function's time the library may take. */
const most = 2;

/** The first difference between the library and any other side. */
async function difference(dossiers: readonly Sample[]): Promise<string | undefined> {
  for (const { name, dossier } of dossiers) {
    const { findings } = evaluate(dossier, wenzhou, options);
    const byHand = handwritten(dossier, asOf);
    if (byHand.length !== findings.length) return `${name}: ${byHand.length} findings by hand, not ${findings.length}`;
    for (const [at, finding] of findings.entries()) {
      const other = byHand[at];
      if (isDeepStrictEqual(finding, other)) continue;
      return `${name}, ${finding.rule}:\nlibrary      ${JSON.stringify(finding)}\nhand-written ${JSON.stringify(other)}`;
    }
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

interface Side {
  readonly name: string;
  /** One pass over all dossiers; returns what it made, so that nothing can be left out as unused. */
  readonly pass: (dossiers: readonly Sample[]) => number | Promise<number>;
  /** Microseconds per dossier, one for each round. */
  readonly times: number[];
}

const library: Side = {
  name: "this library",
  pass: (dossiers) => {
    let made = 0;
    for (const { dossier } of dossiers) made += evaluate(dossier, wenzhou, options).findings.length;
    return made;
  },
  times: [],
};
const byHand: Side = {
  name: "hand-written",
  pass: (dossiers) => {
    let made = 0;
    for (const { dossier } of dossiers) made += handwritten(dossier, asOf).length;
    return made;
  },
  times: [],
};
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

async function pass({ name, pass }: Side, dossiers: readonly Sample[]): Promise<void> {
  const made = pass(dossiers);
  // A side that answers at once is not made to wait for the next tick.
  if ((typeof made === "number" ? made : await made) !== ruleCount * dossiers.length) {
    throw new Error(`${name} left rules out`);
  }
}

/** Microseconds per dossier. The sides before have filled the caches with their own: a short first pass is not counted. */
async function slice(side: Side, dossiers: readonly Sample[]): Promise<number> {
  let start = performance.now();
  await pass(side, dossiers);
  let passes = 1;
  if (performance.now() - start < sliceMs / 2) {
    start = performance.now();
    passes = 0;
  }
  while (performance.now() - start < sliceMs) {
    await pass(side, dossiers);
    passes++;
  }
  return ((performance.now() - start) * 1000) / (passes * dossiers.length);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

const micros = ({ times }: Side): string => median(times).toFixed(1).padStart(9);
/** Ratios are taken round by round, so that a slow moment of the machine weighs on both sides. */
const ratio = (a: Side, b: Side): number => median(a.times.map((time, round) => time / (b.times[round] ?? Number.NaN)));
const met = (holds: boolean): string => (holds ? "met" : "NOT MET");

const dossiers = samples();
const found = await difference(dossiers);
if (found !== undefined) {
  console.error(`The sides do not agree.\n${found}`);
  process.exit(1);
}
console.log(
  `${dossiers.length} dossiers, ${ruleCount} rules: all findings by hand and all statuses of the engines agree.`,
);

const sides = [library, byHand, ...contenders.map(({ side }) => side)];
for (let round = -warmUps; round < rounds; round++) {
  for (const side of sides) {
    const time = await slice(side, dossiers);
    if (round >= 0) side.times.push(time);
  }
}

const rows = [
  [library.name, micros(library), "", "", ""],
  [
    byHand.name,
    micros(byHand),
    `library ÷ this ${ratio(library, byHand).toFixed(2)}`,
    `≤ ${most}`,
    met(ratio(library, byHand) <= most),
  ],
  ...contenders.map(({ engine, side }) => {
    const slower = ratio(side, library);
    return [
      side.name,
      micros(side),
      `this ÷ library ${slower.toFixed(2)}`,
      `≥ ${engine.bar}`,
      met(slower >= engine.bar),
    ];
  }),
];
console.log(`Median of ${rounds} interleaved rounds, Node ${process.version}.\n`);
console.log(`${"".padEnd(30)}${"µs/dossier".padStart(11)}   ${"ratio".padEnd(26)}${"bar".padEnd(8)}`);
for (const [name = "", time = "", against = "", bar = "", state = ""] of rows) {
  console.log(`${name.padEnd(30)}${time.padStart(11)}   ${against.padEnd(26)}${bar.padEnd(8)}${state}`);
}

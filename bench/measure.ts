import type { Sample } from "./dossiers.js";

const warmUps = 3;
export const rounds = 21;
/** How long each side runs in a round, at least one pass over the dossiers: long enough to pay for its own garbage. */
const sliceMs = 60;

/**
 * Milliseconds that the process itself has worked, all its threads together, so that other programs weigh little; in a
 * browser, which does not tell, milliseconds of the clock.
 */
const now: () => number =
  typeof globalThis.process?.cpuUsage === "function"
    ? () => {
        const { user, system } = process.cpuUsage();
        return (user + system) / 1000;
      }
    : () => performance.now();

export interface Side {
  readonly name: string;
  /** How much it makes of a dossier. */
  readonly makes: number;
  /** One pass over all dossiers; returns what it made, so that nothing can be left out as unused. */
  readonly pass: (dossiers: readonly Sample[]) => number | Promise<number>;
  /** Microseconds per dossier, one for each round. */
  readonly times: number[];
}

/** A side that makes so much of each dossier at once. */
export const side = (name: string, makes: number, make: (dossier: Sample["dossier"]) => number): Side => ({
  name,
  makes,
  pass: (dossiers) => {
    let made = 0;
    for (const { dossier } of dossiers) made += make(dossier);
    return made;
  },
  times: [],
});

async function pass({ name, makes, pass }: Side, dossiers: readonly Sample[]): Promise<void> {
  const made = pass(dossiers);
  // A side that answers at once is not made to wait for the next tick.
  if ((typeof made === "number" ? made : await made) !== makes * dossiers.length) {
    throw new Error(`${name} left rules out`);
  }
}

/** Microseconds per dossier. The sides before have filled the caches with their own: a short first pass is not counted. */
async function slice(side: Side, dossiers: readonly Sample[]): Promise<number> {
  let start = now();
  await pass(side, dossiers);
  let passes = 1;
  if (now() - start < sliceMs / 2) {
    start = now();
    passes = 0;
  }
  while (now() - start < sliceMs) {
    await pass(side, dossiers);
    passes++;
  }
  return ((now() - start) * 1000) / (passes * dossiers.length);
}

/** Runs the sides in turn, round after round. */
export async function measure(sides: readonly Side[], dossiers: readonly Sample[]): Promise<void> {
  for (let round = -warmUps; round < rounds; round++) {
    for (const side of sides) {
      const time = await slice(side, dossiers);
      if (round >= 0) side.times.push(time);
    }
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

export const micros = ({ times }: Side): number => median(times);
/** Ratios are taken round by round, so that a slow moment of the machine weighs on both sides. */
export const ratio = (a: Side, b: Side): number =>
  median(a.times.map((time, round) => time / (b.times[round] ?? Number.NaN)));

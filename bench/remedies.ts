import { type Dossier, evaluate } from "../src/index.js";
import { remedies } from "../src/remedies/index.js";
import { places } from "../test/fixtures.js";
import { type Asked, spoilt } from "../test/remedies/dossiers.js";

/** How many dossiers of each size, and how many units they have at most. */
const asked = 150;
const sizes = [10, 30, 200];

const cpu = (): number => process.cpuUsage().user / 1000;

/** Dossiers of about so many units with faults and gaps, the same each time. */
function dossiers(size: number): Asked[] {
  const found: Asked[] = [];
  for (let seed = 1; found.length < asked; seed++) {
    const one = spoilt(seed, size);
    if (one.dossier.organizations.length >= size * 0.8) found.push(one);
  }
  return found;
}

const at = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;

function timed(of: readonly Asked[], run: (dossier: Dossier, asked: Asked) => unknown): number[] {
  return of.map((one) => {
    const start = cpu();
    run(one.dossier, one);
    return cpu() - start;
  });
}

console.log("What would make it pass: milliseconds of the processor, and times evaluate, for each dossier");
for (const size of sizes) {
  const all = dossiers(size);
  const optionsOf = ({ asOf, stages }: Asked) => ({ asOf, stages });
  const placeOf = ({ place }: Asked) => places[place] as (typeof places)[string];
  const plan = (dossier: Dossier, one: Asked) => remedies(dossier, placeOf(one), optionsOf(one));
  // Once round first, so that what is measured is compiled.
  timed(all.slice(0, 40), plan);
  const times = timed(all, plan);
  const judged = timed(all, (dossier, one) => {
    for (let again = 0; again < 20; again++) evaluate(dossier, placeOf(one), optionsOf(one));
  });
  const [middle, worst] = [at(times, 0.5), at(times, 0.99)];
  const ratio = middle / (at(judged, 0.5) / 20);
  console.log(
    `${String(size).padStart(4)} units: median ${middle.toFixed(1)}, 99 in 100 within ${worst.toFixed(0)}; ${ratio.toFixed(0)} times evaluate`,
  );
}

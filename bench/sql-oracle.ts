import { appendFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Jurisdiction, Stage } from "../src/index.js";
import { places } from "../test/fixtures.js";
import { randomDocuments } from "../test/sql/dossiers.js";
import type { Engine } from "../test/sql/engine.js";
import { boundaryDocuments, limitDocuments } from "../test/sql/limits.js";
import { type Comparison, compare, sum } from "../test/sql/oracle.js";
import { engines } from "../test/warehouse/engines/index.js";

/**
 * Holds what an engine's statements answer against memory, at length:
 * `npx tsx bench/sql-oracle.ts --engine postgres --count 100000 --jurisdiction wenzhou`
 */
const { values: asked } = parseArgs({
  options: {
    engine: { type: "string", default: "duckdb" },
    count: { type: "string", default: "10000" },
    batch: { type: "string", default: "2500" },
    seed: { type: "string", default: "1" },
    jurisdiction: { type: "string", default: "all" },
    source: { type: "string", default: "json" },
    set: { type: "string", default: "random" },
    stage: { type: "string", default: "all" },
    "as-of": { type: "string", default: "2025-11-20" },
    /** A file that the dossiers of differences are written to. */
    keep: { type: "string" },
  },
});

const stagesOf = (place: Jurisdiction): Stage[] => [...new Set(place.rules.map(({ stage }) => stage))];

/** The documents of a batch: random dossiers, or amounts at the limits. */
function documents(place: Jurisdiction, count: number, seed: number): string[] {
  if (asked.set === "random") return randomDocuments(count, seed);
  if (asked.set === "hostile") return randomDocuments(count, seed, true);
  return [...boundaryDocuments(place), ...limitDocuments(place, count, seed)];
}

async function tried(engine: Engine, place: Jurisdiction): Promise<Comparison> {
  const [count, batch] = [Number(asked.count), Number(asked.batch)];
  const stages = asked.stage === "all" ? stagesOf(place) : [asked.stage as Stage];
  const from = asked.source === "tables" ? "tables" : "json";
  const found: Comparison[] = [];
  const start = performance.now();
  for (let done = 0; done < count; done += batch) {
    const docs = documents(place, Math.min(batch, count - done), Number(asked.seed) * 1_000_000 + done);
    found.push(await compare(engine, place, { asOf: asked["as-of"], stages, from }, docs));
    const { different, rechecks, rechecked, compared, dossiers } = sum(found);
    const seconds = Math.round((performance.now() - start) / 1000);
    console.error(
      `${place.id} ${dossiers}: ${compared} compared, ${different} different, ${rechecks} rechecks in ${rechecked} dossiers, ${seconds} s`,
    );
    if (different > 100) break;
  }
  return sum(found);
}

const known = engines[asked.engine as keyof typeof engines];
if (!known) throw new RangeError(`no engine ${asked.engine}: ${Object.keys(engines).join(", ")}`);
if (!known.isHere()) throw new Error(`${asked.engine} is not here: ${known.get}`);
const engine = await known.open();
const chosen = Object.values(places).filter(({ id }) => asked.jurisdiction === "all" || id === asked.jurisdiction);
let different = 0;
for (const place of chosen) {
  const { differences, ...counts } = await tried(engine, place);
  different += counts.different;
  for (const { dossier, ...difference } of differences) {
    console.log(JSON.stringify(difference));
    if (asked.keep) appendFileSync(asked.keep, `${JSON.stringify({ ...difference, dossier: JSON.parse(dossier) })}\n`);
  }
  console.log(place.id, JSON.stringify(counts));
}
await engine.close();
process.exitCode = different > 0 ? 1 : 0;

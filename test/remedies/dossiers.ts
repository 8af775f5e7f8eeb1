import { type Dossier, type Stage, safeParseDossier } from "../../src/index.js";
import { cases, places } from "../fixtures.js";

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** One question: a dossier, a place, a day and stages. */
export interface Asked {
  readonly dossier: Dossier;
  readonly place: string;
  readonly asOf: string;
  readonly stages: readonly Stage[];
}

const bases = cases().filter(({ dossier }) => safeParseDossier(dossier).value);
const kinds = ["enterprise", "university", "research-institute", "service-agency", "innovation-group", "other"];
const divisions = ["330304", "331002", "419001", "330106", "110108"];
const positions = ["upstream", "midstream", "downstream", "off-chain"];

/** Takes some answers away, wherever they stand; what tells rows apart stays. */
function blanked(value: Json, next: () => number, share: number, key = ""): Json {
  if (["id", "role", "rule", "by", "year", "basis"].includes(key)) return value;
  if (key !== "" && key !== "organizations" && next() < share) return null;
  if (Array.isArray(value)) return value.map((one) => (typeof one === "object" ? blanked(one, next, share) : one));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, blanked(one, next, share, key)]));
}

/** A dossier made of a fixture: units taken out, changed and added, answers turned and taken away. */
export function spoilt(seed: number, most = 30): Asked {
  const next = random(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
  const place = pick(Object.keys(places));
  const own = bases.filter(({ expected }) => expected[place]);
  const { dossier, asOf, stages } = pick(own);
  const copy = structuredClone(dossier) as { organizations: Record<string, Json>[] } & Record<string, Json>;
  const units = copy.organizations.filter(({ role }) => role === "lead" || next() > 0.15);
  const size = 2 + Math.floor(next() ** 2 * (most - 1));
  while (units.length < size)
    units.push({
      id: `more-${units.length}`,
      role: "member",
      kind: pick(kinds),
      division: pick(divisions),
      chainPosition: pick(positions),
      ...(next() < 0.5 && { establishedOn: "2010-03-01", aboveScaleIndustrial: next() < 0.5 }),
    });
  for (const unit of units) {
    if (next() < 0.15) unit.kind = pick(kinds);
    if (next() < 0.15) unit.division = pick(divisions);
    if (next() < 0.15) unit.chainPosition = pick(positions);
  }
  const spoiled = blanked({ ...copy, organizations: units }, next, pick([0, 0.02, 0.1, 0.3]));
  const all: readonly (readonly Stage[])[] = [["formation"], ["filing"], ["approval"], ["formation", "filing"], stages];
  return { dossier: spoiled as never, place, asOf, stages: pick(all) };
}

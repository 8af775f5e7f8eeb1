import { afterAll, beforeAll, expect, test } from "vitest";
import { type Criterion, dossier, type Field, lead, type Quantity } from "../../src/index.js";
import { placeOf } from "../kinds/place.js";
import { asOf } from "../laws/arbitrary.js";
import { randomDocuments } from "./dossiers.js";
import { open } from "./duckdb.js";
import type { Engine } from "./engine.js";
import { compare } from "./oracle.js";

let engine: Engine;
beforeAll(async () => {
  engine = await open();
});
afterAll(() => engine.close());

const atLeastOne = (quantity: Quantity): Criterion => ({ kind: "compare", quantity, operator: ">=", limit: "1" });
const number = (field: Field): Quantity => ({ kind: "number", field });
const money = (field: Field): Quantity => ({ kind: "money", field });
const name: Field = lead("name");
const day: Field = lead("establishedOn");
const flag: Field = lead("dedicatedRdTeam");
const count: Field = lead("otherConsortiaLed");
const none: Quantity = number(name);

/** What is asked of answers of another kind: memory leaves it open, whatever they are. */
const odd: readonly Criterion[] = [
  atLeastOne(none),
  atLeastOne(money(name)),
  atLeastOne(money(count)),
  atLeastOne({ kind: "length", field: flag, by: "characters" }),
  atLeastOne({ kind: "entries", field: name }),
  atLeastOne({ kind: "ratio", of: none, to: number(count) }),
  atLeastOne({ kind: "sum", of: [number(count), none] }),
  atLeastOne({ kind: "mean", of: none }),
  atLeastOne({ kind: "workdays", from: name, to: day, counting: "from-first-day", upTo: 1 }),
  { kind: "one-of", field: name, values: [true], orJudged: false },
  { kind: "one-of", field: flag, values: ["yes"], orJudged: false },
  { kind: "starts-with", field: flag, prefixes: ["2"] },
  { kind: "starts-with", field: day, prefixes: ["20"] },
  { kind: "uscc", field: count },
  { kind: "same", field: name, as: flag },
  { kind: "same", field: flag, as: lead("independentLegalPerson") },
  { kind: "same", field: dossier("organizations"), as: name },
  { kind: "date", field: flag, operator: ">=", than: "as-of" },
  { kind: "of-year", field: name },
  { kind: "declares", field: name, counted: { kind: "count", list: { at: dossier("organizations") } } },
  { kind: "filled", field: name },
  { kind: "has", field: name, values: ["x"] },
  { kind: "among", field: name, values: ["x"] },
  { kind: "given", field: dossier("platforms") },
];

test.each(odd.map((criterion) => [criterion.kind, criterion] as const))(
  "%s asked of an answer of another kind is what memory says (%#)",
  async (_, holds) => {
    const found = await compare(engine, placeOf([{ holds }]), { asOf, from: "json" }, randomDocuments(40, 7));
    expect(found.differences).toEqual([]);
    expect(found.compared).toBeGreaterThan(0);
  },
);

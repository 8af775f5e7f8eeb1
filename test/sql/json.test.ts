import { afterAll, beforeAll, expect, test } from "vitest";
import { type Criterion, count, fact, given, lead, type Quantity, units } from "../../src/index.js";
import { open } from "./duckdb.js";
import type { Engine } from "./engine.js";
import { compare } from "./oracle.js";
import { placeOfCriteria } from "./place.js";

let engine: Engine;
beforeAll(async () => {
  engine = await open();
});
afterAll(() => engine.close());

const atLeast = (quantity: Quantity, limit: string): Criterion => ({
  kind: "compare",
  quantity,
  operator: ">=",
  limit,
});
const place = placeOfCriteria([
  atLeast({ kind: "money", field: fact("a.k") }, "100"),
  atLeast({ kind: "number", field: fact("a.k") }, "100"),
  atLeast({ kind: "number", field: lead("otherConsortiaLed") }, "100"),
  atLeast({ kind: "accounts", figure: "revenue", years: "latest", basis: "standalone" }, "100"),
  atLeast(count(units), "2"),
  { kind: "same", field: fact("a.k"), as: fact("a.l") },
  given(fact("a.k")),
  { kind: "if-given", field: fact("a.k"), then: { kind: "judged" } },
  { kind: "one-of", field: lead("name"), values: ["b", "a"], orJudged: false },
  { kind: "filled", field: lead("qualifications") },
]);

const numbers = [
  ...[
    "1e2",
    "1.0e2",
    "100.0",
    "100.00000000",
    "100.000000000",
    "100.123456780",
    "1E400",
    "-1E400",
    "1e-400",
    "-0",
    "0e5",
  ],
  ...["1e15", "999999999999999", "9999999999999999", "1234567890123456", "12345678901234567890", "20000000000000000"],
  ...["123456789012345600", "100.12345678", "100.123456789", "0.00000001", "1e-8", "1.5e-7", "123456789012.345"],
  ...["1234567890123.456", "100.1234567890123", "1e22", "1.7976931348623157e308", "4.9e-324", "9007199254740993"],
  ...["9007199254740991.0", "0.1e3", "99999999999999.99", "999999999999999.9", "1.505e1", "1505E-2", "1e1000000"],
];
const ofNumber = (text: string): string =>
  `{"organizations":[{"role":"lead","otherConsortiaLed":${text},"financials":[{"year":2024,"revenue":${text}}]}],` +
  `"facts":[{"key":"a.k","value":${text}},{"key":"a.l","value":${text}}]}`;
const ofYear = (text: string): string =>
  `{"organizations":[{"role":"lead","financials":[{"year":${text},"revenue":200}]}]}`;

const shapes = [
  ...["[]", '{"organizations":{"0":{"role":"lead"},"length":1}}', '{"organizations":[{"role":["lead"]}]}'],
  '{"organizations":[["lead"],[{"role":"lead"}],"lead",null,5,true,{"role":"lead","name":"a"}]}',
  '{"organizations":[{"role":"lead","qualifications":{"a":1}}]}',
  '{"organizations":[{"role":"lead","qualifications":[["chain-leader"],{"a":1},5,null,"","chain-leader"]}]}',
  ...['{"facts":{"key":"a.k","value":5}}', '{"facts":[{"key":"a.k"},{"key":"a.k","value":200}]}'],
  ...['{"facts":[{"key":" a.k ","value":200}]}', '{"facts":[{"key":"a.k","value":{}}]}'],
  ...['{"facts":[{"key":"a.k","value":[]}]}', '{"facts":[{"key":"a.k","value":""}]}'],
  ...['{"unfinished":"organizations"}', '{"unfinished":["organizations"]}', '{"unfinished":{"0":"organizations"}}'],
  ...[' \n{ "organizations" : [ { } , { } ] }\t', '{"__proto__":{"organizations":[{"role":"lead"}]}}'],
  '{"organizations.0.role":"lead","$":1,"":2,"organizations":[{"":1,"role":"lead","na.me":"b","name":"a"}]}',
  `{"organizations":${JSON.stringify(Array(20_000).fill({ role: "member" }))}}`,
  '{"organizations":[{"role":"lead","name":"a"},{"role":"lead","name":"c"}]}',
  '{"organizations":[{"role":"lead","na\\u006de":"\\u0061"}]}',
  '{"organizations":[{"role":"lead","name":"\\ud83d\\ude00\\/\\b\\f\\n\\r\\ta"}]}',
];
const years = ["2024.0", "2.024e3", "20240e-1", "2024.5", "-2024", "1e400"].map(ofYear);

test.each(["json", "tables"] as const)(
  "numbers and shapes of every kind are read as memory reads them, from %s",
  async (from) => {
    const documents = [...numbers.map(ofNumber), ...years, ...shapes];
    const { differences } = await compare(engine, place, { asOf: "2025-11-20", from }, documents);
    expect(differences).toEqual([]);
  },
);

import { describe, expect, test } from "vitest";
import { duties, evaluate, jiyuan, judge, reviewChange, support, taizhou, wenzhou, zhejiang } from "../../src/index.js";
import { assessProgramme, wenzhou2025Draft, wenzhouTransfer2025 } from "../../src/programmes.js";

const asOf = "2026-03-01";
const dossier = { organizations: [], lifecycle: { establishedOn: "2024-03-01", reports: [] } };
/** One object for every function. */
const readings = {
  "wenzhou.lead.rd-investment": "mean",
  "wenzhou.change.project-adjustment": "on-dissolution",
  "zhejiang.members.count": "including-lead",
  "zhejiang.change.major": "members-not-major",
  "taizhou.change.exit": "permissive",
  "jiyuan.duty.annual-report": "first-full-year",
  "transfer.flagship-projects": "yearly",
  "transfer.patent-pledge": "cumulative",
};
const places = [wenzhou, zhejiang, taizhou, jiyuan];
type Asked = (readings: Record<string, string>) => unknown;
const ofPlaces: [name: string, ask: (place: typeof wenzhou) => Asked][] = [
  ["evaluate", (place) => (readings) => evaluate(dossier, place, { asOf, readings })],
  ["judge", (place) => (readings) => judge(dossier, place, { asOf, readings })],
  ["duties", (place) => (readings) => duties(dossier, place, { asOf, readings })],
  ["support", (place) => (readings) => support(dossier, place, { asOf, readings })],
  ["reviewChange", (place) => (readings) => reviewChange(dossier, place, { kind: "exit" }, { asOf, readings })],
];

describe.each(ofPlaces)("%s", (_, ask) => {
  test("takes the readings of every rule, duty, change and target", () => {
    for (const place of places) expect(() => ask(place)(readings)).not.toThrow();
  });

  test("refuses an id that its jurisdiction does not have, and a name that the id does not have", () => {
    const asked = ask(jiyuan);
    expect(() => asked({ "jiyuan.duty.report": "x" })).toThrow('no rule is called "jiyuan.duty.report"');
    expect(() => asked({ "jiyuan.duty.annual-report": "x" })).toThrow("only from-filing-year, first-full-year");
    expect(() => asked({ "jiyuan.duty.annual-report": "__proto__" })).toThrow(RangeError);
    expect(() => asked({ "jiyuan.change.lead": "x" })).toThrow("has one reading only");
    expect(() => asked({ "jiyuan.support.finance": "x" })).toThrow("has one reading only");
    expect(() => asked({ "zhejiang.change.none": "x", "elsewhere.duty": "x" })).not.toThrow();
  });
});

test("the targets of a document refuse what is none of theirs, and leave the rest alone", () => {
  const ask = (policy: typeof wenzhou2025Draft, readings: Record<string, string>) => () =>
    assessProgramme({ observations: [] }, policy, { asOf, readings });
  for (const policy of [wenzhouTransfer2025, wenzhou2025Draft]) expect(ask(policy, readings)).not.toThrow();
  expect(ask(wenzhouTransfer2025, { "transfer.flagship": "yearly" })).toThrow(
    'no target is called "transfer.flagship"',
  );
  expect(ask(wenzhouTransfer2025, { "transfer.flagship-projects": "monthly" })).toThrow("only cumulative, yearly");
  expect(ask(wenzhou2025Draft, { "wenzhou.target.consortia": "x" })).toThrow("has one reading only");
  expect(ask(wenzhou2025Draft, { "transfer.flagship": "yearly", "wenzhou.lead.none": "x" })).not.toThrow();
});

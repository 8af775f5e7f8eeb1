import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Jurisdiction } from "../../src/index.js";
import { programmePolicies, type TargetMeasure } from "../../src/programmes.js";
import { jiyuanFormation } from "../../src/rules/jiyuan/index.js";
import { taizhouFormation } from "../../src/rules/taizhou/index.js";
import { wenzhouFormation } from "../../src/rules/wenzhou/index.js";
import { zhejiangFormation } from "../../src/rules/zhejiang/index.js";
import { places } from "../fixtures.js";

interface Entry {
  id: string;
  clause: string;
  quote?: string;
}
/** The tables of the rule book, copied by hand and never from the rules: an id is stable across versions of a policy. */
const book = JSON.parse(readFileSync(new URL("../../fixtures/ids.json", import.meta.url), "utf8")) as {
  rules: (Entry & { stage: string; force: string; readings?: string[] })[];
  further: (Entry & { kind: string; readings?: string[] })[];
  targets: (Entry & {
    policy: string;
    kind: string;
    force: string;
    unit: string;
    limit?: string;
    approximate?: true;
    years: number[];
    readings?: string[];
  })[];
};
const bare = (text: string): string => text.replace(/\s/g, "");
const of = <T extends Entry>(entries: readonly T[], { id }: Jurisdiction): T[] =>
  entries.filter((entry) => entry.id.startsWith(`${id}.`));

describe.each(Object.values(places))("the rule book of $id", (place) => {
  test("has these rules, in this order, of these stages, clauses and forces", () => {
    const told = place.rules.map(({ id, stage, cites, force }) => ({ id, stage, clause: cites.clause, force }));
    expect(told).toEqual(of(book.rules, place).map(({ id, stage, clause, force }) => ({ id, stage, clause, force })));
  });

  test.each(of(book.rules, place))("quotes for $id the words that carry it, and reads them so", (entry) => {
    const rule = place.rules.find(({ id }) => id === entry.id);
    if (entry.quote !== undefined) expect(bare(rule?.cites.quote ?? "")).toBe(bare(entry.quote));
    expect(Object.keys(rule?.readings ?? {})).toEqual(entry.readings ?? [""]);
  });

  test("has these duties, changes, support measures and steps, in this order, of these clauses", () => {
    const { duties = [], changes = [], support = [], procedure = [] } = place;
    const told = [
      ...duties.map((one) => ({ ...one, kind: one.kind === "report" ? "duty" : one.kind })),
      ...changes.map((one) => ({ ...one, kind: "change" })),
      ...support.map((one) => ({ ...one, kind: "support" })),
      ...procedure.map((one) => ({ ...one, kind: "step" })),
    ];
    const entries = told.map(({ id, cites, kind, ...one }) => {
      const readings = "readings" in one ? Object.keys(one.readings ?? {}) : [];
      return { id, clause: cites.clause, kind, ...(readings.length > 0 && { readings }) };
    });
    expect(entries).toEqual(of(book.further, place));
  });

  test("is of its own document, but for one sentence of the transfer plan", () => {
    const others = place.rules.filter(({ cites }) => cites.policy !== place.policy.id);
    const expected = place.id === "wenzhou" ? ["wenzhou.governance.dual-heads", "wenzhou.operation.demand-driven"] : [];
    expect(others.map(({ id, cites }) => [id, cites.policy])).toEqual(
      expected.map((id) => [id, "wenzhou-transfer-2025"]),
    );
  });
});

describe("the targets of the rule book", () => {
  const targets = programmePolicies.flatMap((policy) =>
    policy.targets.map((target) => ({ policy: policy.id, target })),
  );
  const limitOf = (measure: TargetMeasure): string | undefined =>
    measure.by === "figure" ? `${measure.operator === ">" ? ">" : "≥"} ${measure.limit}` : undefined;
  /** `0.20` is `0.2`. */
  const plain = (limit: string | undefined): string | undefined => limit?.replace(/(\.\d*?)0+$/, "$1");

  test("are these, in this order", () => {
    expect(targets.map(({ target }) => target.id)).toEqual(book.targets.map(({ id }) => id));
  });

  test.each(book.targets)("$id is measured so", (entry) => {
    const found = targets.find(({ target }) => target.id === entry.id);
    const { cites, kind, force, unit, years, measure } = found?.target ?? {};
    expect({ policy: found?.policy, clause: cites?.clause, kind, force, unit, years }).toEqual({
      policy: entry.policy,
      clause: entry.clause,
      kind: entry.kind,
      force: entry.force,
      unit: entry.unit,
      years: entry.years,
    });
    expect(cites?.policy).toBe(entry.policy);
    if (entry.quote !== undefined) expect(bare(cites?.quote ?? "")).toBe(bare(entry.quote));
    expect(measure && limitOf(measure)).toBe(plain(entry.limit));
    expect(measure?.by === "figure" ? measure.approximate : undefined).toBe(entry.approximate);
    expect(found?.target.readings && Object.keys(found.target.readings)).toEqual(entry.readings);
  });
});

test("the formation stage of each place alone has the same rules", () => {
  for (const formation of [wenzhouFormation, zhejiangFormation, taizhouFormation, jiyuanFormation]) {
    const whole = places[formation.id];
    expect(formation.rules).toEqual(whole?.rules.filter(({ stage }) => stage === "formation"));
    for (const key of ["duties", "changes", "support", "procedure"]) expect(formation).not.toHaveProperty(key);
  }
});

test("a reading has a force of its own only where it is named after it", () => {
  for (const { id, force, readings } of Object.values(places).flatMap(({ rules }) => rules)) {
    for (const [name, reading] of Object.entries(readings)) {
      const own = /^as-(should|must)$/.exec(name)?.[1];
      expect([id, name, reading.force ?? force]).toEqual([id, name, own ?? force]);
    }
  }
});

/** Those that line up under another name than their own. */
const topics: Record<string, string> = {
  "taizhou.lead.rd-ratio": "lead.rd-investment",
  "taizhou.lead.rd-amount": "lead.rd-investment",
  "zhejiang.lead.qualification": "lead.standing",
  "jiyuan.lead.above-scale": "lead.standing",
  "taizhou.lead.revenue": "lead.standing",
  "wenzhou.lead.preferred-title": "lead.standing",
  "wenzhou.members.chain-coverage": "members.chain",
  "jiyuan.members.chain-share": "members.chain",
  "jiyuan.members.on-chain": "members.chain",
  "wenzhou.filing.plan-contents": "plan.contents",
  "jiyuan.plan.outline": "plan.contents",
};

test("the rules line up by their ids without the place, but for these", () => {
  for (const { id, topic } of Object.values(places).flatMap(({ rules }) => rules)) {
    const own = id.startsWith("taizhou.plan.") ? "plan.contents" : id.slice(id.indexOf(".") + 1);
    expect([id, topic]).toEqual([id, topics[id] ?? own]);
  }
});

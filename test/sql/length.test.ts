import { expect, test } from "vitest";
import { stages } from "../../src/criteria/rule.js";
import { compileSql } from "../../src/sql/index.js";
import { places } from "../fixtures.js";

/** What ClickHouse reads of a statement unless it is told otherwise, in bytes. */
const maxQuerySize = 262_144;

test.each(Object.values(places).map((place) => [place.id, place] as const))(
  "every statement of %s, all stages together, is one that ClickHouse reads without being told to",
  (_, place) => {
    const asked = stages.filter((stage) => place.rules.some((rule) => rule.stage === stage));
    const compiled = compileSql(place, { dialect: "clickhouse", asOf: "2025-11-20", stages: asked, from: "json" });
    const { create, shred = [], select, long, leads } = compiled;
    const kept = [select, long].map((statement) => `CREATE TABLE answers ENGINE = Memory AS ${statement}`);
    const lengths = [...create, ...shred, leads, ...kept].map((statement) => Buffer.byteLength(statement));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(maxQuerySize);
  },
);

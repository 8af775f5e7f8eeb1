import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Jurisdiction, Stage } from "../../src/index.js";
import { places } from "../fixtures.js";
import { randomDocuments } from "../sql/dossiers.js";
import type { Engine } from "../sql/engine.js";
import { boundaryDocuments, limitDocuments } from "../sql/limits.js";
import { compare } from "../sql/oracle.js";
import { engines } from "./engines/index.js";

const asOf = "2025-11-20";
const stagesOf = (place: Jurisdiction): Stage[] => [...new Set(place.rules.map(({ stage }) => stage))];
/** How many dossiers are tried; `bench/sql-oracle.ts` tries as many as it is told to. */
const count = 300;

const servers = (["postgres", "mariadb", "chdb"] as const).map((name) => ({ name, ...engines[name] }));

describe.each(servers)("the statements in $name answer as memory does", ({ open, isHere, get }) => {
  if (!isHere()) return test.skip(`skipped, for it is not on this machine: ${get}`, () => {});

  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
  });
  afterAll(() => engine.close());

  describe.each(Object.values(places))("for $id", (place) => {
    const asked = { asOf, stages: stagesOf(place), from: "json" } as const;

    test("of random dossiers", async () => {
      const { differences, rechecks } = await compare(engine, place, asked, randomDocuments(count, 14, true));
      expect(differences).toEqual([]);
      expect(rechecks).toBe(0);
    });

    test("of the same as tables", async () => {
      const { differences } = await compare(engine, place, { ...asked, from: "tables" }, randomDocuments(count, 15));
      expect(differences).toEqual([]);
    });

    test("at every limit, accounts of 18 and 8 digits among them, nearly all without asking memory", async () => {
      const documents = [...boundaryDocuments(place), ...limitDocuments(place, count, 16)];
      const { differences, rechecked } = await compare(engine, place, asked, documents);
      expect(differences).toEqual([]);
      expect(rechecked).toBeLessThanOrEqual(documents.length / 10);
    });
  });
});

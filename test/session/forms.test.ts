import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formJudge, formRules, formSchema } from "../../src/forms/index.js";
import { wenzhou } from "../../src/index.js";
import { createSession } from "../../src/session/index.js";
import { cases } from "../fixtures.js";
import { runs } from "../runs.js";
import { dice, edit } from "./edits.js";

const options = { asOf: "2025-11-20", stages: ["formation", "filing"], show: "missing" } as const;
const live = () => createSession({ jurisdictions: [wenzhou], ...options });
const named = (name: string): unknown => cases().find((one) => one.name === name)?.dossier;

describe("forms are judged by a session as by a jurisdiction", () => {
  test("whatever is entered, the issues are those of a form that is judged anew", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const roll = dice(seed);
        const session = live();
        const judge = formJudge(wenzhou, options);
        for (let edits = 0; edits < 40; edits++) {
          edit(session, roll);
          const { dossier, issues } = session.snapshot();
          // A session begins before there is a list of units.
          const fresh = judge({ ...dossier, organizations: dossier.organizations ?? [] }).issues;
          const shape = (all: typeof issues) =>
            all.filter(({ kind }) => kind === "shape").map((issue) => JSON.stringify(issue));
          expect(new Set(shape(issues))).toEqual(new Set(shape(fresh)));
          // Two leads and the like leave nothing that could be judged but by a session, which takes the first.
          if (
            !Array.isArray(dossier.organizations) ||
            fresh.some(({ code }) => code === "two-leads" || code === "duplicate")
          )
            continue;
          expect(issues.filter(({ kind }) => kind !== "shape")).toEqual(fresh.filter(({ kind }) => kind !== "shape"));
        }
      }),
      runs(25),
    );
  });

  test("as a schema: the values of a form library become the dossier of the session", async () => {
    const session = live();
    const schema = formSchema(session)["~standard"];
    const failing = schema.validate(named("wenzhou-fail"));
    expect(failing).toEqual(formSchema(wenzhou, options)["~standard"].validate(named("wenzhou-fail")));
    expect(session.snapshot().dossier).toEqual(named("wenzhou-fail"));
    const strict = createSession({ jurisdictions: [wenzhou], asOf: "2025-11-20", stages: ["formation"] });
    expect(formSchema(strict)["~standard"].validate(named("wenzhou-pass"))).toEqual(
      formSchema(wenzhou, { asOf: "2025-11-20", stages: ["formation"] })["~standard"].validate(named("wenzhou-pass")),
    );
  });

  test("as rules of fields: by default of the dossier that the session holds", () => {
    const session = live();
    session.insert(["organizations"], { id: "a", role: "lead", kind: "university" });
    const rules = formRules(session);
    const errors: (string | undefined)[] = [];
    rules["organizations.*.kind"]?.[0]?.validator({ fullField: "organizations.0.kind" }, "", (error) =>
      errors.push(error),
    );
    expect(errors).toEqual([session.snapshot().issuesByField["organizations.0.kind"]?.[0]?.message]);
    expect(errors[0]).toContain("牵头单位为企业");
    const values = () => ({ organizations: [{ id: "a", role: "lead", kind: "enterprise" }] });
    formRules(session, { values })["organizations.*.kind"]?.[0]?.validator(
      { fullField: "organizations.0.kind" },
      "",
      (error) => errors.push(error),
    );
    expect(errors[1]).toBeUndefined();
    expect(session.snapshot().dossier).toEqual(values());
  });

  test("rules that return promises", async () => {
    const session = live();
    session.insert(["organizations"], { id: "a", role: "lead", kind: "university" });
    const rule = formRules(session, { promise: true })["organizations.*.kind"]?.[0];
    await expect(rule?.validator({ field: "organizations.0.kind" }, "")).rejects.toThrow("牵头单位为企业");
  });

  test("what a session cannot hold leaves it as it is, and is told", () => {
    const session = createSession({ jurisdictions: [wenzhou], asOf: "2025-11-20", lang: "en" });
    const before = session.snapshot();
    const judge = formJudge(session);
    for (const input of [5, null, [], "x", { organizations: [], id: new Date(0) }, { organizations: () => 1 }]) {
      const { issues, value } = judge(input);
      expect(value).toBeUndefined();
      expect(issues.every(({ kind }) => kind === "shape")).toBe(true);
      expect(issues[0]?.message).toMatch(/^this/);
    }
    expect(session.snapshot()).toBe(before);
  });
});

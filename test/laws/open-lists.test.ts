import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { type Dossier, evaluate, type Finding, type Jurisdiction, jurisdictions, stages } from "../../src/index.js";
import { runs } from "../runs.js";
import { answered, asOf, withGaps } from "./arbitrary.js";

vi.setConfig({ testTimeout: 60_000 });

const statuses = (dossier: Dossier, place: Jurisdiction): [string, Finding["status"]][] =>
  evaluate(dossier, place, { asOf, stages }).findings.map(({ rule, status }) => [rule, status]);

/** The lists of rows that a dossier may be unfinished in, and how rows of another are added to them. */
const grow: { readonly [name: string]: (to: Dossier, from: Dossier) => Dossier } = {
  organizations: (to, from) => {
    const more = from.organizations
      .filter(({ role }) => role === "member")
      .map((one, at) => ({ ...one, id: `more${at}`, uscc: "" }));
    return { ...to, organizations: [...to.organizations, ...more] };
  },
  platforms: (to, { platforms = [] }) => ({ ...to, platforms: [...(to.platforms ?? []), ...platforms] }),
  researchers: (to, { researchers = [] }) => ({ ...to, researchers: [...(to.researchers ?? []), ...researchers] }),
  "agreement.signatures": (to, { agreement }) => ({
    ...to,
    agreement: { ...to.agreement, signatures: [...(to.agreement?.signatures ?? []), ...(agreement?.signatures ?? [])] },
  }),
  "plan.tasks": (to, { plan }) => ({
    ...to,
    plan: { ...to.plan, tasks: [...(to.plan?.tasks ?? []), ...(plan?.tasks ?? [])] },
  }),
};

test.each(jurisdictions)(
  "adding rows to a list that is unfinished never turns pass into fail or back in $id",
  (place) => {
    fc.assert(
      fc.property(
        withGaps,
        answered,
        fc.subarray(Object.keys(grow), { minLength: 1 }),
        ({ part }, other, unfinished) => {
          const before = { ...part, unfinished };
          const after = unfinished.reduce<Dossier>((dossier, name) => grow[name]?.(dossier, other) ?? dossier, before);
          const later = new Map(statuses(after, place));
          for (const [rule, status] of statuses(before, place)) {
            if (status === "fail") expect([rule, later.get(rule)]).toEqual([rule, "fail"]);
            if (status === "pass")
              expect([rule, later.get(rule)]).toEqual([rule, expect.stringMatching(/^(pass|not-applicable)$/)]);
          }
        },
      ),
      runs(200),
    );
  },
);

import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { effectScope, watchEffect } from "vue";
import { wenzhou } from "../../src/index.js";
import { createSession } from "../../src/session/index.js";
import { type Eligibility, useEligibility as useInReact } from "../../src/session/react.js";
import { useEligibility } from "../../src/session/vue.js";

const options = {
  jurisdictions: [wenzhou],
  asOf: "2025-11-20",
  dossier: { organizations: [{ id: "a", role: "lead" }] },
};
const kind = ["organizations", 0, "kind"];

describe("Vue", () => {
  test("a field is read, written and undone, and what hangs on it follows; what does not, does not", () => {
    const scope = effectScope();
    scope.run(() => {
      const { session, snapshot, field } = useEligibility(options);
      const [own, name] = [field(kind), field(["consortium", "name"])];
      const [seen, names]: [unknown[], unknown[]] = [[], []];
      watchEffect(() => seen.push([own.value, own.message, own.issues.length]), { flush: "sync" });
      watchEffect(() => names.push(name.value), { flush: "sync" });
      own.value = "university";
      expect(snapshot.value.dossier).toEqual({ organizations: [{ id: "a", role: "lead", kind: "university" }] });
      session.undo();
      expect(seen).toEqual([
        [undefined, undefined, 0],
        ["university", expect.stringContaining("牵头单位为企业"), 1],
        [undefined, undefined, 0],
      ]);
      expect(names).toEqual([undefined]);
    });
    scope.stop();
  });

  test("a session of its own ends with it; one that is handed in goes on", () => {
    const [scope, session] = [effectScope(), createSession(options)];
    const used = scope.run(() => [useEligibility(session), useEligibility(options)] as const);
    scope.stop();
    session.set(kind, "other");
    used?.[1].session.set(kind, "other");
    expect(used?.map(({ snapshot }) => snapshot.value.dossier)).toEqual([options.dossier, options.dossier]);
  });
});

/** A component that hands out what it is given when it is drawn. */
function Form({ of, given }: { of: Parameters<typeof useInReact>[0]; given: Eligibility<unknown>[] }) {
  given.push(useInReact(of));
  return null;
}

describe("React", () => {
  function drawn(of: Parameters<typeof useInReact>[0]): Eligibility<unknown> {
    const given: Eligibility<unknown>[] = [];
    renderToString(createElement(Form, { of, given }));
    return given[0] as Eligibility<unknown>;
  }

  test("a field is read and written; drawn again, it is as it is then", () => {
    const session = createSession(options);
    const first = drawn(session);
    expect(first.session).toBe(session);
    expect(first.field(kind)).toMatchObject({ value: undefined, issues: [], message: undefined });
    first.field(kind).set("university");
    const next = drawn(session);
    expect(next.field(kind).value).toBe("university");
    expect(next.field(kind).message).toContain("牵头单位为企业");
    expect(next.snapshot).toBe(session.snapshot());
  });

  test("a session is made of options", () => {
    expect(drawn(options).snapshot.dossier).toEqual(options.dossier);
  });
});

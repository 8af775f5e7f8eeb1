import { describe, expect, test } from "vitest";
import { evaluate, jiyuan, wenzhou } from "../../src/index.js";
import { createSession, type Difference, type Session, type Snapshot } from "../../src/session/index.js";
import { cases } from "../fixtures.js";

const asOf = "2025-11-20";
const options = { jurisdictions: [wenzhou], asOf, stages: ["formation"] as const };
const lead = { id: "a", role: "lead", kind: "university", name: "示例大学" };

/** What a session tells of the changes that are made in it. */
function told(session: Session): Difference[] {
  const all: Difference[] = [];
  session.subscribe((_, difference) => all.push(difference));
  return all;
}

describe("answers by path", () => {
  test("what a path leads through is made, and the dossier is as if it had been written so", () => {
    const session = createSession(options);
    session.insert(["organizations"], lead);
    session.set(["organizations", 0, "financials", 0, "year"], 2024);
    session.set(["governance", "council", "established"], true);
    expect(session.snapshot().dossier).toEqual({
      organizations: [{ ...lead, financials: [{ year: 2024 }] }],
      governance: { council: { established: true } },
    });
  });

  test("an answer is taken away with undefined, and by remove; the entries of a list keep their places", () => {
    const session = createSession({
      ...options,
      dossier: { id: "x", organizations: [lead, { id: "b", role: "member" }] },
    });
    session.set(["organizations", 0, "name"], undefined);
    session.remove(["id"]);
    session.remove(["organizations", 0]);
    expect(session.snapshot().dossier).toEqual({ organizations: [{ id: "b", role: "member" }] });
    session.set(["organizations", 0], undefined);
    expect(session.snapshot().dossier).toEqual({ organizations: [null] });
  });

  test("rows go where they are told to", () => {
    const session = createSession(options);
    for (const id of ["a", "c"]) session.insert(["organizations"], { id, role: "member" });
    session.insert(["organizations"], { id: "b", role: "member" }, 1);
    expect(session.snapshot().dossier.organizations).toEqual(["a", "b", "c"].map((id) => ({ id, role: "member" })));
  });

  test("what no dossier has may be taken out, and not be put in", () => {
    const session = createSession({ ...options, dossier: { organizatoins: [1, 2] } });
    expect(session.snapshot().issues.map(({ path }) => path)).toContainEqual(["organizatoins"]);
    session.remove(["organizatoins", 0]);
    expect(session.snapshot().dossier).toEqual({ organizatoins: [2] });
    session.remove(["organizatoins"]);
    expect(session.snapshot().dossier).toEqual({});
  });

  test.each([
    [["organisations"], 'organisations: there is no such field; did you mean "organizations"?'],
    [["organizations", 0, "nmae"], 'organizations[0].nmae: there is no such field; did you mean "name"?'],
    [["organizations", "0"], 'organizations["0"]: an entry of a list is told by its index'],
    [["organizations", -1], "organizations[-1]: an entry of a list is told by its index"],
    [["organizations", 1], "organizations[1]: the list has 0 entries"],
    [["id", "x"], "id.x: id is an answer and has no parts"],
    [["consortium", 0], "consortium[0]: there is no such field"],
    [["__proto__"], "there is no such field"],
    [[], "a path is a list of keys and indexes"],
    ["id", "a path is a list of keys and indexes"],
    [[Symbol.iterator], "a path is a list of keys and indexes"],
  ])("a path that leads nowhere is refused: %j", (path, message) => {
    const session = createSession(options);
    expect(() => session.set(path as string[], true)).toThrow(message);
    expect(session.snapshot().dossier).toEqual({});
  });

  test.each([
    [new Date(0), 'id is an object: a day is a text, as "2025-11-20"'],
    [() => 1, "id is a function: it must be data as JSON has it"],
    [10n, "id is 10n: it must be data as JSON has it"],
    [new Map(), "id is an object: it must be data as JSON has it: an object without a class"],
    [{ a: [Symbol("x")] }, "id.a[0] is Symbol(x): it must be data as JSON has it"],
  ])("what is no data is refused: %s", (value, message) => {
    expect(() => createSession(options).set(["id"], value)).toThrow(new TypeError(message));
  });

  test("what holds itself is refused", () => {
    const loop: unknown[] = [];
    loop.push(loop);
    expect(() => createSession(options).set(["platforms"], loop)).toThrow("it holds itself, or is nested too deep");
  });

  test("only a list takes rows, and at a place that it has; only an entry that is there is taken out", () => {
    const session = createSession(options);
    expect(() => session.insert(["governance"], {})).toThrow("governance is no list: only a list takes rows");
    expect(() => session.insert(["platforms"], {}, 1)).toThrow("a row cannot stand at 1: platforms has 0 entries");
    expect(() => session.remove(["platforms", 0])).toThrow("platforms.0 is no entry: the list has 0 entries");
    expect(() => session.remove(["platform"])).toThrow('did you mean "platforms"?');
    session.remove(["platforms"]);
    session.insert(["platforms"], undefined);
    expect(session.snapshot().dossier).toEqual({ platforms: [null] });
  });

  test("a value is taken over as it is now, and not as it becomes", () => {
    const session = createSession(options);
    const row = { ...lead };
    session.insert(["organizations"], row);
    row.kind = "enterprise";
    expect(session.snapshot().dossier.organizations).toEqual([lead]);
    expect(Object.isFrozen(session.snapshot().dossier.organizations?.[0])).toBe(true);
  });
});

describe("what differs is told", () => {
  test("the findings, the fields, the sections and the verdicts that a change touches, and no others", () => {
    const session = createSession({ ...options, dossier: { organizations: [lead] } });
    const [changes, before] = [told(session), session.snapshot()];
    session.set(["organizations", 0, "kind"], "enterprise");
    const [difference] = changes;
    expect(difference).toMatchObject({
      paths: [["organizations", 0, "kind"]],
      settings: false,
      verdicts: [],
      editions: [],
    });
    expect(difference?.findings.wenzhou).toContain("wenzhou.lead.enterprise");
    expect(difference?.fields).toContain("organizations.0.kind");
    expect(difference?.sections.wenzhou).toContain("lead");
    const [was, is] = [before.reports.wenzhou?.findings ?? [], session.snapshot().reports.wenzhou?.findings ?? []];
    const differing = is.filter((finding, at) => finding !== was[at]).map(({ rule }) => rule);
    expect(differing).toEqual(difference?.findings.wenzhou);
  });

  test("of a unit among two thousand, only its own row is judged again", () => {
    const members = Array.from({ length: 2000 }, (_, at) => ({
      id: `m${at}`,
      role: "member",
      kind: "enterprise",
      division: "330302",
    }));
    const session = createSession({
      ...options,
      dossier: { organizations: [{ ...lead, division: "330302" }, ...members] },
    });
    const changes = told(session);
    session.set(["organizations", 7, "division"], "110101");
    session.set(["organizations", 8, "division"], "110101");
    session.set(["organizations", 8, "chainPosition"], "upstream");
    session.set(["organizations", 8, "name"], "甲");
    expect(changes.map(({ judged }) => judged)).toEqual([
      { rules: 3, rows: expect.any(Number) },
      { rules: 3, rows: expect.any(Number) },
      { rules: 1, rows: expect.any(Number) },
      { rules: 0, rows: 0 },
    ]);
    for (const { judged } of changes) expect(judged.rows).toBeLessThanOrEqual(4);
  });

  test("what is the same is the same object: findings, issues, sections, the whole snapshot", () => {
    const dossier = cases().find(({ name }) => name === "wenzhou-fail")?.dossier;
    const session = createSession({ ...options, dossier });
    const before = session.snapshot();
    expect(session.snapshot()).toBe(before);
    const [issues, byField, sections] = [before.issues, before.issuesByField, before.sections];
    session.set(["consortium", "objectives"], "另一目标");
    const now = session.snapshot();
    expect(now).not.toBe(before);
    expect(now.reports).toBe(before.reports);
    expect(now.issues).toBe(issues);
    expect(now.issuesByField).toBe(byField);
    expect(now.sections).toBe(sections);
    expect(now.dossier.organizations).toBe(before.dossier.organizations);
    session.set(["consortium", "objectives"], "另一目标");
    expect(session.snapshot()).toBe(now);
  });

  test("another dossier takes over what is the same in it, and judges what differs", () => {
    const session = createSession({ ...options, dossier: { organizations: [lead, { id: "b", role: "member" }] } });
    const changes = told(session);
    const before = session.snapshot();
    session.replace({ organizations: [{ ...lead }, { id: "b", role: "member", kind: "other" }] });
    expect(changes.map(({ paths }) => paths)).toEqual([[["organizations", 1, "kind"]]]);
    expect(session.snapshot().dossier.organizations?.[0]).toBe(before.dossier.organizations?.[0]);
    session.replace({ organizations: [{ ...lead }] });
    session.replace({ organizations: [{ ...lead }] });
    expect(changes.slice(1).map(({ paths }) => paths)).toEqual([[["organizations"]]]);
    session.replace({
      organizations: [lead, ...Array.from({ length: 150 }, (_, at) => ({ id: `${at}`, role: "member" }))],
    });
    session.replace({
      organizations: [lead, ...Array.from({ length: 150 }, (_, at) => ({ id: `x${at}`, role: "member" }))],
    });
    expect(changes.at(-1)?.paths).toEqual([[]]);
  });

  test("a change of several parts is told once and undone at once, and where it throws nothing is changed", () => {
    const session = createSession(options);
    const changes = told(session);
    session.change(() => {
      session.insert(["organizations"], lead);
      session.change(() => session.set(["organizations", 0, "kind"], "enterprise"));
    });
    expect(changes).toHaveLength(1);
    const before = session.snapshot();
    expect(() =>
      session.change(() => {
        session.set(["id"], "y");
        session.set(["nowhere"], 1);
      }),
    ).toThrow(RangeError);
    expect(session.snapshot()).toBe(before);
    session.set(["id"], "z");
    session.undo();
    session.undo();
    expect(session.snapshot().dossier).toEqual({});
    for (const within of [() => session.undo(), () => session.redo(), () => session.configure({ lang: "en" })])
      expect(() => session.change(within)).toThrow("cannot be called within change");
  });

  test("one listener after another is told, of one change after another, whatever one of them throws", () => {
    const session = createSession(options);
    const heard: unknown[] = [];
    session.subscribe(({ dossier }) => {
      if (dossier.id === "x") session.set(["id"], "y");
      if (dossier.id === "x") throw new Error("mine");
    });
    const end = session.subscribe(({ dossier }) => heard.push(dossier.id));
    expect(() => session.set(["id"], "x")).toThrow("mine");
    expect(heard).toEqual(["x", "y"]);
    end();
    session.set(["id"], "z");
    expect(heard).toEqual(["x", "y"]);
  });
});

describe("steps", () => {
  test("are taken back and taken again; a new one ends what was taken back", () => {
    const session = createSession(options);
    session.undo();
    session.redo();
    session.set(["id"], "1");
    session.set(["id"], "2");
    const seen = (): unknown[] => {
      const { dossier, canUndo, canRedo } = session.snapshot();
      return [dossier.id, canUndo, canRedo];
    };
    session.undo();
    expect(seen()).toEqual(["1", true, true]);
    session.redo();
    expect(seen()).toEqual(["2", true, false]);
    session.undo();
    session.undo();
    expect(seen()).toEqual([undefined, false, true]);
    session.set(["id"], "3");
    expect(seen()).toEqual(["3", true, false]);
  });

  test("keys that are typed into one answer are one step", () => {
    const session = createSession(options);
    for (const text of ["甲", "甲厂"]) session.set(["consortium", "name"], text, { typing: true });
    for (const text of ["乙", "乙厂"]) session.set(["consortium", "segment"], text, { typing: true });
    session.undo();
    expect(session.snapshot().dossier).toEqual({ consortium: { name: "甲厂" } });
    session.undo();
    expect(session.snapshot().dossier).toEqual({});
  });

  test("at most a thousand can be taken back", () => {
    const session = createSession({ jurisdictions: [] });
    for (let at = 0; at < 1_002; at++) session.set(["id"], String(at));
    for (let at = 0; at < 1_002; at++) session.undo();
    expect(session.snapshot().dossier.id).toBe("1");
  });
});

describe("settings", () => {
  test("without a day nothing is judged, and the form asks for one; the day that is filled in is the day", () => {
    const session = createSession({ jurisdictions: [wenzhou], stages: ["formation"] });
    expect(session.snapshot().reports).toEqual({});
    expect(session.snapshot().issuesByField["filing.filledOn"]?.[0]?.kind).toBe("missing");
    const changes = told(session);
    session.set(["filing", "filledOn"], asOf);
    expect(session.snapshot().reports.wenzhou).toEqual(
      evaluate(session.snapshot().dossier, wenzhou, { stages: ["formation"] }),
    );
    expect(changes[0]?.verdicts).toEqual(["wenzhou"]);
    session.set(["filing", "filledOn"], "2026-03-01");
    expect(session.snapshot().reports.wenzhou?.asOf).toBe("2026-03-01");
    session.set(["filing", "filledOn"], "soon");
    expect(session.snapshot().reports).toEqual({});
  });

  test("are changed at once, and not undone", () => {
    const session = createSession({ ...options, dossier: { organizations: [lead] } });
    const changes = told(session);
    session.configure({ lang: "en", jurisdictions: [wenzhou, jiyuan] });
    expect(session.snapshot().issuesByField["organizations.0.kind"]?.[0]?.message).toContain(
      "The lead is an enterprise",
    );
    expect(Object.keys(session.snapshot().reports)).toEqual(["wenzhou", "jiyuan"]);
    expect(changes[0]).toMatchObject({ settings: true, paths: [], verdicts: ["jiyuan"] });
    session.undo();
    expect(session.snapshot().settings.lang).toBe("en");
    session.configure({ asOf: undefined });
    expect(session.snapshot().reports).toEqual({});
  });

  test.each([
    [{ lang: "zh" }, "did you mean zh-CN?"],
    [{ show: "musts" }, "did you mean must?"],
    [{ stages: ["forming"] }, "formation"],
    [{ stages: [] }, "stages is empty"],
    [{ asOf: "2025-02-30" }, "asOf is not a day"],
    [{ readings: { "wenzhou.lead.rd-investment": "meen" } }, "mean"],
    [{ jurisdictions: ["wenzhou"] }, "the jurisdiction is"],
    [{ jurisdictions: "wenzhou" }, "jurisdictions is"],
  ])("that are wrong are refused, and nothing is changed: %j", (settings, message) => {
    const session = createSession(options);
    const before = session.snapshot();
    expect(() => session.configure(settings as never)).toThrow(message);
    expect(() => createSession({ ...options, asOf, ...(settings as object) })).toThrow(message);
    expect(session.snapshot()).toBe(before);
    session.set(["id"], "x");
    expect(session.snapshot().reports.wenzhou?.dossier).toBe("x");
  });

  test("that are wrong are refused though there is no day yet", () => {
    expect(() => createSession({ jurisdictions: [wenzhou], stages: ["x" as "formation"] })).toThrow(RangeError);
    expect(() => createSession(undefined as never)).toThrow("the options are undefined");
  });
});

describe("sections", () => {
  const states = ({ sections }: Snapshot) =>
    Object.fromEntries((sections.wenzhou ?? []).map(({ key, state, open, wrong }) => [key, { state, open, wrong }]));

  test("tell how far the form is, by what is missing and what is wrong", () => {
    const session = createSession(options);
    expect(states(session.snapshot())).toMatchObject({
      lead: { state: "not-started" },
      judgement: { state: "not-started" },
    });
    session.insert(["organizations"], { id: "a", role: "lead" });
    expect(states(session.snapshot()).lead).toMatchObject({ state: "not-started", wrong: 0 });
    session.set(["organizations", 0, "kind"], "university");
    expect(states(session.snapshot()).lead).toMatchObject({ state: "in-progress", wrong: 1 });
    session.set(["organizations", 0, "division"], "33");
    expect(states(session.snapshot()).lead?.wrong).toBe(2);
  });

  test("of a complete dossier are done, but for what a reviewer judges", () => {
    const dossier = cases().find(({ name }) => name === "wenzhou-pass")?.dossier;
    const session = createSession({ ...options, dossier });
    for (const [key, { state, open }] of Object.entries(states(session.snapshot())))
      if (key !== "judgement") expect([key, state, open]).toEqual([key, "done", 0]);
  });
});

test("derived values are made when they are first read, once for each snapshot", () => {
  let made = 0;
  const session = createSession({
    ...options,
    derive: {
      units: ({ dossier }) => {
        made++;
        return dossier.organizations?.length ?? 0;
      },
    },
  });
  expect(made).toBe(0);
  session.insert(["organizations"], lead);
  expect([session.snapshot().derived.units, session.snapshot().derived.units, made]).toEqual([1, 1, 1]);
});

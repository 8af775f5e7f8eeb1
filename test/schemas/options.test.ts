import { describe, expect, test } from "vitest";
import { parseDossier, safeParseChange, safeParseDossier } from "../../src/index.js";
import { options } from "../../src/schemas/options.js";
import { optionLabel } from "../../src/words/labels.js";
import { dossierAt, dossierWith, issuesOf, leadWith, places, told } from "./dossiers.js";

/** Every answer that is picked from a closed list, as the schema has it, with its words. */
const picked = places().flatMap(({ key, path, schema }) => {
  const words = schema.enum ?? schema.items?.enum;
  // The lists that are unfinished are names of the schema's own.
  if (!words || key === "unfinished") return [];
  const at = schema.items ? [...path, 0] : path;
  return [{ key, at, words: words.filter((word) => word !== "") }];
});
/** Every answer of which the keys are a closed list. */
const keyed = [
  { key: "agreement.articles", words: options.article },
  { key: "plan.outline", words: options.outline },
];

/** The kinds of change, as a change that is of none is told them. */
const kinds =
  /one of (.*)$/.exec(safeParseChange({ kind: "?" }).issues?.[0]?.messages.en ?? "")?.[1]?.split(", ") ?? [];

test("every closed list is the list of some answer", () => {
  const found = new Set([...picked, ...keyed, { words: kinds }].map(({ words }) => words.join()));
  expect(Object.values(options).filter((words) => !found.has(words.join()))).toEqual([]);
});

describe.each(picked.filter(({ key }) => key !== "organizations.role"))("$key", ({ at, words }) => {
  test.each(words)("may be %s, with white space around it", (word) => {
    expect(parseDossier(dossierAt(at, `\t${word} `))).toEqual(dossierAt(at, word));
  });

  test.each(words)("is told to mean %s where that is spelt another way", (word) => {
    const [issue, ...others] = issuesOf(dossierAt(at, word.toUpperCase().replaceAll("-", "_")));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ path: at, code: "unknown-option", suggestion: word });
    for (const one of words) expect(issue?.messages.en).toContain(one);
  });

  test("is told without a guess where it is like none", () => {
    for (const other of ["民政局", "constructor", "__proto__", "no such thing", 5, true, {}, ["x"]]) {
      const [issue, ...others] = issuesOf(dossierAt(at, other));
      expect(others).toEqual([]);
      expect(issue).toMatchObject({ path: at, code: "unknown-option" });
      expect(issue?.suggestion).toBeUndefined();
    }
  });
});

describe("a word of people", () => {
  test.each([
    ["organizations.kind", "企业", "enterprise"],
    ["organizations.kind", " 创新团体 ", "innovation-group"],
    ["organizations.kind", "research institute", "research-institute"],
    ["organizations.qualifications", "链主企业", "chain-leader"],
    ["platforms.level", "省级", "provincial"],
    ["agreement.signatures.capacity", "授权人", "authorized-representative"],
    ["lifecycle.evaluations.grade", "较差", "poor"],
    ["assertions.by", "审核人", "reviewer"],
  ])("at %s, such as %s, is told with the code that it stands for", (key, word, code) => {
    const at = picked.find((one) => one.key === key)?.at ?? [];
    expect(issuesOf(dossierAt(at, word))).toMatchObject([{ path: at, code: "unknown-option", suggestion: code }]);
  });

  test("is told for every option of every list, in both languages", () => {
    for (const { key, at, words } of picked)
      for (const word of words)
        for (const lang of ["zh-CN", "en"] as const) {
          const [issue] = issuesOf(dossierAt(at, optionLabel(key, word, lang)));
          if (issue) expect([key, issue.suggestion]).toEqual([key, word]);
        }
  });

  test("of a change is told as well", () => {
    expect(safeParseChange({ kind: "牵头单位迁址" }).issues?.[0]?.suggestion).toBe("relocate-lead");
  });

  test("that names the role of a unit is told, though it is required", () => {
    expect(told({ organizations: [{ id: "a", role: "牵头单位" }] })).toEqual([
      "organizations[0].role unknown-option → lead",
    ]);
  });
});

test("the role is one of two", () => {
  for (const role of options.role) {
    expect(parseDossier({ organizations: [{ id: "a", role: ` ${role} ` }] }).organizations[0]?.role).toBe(role);
  }
  for (const [given, likely] of [
    ["leed", " → lead"],
    ["laed", " → lead"],
    ["Member", " → member"],
    ["leader of all", ""],
  ] as const)
    expect(told({ organizations: [{ id: "a", role: given }] })).toEqual([
      `organizations[0].role unknown-option${likely}`,
    ]);
});

describe.each(keyed)("$key", ({ key, words }) => {
  test.each(words)("may have %s", (word) => {
    const path = [...key.split("."), word];
    expect(parseDossier(dossierAt(path, "甲"))).toEqual(dossierAt(path, "甲"));
  });

  test.each(words)("is told to mean %s where that is spelt another way", (word) => {
    expect(told(dossierAt([...key.split("."), word.toUpperCase()], "甲"))).toEqual([
      `${key}.${word.toUpperCase()} unknown-key → ${word}`,
    ]);
  });
});

describe("an unknown key", () => {
  test.each([
    ["the dossier", { organisations: [] }, "organisations unknown-key → organizations"],
    ["a group", { consortium: { nam: "甲" } }, "consortium.nam unknown-key → name"],
    ["a group in a group", { filing: { declared: { platforms: { nat: 1 } } } }, "filing.declared.platforms.nat"],
    ["a row", { platforms: [{}, { hostid: "a" }] }, "platforms[1].hostid unknown-key → hostId"],
    ["a fact of a row", { platforms: [{ facts: [{ val: 1 }] }] }, "platforms[0].facts[0].val unknown-key → value"],
    ["a row of a group", { plan: { tasks: [{ due: 1 }] } }, "plan.tasks[0].due unknown-key → dueOn"],
  ])("of %s is told with the nearest one that is known there", (_, answers, expected) => {
    expect(told(dossierWith(answers))).toEqual([expect.stringContaining(expected)]);
  });

  test("of the edition before is told with what it is called now, and is not answered in what is left", () => {
    const dossier = dossierWith({ filing: { recommendedBy: "甲", copies: 2 } });
    expect(told(dossier)).toEqual(["filing.recommendedBy unknown-key → recommendation.by"]);
    expect(safeParseDossier(dossier).partial).toEqual(dossierWith({ filing: { copies: 2 } }));
  });

  test("of a unit is told with the nearest key of a unit", () => {
    expect(told(leadWith({ legalrepresentive: "甲" }))).toEqual([
      "organizations[0].legalrepresentive unknown-key → legalRepresentative",
    ]);
    expect(told(leadWith({ financials: [{ revenues: 1 }] }))).toEqual([
      "organizations[0].financials[0].revenues unknown-key → revenue",
    ]);
  });

  test("is one even if nothing is answered there", () => {
    for (const blank of [null, "", " "])
      expect(told(dossierWith({ plans: blank }))).toEqual(["plans unknown-key → plan"]);
  });

  test("of up to 64 characters has a suggestion, a longer one has none", () => {
    const [near] = issuesOf(dossierWith({ ["plan".padEnd(64, "x")]: 1 }));
    const [far] = issuesOf(dossierWith({ ["plan".padEnd(65, "x")]: 1 }));
    expect(near?.suggestion).toBe("plan");
    expect(far).toMatchObject({ code: "unknown-key", path: ["plan".padEnd(65, "x")] });
    expect(far?.suggestion).toBeUndefined();
    expect(far?.message).not.toContain("是否应为");
  });

  test("that is long is cut in the message, not in the path", () => {
    const key = "k".repeat(1_000_000);
    const [issue] = issuesOf(dossierWith({ [key]: 1 }));
    expect(issue?.path).toEqual([key]);
    expect(issue?.message.length).toBeLessThan(100);
    expect(issue?.messages.en).toContain(`"${"k".repeat(40)}…"`);
    expect(issuesOf(dossierWith({ ["k".repeat(40)]: 1 }))[0]?.messages.en).toContain(`"${"k".repeat(40)}"`);
  });
});

describe.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"])(
  "the word %s",
  (word) => {
    const withKey = (owner: string): unknown => JSON.parse(owner.replace("KEY", word));

    test("is an unknown key like any other", () => {
      const inRoot = withKey('{ "organizations": [], "KEY": { "organizations": [] } }');
      expect(issuesOf(inRoot)).toMatchObject([{ path: [word], code: "unknown-key" }]);
      const inUnit = withKey('{ "organizations": [{ "id": "a", "role": "lead", "KEY": 1 }] }');
      expect(issuesOf(inUnit)).toMatchObject([{ path: ["organizations", 0, word], code: "unknown-key" }]);
      expect(safeParseDossier(inUnit).partial).toEqual(leadWith({}));
      expect(Object.hasOwn(Object.prototype, "organizations")).toBe(false);
    });

    test("does not stand in for an answer that is not given", () => {
      expect(told(withKey('{ "KEY": { "organizations": [] } }'))).toContain("organizations required");
    });

    test("is a value like any other", () => {
      const dossier = {
        id: word,
        organizations: [{ id: word, role: "lead", name: word, tasks: [word], facts: [{ key: word, value: word }] }],
        platforms: [{ hostId: word }],
        governance: { council: { chair: word, members: [word] } },
        assertions: [{ rule: word }],
        justifications: [{ rule: word, text: word }],
      };
      expect(parseDossier(dossier)).toEqual(dossier);
    });

    test("is an id that must be unique like any other", () => {
      const organizations = [
        { id: word, role: "lead" },
        { id: word, role: "member" },
      ];
      expect(told({ organizations })).toEqual(["organizations[1].id duplicate"]);
    });
  },
);

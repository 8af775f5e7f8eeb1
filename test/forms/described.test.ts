import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeLists, describeFields, formSections, shownAmount, storedAmount } from "../../src/forms/index.js";
import {
  checklist,
  type Dossier,
  type Draft,
  evaluate,
  jiyuan,
  safeParseDossier,
  stages,
  taizhou,
  wenzhou,
  zhejiang,
} from "../../src/index.js";
import { divisionNamed } from "../../src/schemas/divisions.js";
import { places, policyTexts } from "../fixtures.js";
import { runs } from "../runs.js";
import { dossierAt } from "../schemas/dossiers.js";

const all = Object.values(places);
const fields = describeFields(all);
const byName = new Map(fields.map((field) => [field.name, field]));
const field = (name: string) => {
  const found = byName.get(name);
  if (!found) throw new Error(`no field ${name}`);
  return found;
};

/** The text of a clause, as the document has it. */
const textOf = (policy = "", clause = ""): string =>
  policyTexts.get(policy)?.clauses.find(({ id }) => id === clause)?.text ?? "";

describe("the sections of a form", () => {
  const groups = new Map<string, Set<string>>();
  for (const place of all)
    for (const { field, group } of checklist(place, { stages }))
      groups.set(field.join("."), (groups.get(field.join(".")) ?? new Set<string>()).add(group));

  test("are the groups of the checklist, and what has happened since; each has a field", () => {
    const known = formSections.map(({ key }) => key);
    const own = new Set([...groups.values()].flatMap((of) => [...of]));
    expect(known.filter((key) => !own.has(key))).toEqual(["lifecycle"]);
    expect(known).toEqual([...own, "lifecycle"].sort((a, b) => known.indexOf(a as never) - known.indexOf(b as never)));
    expect(new Set(fields.map(({ section }) => section))).toEqual(new Set(known));
    for (const { label } of formSections) {
      expect(label["zh-CN"]).toMatch(/\p{Script=Han}/u);
      expect(label.en).toMatch(/^[A-Z][a-z ]+/);
    }
  });

  test.each([...groups].filter(([name]) => !name.startsWith("lifecycle")))(
    "hold %s as the checklist does",
    (name, of) => {
      const { section } = field(name);
      // Of what is asked of the lead and of others every unit is asked.
      expect(section).toBe(of.has("members") ? "members" : [...of][0]);
    },
  );

  test("keep a group and its parts together, but for what only the lead is asked", () => {
    for (const { name, section, path } of fields) {
      const parent = path.filter((_, at) => at < path.length - 1);
      const above = byName.get((parent.at(-1) === "*" ? parent.slice(0, -1) : parent).join("."));
      if (above && section !== "lead") expect([name, section]).toEqual([name, above.section]);
    }
  });
});

describe("the order of the fields", () => {
  const at = (name: string): number => field(name).order;
  test("is one of all, a group before its parts", () => {
    expect(new Set(fields.map(({ order }) => order)).size).toBe(fields.length);
    for (const { path, order } of fields)
      for (let end = 1; end < path.length; end++) {
        const above = byName.get(path.slice(0, end).join("."));
        if (above) expect(above.order).toBeLessThan(order);
      }
  });

  /** The cells of a form in the words of its clause, and the fields that hold them. */
  const cells: readonly [policy: string, clause: string, cells: readonly (readonly [cell: string, name: string])[]][] =
    [
      [
        "wenzhou-2025-draft",
        "附1基本信息",
        [
          ["创新联合体名称", "consortium.name"],
          ["联系人", "filing.contact.name"],
          ["联系电话", "filing.contact.phone"],
          ["填报日期", "filing.filledOn"],
          ["联合体协议生效时间", "agreement.effectiveOn"],
          ["产业领域", "consortium.industry"],
          ["行业类别（代码", "consortium.industryClass.code"],
          ["、名称）", "consortium.industryClass.name"],
          ["主要技术领域", "consortium.technicalFields.primary"],
          ["其他涉及技术领域", "consortium.technicalFields.other"],
          ["联合体内已建相关国家级各类创新平台数量", "filing.declared.platforms.national"],
          ["联合体内已建相关省级各类创新平台数量", "filing.declared.platforms.provincial"],
          ["成员总数（个）", "filing.declared.members"],
          ["企业数量（个）", "filing.declared.enterprises"],
          ["高校院所数量（个）", "filing.declared.academicInstitutions"],
          ["行业组织数量（个）", "filing.declared.industryAssociations"],
        ],
      ],
      [
        "wenzhou-2025-draft",
        "附1二",
        [
          ["姓名", "researchers.*.name"],
          ["年龄", "researchers.*.age"],
          ["职称", "researchers.*.title"],
          ["职务", "researchers.*.position"],
          ["从事专业", "researchers.*.specialty"],
          ["工作单位", "researchers.*.employer"],
        ],
      ],
      [
        "jiyuan-draft",
        "附件五",
        [
          ["成员单位名称", "organizations.*.name"],
          ["统一社会信用代码", "organizations.*.uscc"],
          ["联系人", "organizations.*.contact.name"],
          ["职务", "organizations.*.contact.position"],
          ["联系电话", "organizations.*.contact.phone"],
        ],
      ],
    ];
  test.each(cells)("is that of %s %s", (policy, clause, asked) => {
    const text = textOf(policy, clause);
    let from = 0;
    for (const [cell] of asked) {
      const found = text.indexOf(cell, from);
      expect([cell, found]).not.toEqual([cell, -1]);
      from = found + cell.length;
    }
    const orders = asked.map(([, name]) => at(name));
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
  });

  test("goes from the objectives to the team, the platforms, the units and their cooperation, as 附1 does", () => {
    const parts = ["consortium.objectives", "researchers", "platforms", "organizations", "consortium.cooperationBasis"];
    const orders = [...parts, "filing.leadOpinion"].map(at);
    expect(orders).toEqual([...orders].sort((a, b) => a - b));
  });
});

describe("how a form shows a field", () => {
  test("texts that are long have several lines, and all of the width", () => {
    const lines = fields.filter(({ multiline }) => multiline);
    expect(lines.every(({ kind, width }) => kind === "text" && width === "full")).toBe(true);
    for (const name of [
      "consortium.objectives",
      "consortium.leadOverview",
      "agreement.articles.mechanism",
      "plan.pathway",
    ])
      expect(field(name).multiline).toBe(true);
    // Whatever a form limits in characters is long.
    const limited = fields.filter(({ asks }) => asks.some(({ citation }) => /限\d+字|\d+字以内/.test(citation.quote)));
    const texts = limited.filter(({ kind }) => kind === "text").map(({ name }) => name);
    expect(texts).toContain("consortium.objectives");
    expect(texts.filter((name) => !field(name).multiline && !/name$|uscc$/.test(name))).toEqual([]);
  });

  test("numbers, days and names of people are short, names of units are not", () => {
    for (const name of ["filing.copies", "filing.filledOn", "organizations.*.contact.name", "organizations.*.role"])
      expect(field(name).width).toBe("short");
    expect(field("organizations.*.name").width).toBe("full");
    expect(field("organizations.*.financials.*.revenue").width).toBe("medium");
    expect(field("organizations.*.financials").width).toBe("full");
  });

  test("a yes or no has three states, and no other field has", () => {
    for (const { kind, states } of fields)
      expect(states?.map(({ value }) => value)).toEqual(kind === "flag" ? [true, false, null] : undefined);
    expect(field("governance.charter").states?.map(({ label }) => label["zh-CN"])).toEqual(["是", "否", "未填"]);
  });

  test("amounts are asked for in 万元, as the clauses write them", () => {
    for (const { kind, display } of fields) expect(display?.factor).toBe(kind === "amount" ? 10000 : undefined);
    expect(field("organizations.*.financials.*.rdExpense").display).toEqual({
      unit: "CNY10k",
      factor: 10000,
      label: { "zh-CN": "万元", en: "10 000 yuan" },
    });
  });

  test("ids refer to the units", () => {
    expect(fields.filter(({ refersTo }) => refersTo).map(({ name, refersTo }) => `${name} ${refersTo}`)).toEqual(
      [
        "platforms.*.hostId",
        "platforms.*.coHostIds",
        "researchers.*.employerId",
        "agreement.signatures.*.organizationId",
        "governance.council.chair",
        "governance.council.members",
        "plan.tasks.*.organizationIds",
        "filing.applicantId",
      ].map((name) => `${name} organizations`),
    );
    expect(fields.filter(({ help, refersTo }) => /id of|ids of/.test(help.en) && !refersTo)).toEqual([]);
  });

  test("the stages are those of the rules that read it, in their order", () => {
    for (const { asks, stages: read } of fields) {
      const rules = new Set(asks.map(({ rule }) => rule));
      const own = new Set(
        all.flatMap((place) => place.rules.filter(({ id }) => rules.has(id)).map(({ stage }) => stage)),
      );
      expect(read).toEqual(stages.filter((stage) => own.has(stage)));
    }
    const uscc = describeFields([wenzhou]).find(({ name }) => name === "organizations.*.uscc");
    expect(uscc?.stages).toEqual(["filing"]);
    expect(field("organizations.*.kind").stages[0]).toBe("formation");
    expect(describeFields().every(({ stages: read }) => read.length === 0)).toBe(true);
  });
});

describe("the examples of a field", () => {
  test.each(fields.map((one) => [one.name, one] as const))("%s can be read", (_, { path, kind, examples }) => {
    expect(examples.length > 0).toBe(kind !== "group" && kind !== "rows");
    const one = path.map((part) => (part === "*" ? 0 : part));
    for (const example of examples) {
      const value = kind === "words" || kind === "options" ? [example] : example;
      expect([example, safeParseDossier(dossierAt(one, value)).issues]).toEqual([example, undefined]);
    }
  });

  test("are of the kind of the field: numbers of counts, texts of texts", () => {
    const types: Record<string, string> = {
      count: "number",
      flag: "boolean",
      text: "string",
      amount: "string",
      day: "string",
    };
    for (const { kind, examples } of fields)
      for (const example of examples) if (types[kind]) expect(typeof example).toBe(types[kind]);
  });

  test("of rules are rules, of codes stand in their list", () => {
    const rules = new Set(all.flatMap((place) => place.rules.map(({ id }) => id)));
    for (const name of ["assertions.*.rule", "justifications.*.rule"])
      expect(field(name).examples.filter((example) => !rules.has(String(example)))).toEqual([]);
    for (const { codes, examples } of fields)
      for (const example of examples)
        if (codes) expect(codeLists[codes].codes.some(({ code }) => String(example).startsWith(code))).toBe(true);
  });
});

describe("the years of the accounts", () => {
  const yearsOf = (of: typeof all, options?: Parameters<typeof describeFields>[1]) =>
    describeFields(of, options).flatMap(({ name, years }) => (years ? [[name, years]] : []));
  const asOf = "2025-11-20";
  const year = "organizations.*.financials.*.year";
  const founded = (establishedOn: string) => ({ organizations: [{ id: "a", role: "lead" as const, establishedOn }] });

  test("are those of 近三年 where a rule asks for them, else the latest", () => {
    expect(yearsOf([wenzhou], { asOf })).toEqual([[year, [2022, 2023, 2024]]]);
    expect(yearsOf([taizhou], { asOf })).toEqual([[year, [2024]]]);
    expect(yearsOf([taizhou, wenzhou], { asOf })).toEqual([[year, [2022, 2023, 2024]]]);
    expect(yearsOf([wenzhou, taizhou], { asOf: "2027-01-01" })).toEqual([[year, [2024, 2025, 2026]]]);
  });

  test("begin with that of the lead's founding, and are none where that is later", () => {
    expect(yearsOf([wenzhou], { asOf, dossier: founded("2023-05-01") })).toEqual([[year, [2023, 2024]]]);
    for (const place of [wenzhou, taizhou])
      expect(yearsOf([place], { asOf, dossier: founded("2025-03-01") })).toEqual([[year, []]]);
  });

  test("are told by the day of filing; without a day, or a rule that asks, they are not", () => {
    const dossier = { ...founded("2010-01-01"), filing: { filledOn: "2026-02-01" } };
    expect(yearsOf([wenzhou], { dossier })).toEqual([[year, [2023, 2024, 2025]]]);
    expect(yearsOf([wenzhou], { dossier, asOf })).toEqual([[year, [2022, 2023, 2024]]]);
    for (const filledOn of [undefined, null, "", "2026-02"])
      expect(yearsOf([wenzhou], { dossier: { ...dossier, filing: { filledOn } } as Draft<Dossier> })).toEqual([]);
    expect(yearsOf([wenzhou])).toEqual([]);
    expect(yearsOf([jiyuan], { asOf })).toEqual([]);
    expect(yearsOf([], { asOf })).toEqual([]);
    expect(() => describeFields([wenzhou], { asOf: "2025-02-30" })).toThrow(/^asOf is not a day/);
  });

  test("are those that evaluate asks for", () => {
    for (const place of [wenzhou, zhejiang, taizhou, jiyuan])
      for (const establishedOn of ["2001-01-01", "2023-02-01", "2024-12-31", "2025-01-01"]) {
        const dossier = founded(establishedOn);
        const missing = evaluate(dossier, place, { asOf }).findings.flatMap((finding) => finding.missing);
        const asked = missing.flatMap(({ row }) => (typeof row?.year === "number" ? [row.year] : []));
        const told = yearsOf([place], { asOf, dossier })[0]?.[1] ?? [];
        expect([...new Set(asked)].sort()).toEqual(told);
      }
  });
});

describe("code lists", () => {
  test("of technical fields is the list of Wenzhou's form, by letter and name", () => {
    const { citation, codes } = codeLists.technicalFields;
    const text = textOf(citation?.policy, citation?.clause);
    const plain = (part: string) => part.replace(/[.\s]/g, "");
    expect(plain(text)).toContain(codes.map(({ code, label }) => code + label["zh-CN"]).join(""));
    expect(codes.map(({ code }) => code).join("")).toBe("ABCDEFGHIJKLMNOQ");
  });

  test("of divisions has all 90 of Zhejiang, and Jiyuan, each with its city", () => {
    const { codes, asOf } = codeLists.divisions;
    expect(asOf).toBe("2023-06-30");
    expect(codes.filter(({ code }) => code.startsWith("33"))).toHaveLength(90);
    expect(codes.filter(({ code }) => !code.startsWith("33"))).toHaveLength(1);
    const cities = new Map(codes.map(({ code, within }) => [code.slice(0, 4), within?.["zh-CN"]]));
    expect(cities.size).toBe(12);
    for (const { code, label, within } of codes) {
      expect(code).toMatch(/^\d{6}$/);
      expect(label["zh-CN"]).toMatch(/[区县市]$/);
      expect(within?.["zh-CN"]).toBe(cities.get(code.slice(0, 4)));
    }
    expect(new Set(codes.map(({ label }) => label["zh-CN"])).size).toBe(codes.length);
  });

  test("of divisions agrees with the names that parseDossier knows", () => {
    const known = codeLists.divisions.codes.filter(({ code }) => /^(3303|3310|4190)/.test(code));
    expect(known).toHaveLength(22);
    for (const { code, label } of known) expect(divisionNamed(label["zh-CN"])).toBe(code);
  });

  test("of industries has the sections A to T of GB/T 4754-2017", () => {
    const { codes, source } = codeLists.industrySections;
    expect(codes.map(({ code }) => code).join("")).toBe("ABCDEFGHIJKLMNOPQRST");
    expect(source["zh-CN"]).toContain("GB/T 4754-2017");
    expect(codes[2]?.label).toEqual({ "zh-CN": "制造业", en: "Manufacturing" });
  });

  test.each(Object.entries(codeLists))(
    "%s has every code once, with its name in both languages",
    (_, { codes, ...of }) => {
      expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
      for (const words of [of.title, of.source, ...codes.map(({ label }) => label)]) {
        expect(words["zh-CN"]).toMatch(/\p{Script=Han}/u);
        expect(words.en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
      }
    },
  );

  test("are named by the fields that take them", () => {
    const named = new Map(fields.flatMap(({ name, codes }) => (codes ? [[name, codes]] : [])));
    expect(Object.fromEntries(named)).toEqual({
      "organizations.*.division": "divisions",
      "consortium.industryClass.code": "industrySections",
      "consortium.technicalFields.primary": "technicalFields",
      "consortium.technicalFields.other": "technicalFields",
    });
  });
});

describe("amounts in 万元", () => {
  test.each([
    ["21000000", "2100"],
    ["0", "0"],
    ["1", "0.0001"],
    ["10000", "1"],
    ["0.00000001", "0.000000000001"],
    ["21000000.50", "2100.00005"],
    ["999999999999999999.99999999", "99999999999999.999999999999"],
    [35000000, "3500"],
    [" 12345 ", "1.2345"],
    ["007", "0.0007"],
  ])("%j is shown as %j", (stored, shown) => {
    expect(shownAmount(stored)).toBe(shown);
    expect(Number(storedAmount(shown))).toBe(Number(stored));
  });

  test.each([
    ["2100", "21000000"],
    [" 2100.5 ", "21005000"],
    ["0.0001", "1"],
    [3500.25, "35002500"],
    ["0", "0"],
    ["0012", "120000"],
  ])("%j is stored as %j", (shown, stored) => {
    expect(storedAmount(shown)).toBe(stored);
  });

  test.each([
    "",
    " ",
    "2,100",
    "2100万元",
    "-1",
    "1.",
    ".5",
    "１",
    "1e3",
    "x",
    null,
    undefined,
    {},
    Number.NaN,
    -1,
    1e21,
    "999999999999999",
    "1.0000000000001",
  ])("%j is no amount in 万元, and is refused", (shown) => {
    expect(storedAmount(shown)).toBeUndefined();
  });

  test.each(["", "x", "-1", null, undefined, 1e21, "1.000000001"])(
    "%j is no amount in yuan, and is not shown",
    (stored) => {
      expect(shownAmount(stored)).toBeUndefined();
    },
  );

  test("are exact there and back", () => {
    const digits = (least: number, most: number) =>
      fc.array(fc.constantFrom(..."0123456789"), { minLength: least, maxLength: most }).map((of) => of.join(""));
    /** Without what stands for nothing: zeros in front, and behind the point. */
    const canonical = (whole: string, rest: string): string => {
      const decimals = rest.replace(/0+$/, "");
      return whole.replace(/^0+(?=\d)/, "") + (decimals && `.${decimals}`);
    };
    fc.assert(
      fc.property(digits(1, 18), digits(0, 8), (whole, rest) => {
        const shown = shownAmount(whole + (rest && `.${rest}`));
        expect(storedAmount(shown)).toBe(canonical(whole, rest));
        expect(shownAmount(storedAmount(shown))).toBe(shown);
      }),
      runs(500),
    );
  });
});

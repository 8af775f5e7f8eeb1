import { describe, expect, test } from "vitest";
import {
  atLeast,
  citing,
  count,
  dossier,
  enterprise,
  evaluate,
  explain,
  is,
  type Jurisdiction,
  jurisdiction,
  lead,
  percent,
  platform,
  platforms,
  platformsOfLead,
  type RuleText,
  rowsWhere,
  section,
  share,
  text,
  unit,
  units,
  yuan,
} from "../../src/index.js";
import { asOf, judge } from "./place.js";

const rule = (id: string, more: Partial<RuleText> = {}): RuleText => ({
  id,
  force: "must",
  cites: citing("lushan-2026")("第一条", "应当如此"),
  title: text("规则", "Rule"),
  holds: atLeast(count(units), 1),
  ...more,
});
const place = (...sections: Jurisdiction["rules"][]): Jurisdiction =>
  jurisdiction({
    id: "lushan",
    title: text("庐山市", "Lushan"),
    policy: { id: "lushan-2026", title: "办法", issuer: "科技局", status: "trial" },
    sections,
  });

describe("a limit as the text states it", () => {
  test.each<[string, string]>([
    ["20000000", "20000000"],
    ["100.50", "100.5"],
    ["100.00", "100"],
    ["-1", "-1"],
  ])("%s yuan is %s", (said, limit) => {
    expect(yuan(said)).toBe(limit);
  });

  test.each<[string, string]>([
    ["3.5", "0.035"],
    ["3", "0.03"],
    ["50", "0.5"],
    ["100", "1"],
    ["0.25", "0.0025"],
    ["12.50", "0.125"],
    ["250", "2.5"],
  ])("%s percent is %s", (said, limit) => {
    expect(percent(said)).toBe(limit);
  });

  test.each(["", "1e3", "1,000", " 1", "3.5%", "三", ".5", "1.", "123456789012345678901", "0.12345678901"])(
    "is refused where it is written %j",
    (said) => {
      expect(() => yuan(said)).toThrow(RangeError);
      expect(() => percent(said)).toThrow(RangeError);
      expect(() => atLeast(count(units), said)).toThrow("not a decimal");
    },
  );

  test("is refused as a number that prints otherwise", () => {
    for (const limit of [Number.NaN, 1e21, 1e-7, Number.POSITIVE_INFINITY])
      expect(() => atLeast(count(units), limit)).toThrow(RangeError);
  });
});

describe("a jurisdiction", () => {
  test("refuses a rule of another, and two of the same name", () => {
    expect(() => place(section("formation", [rule("lushan2.a.b")]))).toThrow(
      "lushan2.a.b is not of jurisdiction lushan",
    );
    expect(() => place(section("formation", [rule("lushan.a.b")]), section("filing", [rule("lushan.a.b")]))).toThrow(
      "two rules are called lushan.a.b",
    );
  });

  test("cannot be changed once it is made", () => {
    const made = place(section("formation", [rule("lushan.a.b")]));
    expect(Object.isFrozen(made.rules)).toBe(true);
    expect(Object.isFrozen(made.rules[0]?.readings[""]?.holds)).toBe(true);
  });

  test("lines a rule up by its id without the place, or by the topic it is given", () => {
    const [plain, named] = section("formation", [rule("lushan.a.b"), rule("lushan.c", { topic: "members.count" })]);
    expect([plain?.topic, named?.topic]).toEqual(["a.b", "members.count"]);
  });

  test("is judged by the stages it has rules of, and is undetermined by formation and filing where it has neither", () => {
    const of = (...stages: Parameters<typeof section>[0][]) =>
      evaluate({ organizations: [] }, place(...stages.map((stage) => section(stage, [rule(`lushan.${stage}.x`)]))), {
        asOf,
      });
    expect(Object.keys(of("filing", "operation").verdicts)).toEqual(["filing"]);
    expect(of("operation")).toMatchObject({
      verdict: "undetermined",
      verdicts: { formation: "undetermined", filing: "undetermined" },
      findings: [],
    });
  });

  test("may have a rule with one reading that has a name", () => {
    const readings = { strict: { title: text("从严", "strict"), holds: atLeast(count(units), 1) } };
    const made = place(section("formation", [{ ...rule("lushan.a.b"), readings }]));
    const [finding] = evaluate({ organizations: [] }, made, { asOf }).findings;
    expect(finding).toMatchObject({ status: "fail" });
    expect(finding).not.toHaveProperty("reading");
    expect(finding && explain(finding, made, "en")).toBe(
      "Number of units: 0, required: at least 1, short by 1 (第一条)",
    );
  });
});

describe("a measure", () => {
  const fact = (of: Parameters<typeof atLeast>[0]) => judge(atLeast(of, 0), { organizations: [] }).measures[0]?.fact;

  test("names its list, by what its rows are told, and the noun or the kind of what is asked of them", () => {
    expect(fact(count(units, enterprise))).toBe("count(organizations: enterprises)");
    expect(fact(count(units, is(unit("kind"), "other")))).toBe("count(organizations: one-of)");
    expect(fact(count(rowsWhere(dossier("platforms"), "level", "national")))).toBe("count(platforms[level=national])");
    expect(fact(count(platformsOfLead))).toBe("count(platforms[hostId=lead.id])");
    const national = is(platform("level"), "national");
    expect(fact(share(rowsWhere(dossier("platforms"), "hostId", lead("id")), national))).toBe(
      "share(platforms[hostId=lead.id]: one-of)",
    );
    expect(fact(count(platforms))).toBe("count(platforms)");
  });
});

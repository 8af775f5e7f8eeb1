import { describe, expect, test } from "vitest";
import { evaluate, parseDossier, safeParseDossier, wenzhou } from "../../src/index.js";
import { divisionName } from "../../src/words/division-names.js";
import { issuesOf, leadWith, told } from "./dossiers.js";

const of = (division: unknown) => leadWith({ division });
const at = "organizations[0].division not-a-division";

const districts: [city: string, names: Record<string, string>][] = [
  [
    "温州",
    {
      鹿城区: "330302",
      龙湾区: "330303",
      瓯海区: "330304",
      洞头区: "330305",
      永嘉县: "330324",
      平阳县: "330326",
      苍南县: "330327",
      文成县: "330328",
      泰顺县: "330329",
      瑞安市: "330381",
      乐清市: "330382",
      龙港市: "330383",
    },
  ],
  [
    "台州",
    {
      椒江区: "331002",
      黄岩区: "331003",
      路桥区: "331004",
      三门县: "331022",
      天台县: "331023",
      仙居县: "331024",
      温岭市: "331081",
      临海市: "331082",
      玉环市: "331083",
    },
  ],
];

describe("a division", () => {
  test.each(["330302", " 419001\n", "110000"])("is six digits, trimmed: %j", (code) => {
    expect(parseDossier(of(code))).toEqual(of(code.trim()));
  });

  test.each([
    ["3303"],
    ["33030"],
    ["3303022"],
    ["33O302"],
    ["温州"],
    ["温州市"],
    ["上海市黄浦区"],
    ["台州市鹿城区"],
    [true],
    [{}],
  ])("is not %j, and no guess is made", (given) => {
    expect(told(of(given))).toEqual([at]);
  });

  test.each([["３３０３０２"], ["330 302"], [330_302]])("is told as %j likely means it", (given) => {
    expect(told(of(given))).toEqual([`${at} → 330302`]);
  });

  test.each(districts)("of %s that is written out is told with its code", (city, names) => {
    for (const [name, code] of Object.entries(names))
      for (const written of [name, name.slice(0, -1), city + name, `${city}市${name}`, `浙江省${city}市 ${name}`])
        expect([written, told(of(written))]).toEqual([written, [`${at} → ${code}`]]);
  });

  test.each(["济源", "济源市", "河南省济源市", "济源示范区", "济源产城融合示范区"])(
    "of Jiyuan, as %s, is told too",
    (name) => {
      expect(told(of(name))).toEqual([`${at} → 419001`]);
    },
  );

  test("that is none is not answered in what is left, so that no rule fails by it", () => {
    const { partial } = safeParseDossier(of("3301"));
    expect(partial).toEqual(leadWith({}));
    if (!partial) throw new Error("no partial dossier");
    const { findings } = evaluate(partial, wenzhou, { asOf: "2025-10-15" });
    expect(findings.find(({ rule }) => rule === "wenzhou.lead.registered-locally")?.status).toBe("unknown");
  });

  test("is told in words that show one", () => {
    const [issue] = issuesOf(of("乐清市"));
    expect(issue?.messages["zh-CN"]).toBe('应为六位行政区划代码（GB/T 2260），如 330382；是否应为 "330382"？');
    expect(issue?.messages.en).toContain("six digits");
  });
});

describe("the name of a code", () => {
  test("is one by which the code is found, for each district of Wenzhou and Taizhou, and Jiyuan", () => {
    for (const [city, names] of [...districts, ["", { 济源市: "419001" }] as const])
      for (const [name, code] of Object.entries(names)) {
        const called = divisionName(code, "zh-CN");
        expect(called).toContain(city);
        expect(called).toMatch(new RegExp(`${name}$`));
        expect(issuesOf(of(called)).map(({ suggestion }) => suggestion)).toEqual([code]);
        expect(divisionName(code, "en")).toMatch(/^[A-Z][\w’]+, ([A-Z]\w+, )?(Zhejiang|Henan)$/);
      }
  });

  test.each([
    ["330106", "浙江省杭州市", "Hangzhou, Zhejiang"],
    ["330399", "浙江省温州市", "Wenzhou, Zhejiang"],
    ["310115", "上海市", "Shanghai"],
    ["410881", "河南省济源市", "Jiyuan, Henan"],
    ["410101", "河南省", "Henan"],
  ])("of %s tells as far down as it is known: %s", (code, zh, en) => {
    expect([divisionName(code, "zh-CN"), divisionName(code, "en")]).toEqual([zh, en]);
  });

  test.each(["990000", "3303", "33030２", "d330302", ""])("is none for %j", (code) => {
    expect(divisionName(code, "zh-CN")).toBeUndefined();
  });
});

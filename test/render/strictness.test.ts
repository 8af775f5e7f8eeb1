import { describe, expect, test } from "vitest";
import type { Lang } from "../../src/index.js";
import { evaluate, type Jurisdiction, parseDossier, render } from "../../src/index.js";
import { dossierNamed, places } from "../fixtures.js";

const { wenzhou, zhejiang, taizhou, jiyuan } = places as Record<
  "wenzhou" | "zhejiang" | "taizhou" | "jiyuan",
  Jurisdiction
>;
const dossier = parseDossier(dossierNamed("wenzhou-chint"));
type Options = Omit<Parameters<typeof render>[1], "jurisdictions"> & { readings?: Record<string, string> };

/** What a comparison of some places says of which asks for more. */
function said(all: readonly Jurisdiction[], { readings, ...options }: Options = {}): string {
  const reports = all.map((place) => evaluate(dossier, place, { asOf: "2025-11-20", ...(readings && { readings }) }));
  const whole = render(reports, { jurisdictions: all, extent: "comparison", format: "markdown", ...options });
  const start = whole.search(/要求宽严对照|Which asks for more/);
  return start < 0 ? "" : whole.slice(start);
}

/** What it says on one topic. */
const on = (title: string, text: string): string | undefined =>
  text
    .split("\n")
    .find((line) => line.includes(title))
    ?.replace(/^- |\*\*|^· /g, "");

describe("a comparison", () => {
  test("says which document asks for more, in every output and both languages", () => {
    const sentences: Record<Lang, string> = { "zh-CN": "台州市严于温州市", en: "Taizhou asks for more than Wenzhou" };
    for (const format of ["text", "markdown", "html"] as const)
      for (const lang of ["zh-CN", "en"] as const)
        expect(said([wenzhou, taizhou], { format, lang })).toContain(sentences[lang]);
  });

  test("groups the places that ask for the same, though their numbers are not", () => {
    const all = said([wenzhou, zhejiang, taizhou, jiyuan]);
    expect(on("单位数量", all)).toContain("温州市、浙江省、台州市要求相同；温州市、浙江省、台州市均严于济源示范区");
    const english = said([wenzhou, zhejiang, taizhou, jiyuan], { lang: "en" });
    expect(on("Number of units", english)).toContain(
      "Wenzhou, Zhejiang and Taizhou ask for the same; Wenzhou, Zhejiang and Taizhou ask for more than Jiyuan",
    );
    expect(on("Standing of the lead", english)).toContain(
      "Wenzhou cannot be ranked against Zhejiang, Taizhou or Jiyuan",
    );
  });

  test("says what is asked for and how strongly apart", () => {
    expect(on("牵头单位创新平台", said([wenzhou, jiyuan]))).toContain(
      "温州市严于济源示范区；约束力：济源示范区为必备，温州市为原则性",
    );
    expect(on("Expert committee", said([wenzhou, zhejiang], { lang: "en" }))).toContain(
      "Wenzhou and Zhejiang ask for the same; how binding: required in Wenzhou, encouraged in Zhejiang",
    );
  });

  test("does not list what is the very same", () => {
    const text = said([wenzhou, taizhou]);
    expect(text).not.toContain("牵头单位为企业");
    expect(on("单位数量", text)).toContain("温州市、台州市要求相同");
    expect(on("单位数量", said([zhejiang, taizhou]))).toBeUndefined();
  });

  test("is silent on a topic that is read otherwise than by default", () => {
    const readings = { "taizhou.members.local-share": "including-lead" };
    expect(on("本地单位占比", said([wenzhou, taizhou], { readings }))).toBeUndefined();
    expect(on("单位数量", said([wenzhou, taizhou], { readings }))).toBeDefined();
    expect(
      on("本地单位占比", said([wenzhou, taizhou], { readings: { "taizhou.members.local-share": "excluding-lead" } })),
    ).toBeDefined();
  });

  test("is silent of another document than that which was compared", () => {
    const final: Jurisdiction = { ...taizhou, policy: { ...taizhou.policy, id: "taizhou-2026" } };
    expect(said([wenzhou, final])).toBe("");
    expect(said([wenzhou])).toBe("");
  });

  test("is silent of it in a short report", () => {
    expect(said([wenzhou, taizhou], { extent: "short" })).toBe("");
    expect(said([wenzhou, taizhou], { extent: "full" })).toContain("台州市严于温州市");
  });
});

import { describe, expect, test } from "vitest";
import { topics } from "../../src/analysis/claims.js";
import { stricter } from "../../src/remedies/stricter.js";

const between = (topic: string, one: string, other: string) =>
  stricter(topic).find(({ places }) => places.includes(one) && places.includes(other));

describe("which place asks for more", () => {
  test("is Taizhou of the share of local units: more than half of the members, where Wenzhou asks for half of all units", () => {
    expect(between("members.local-share", "wenzhou", "taizhou")).toMatchObject({
      relation: "stricter",
      stricter: "taizhou",
      looser: "wenzhou",
      known: "linear",
      forces: ["should", "should"],
      rules: [["taizhou.members.local-share"], ["wenzhou.members.local-share"]],
      placesAlike: true,
      judgementsAside: false,
      label: {
        "zh-CN":
          "在“本地单位占比”上，台州市的要求严于温州市。台州市（原则性）：市内注册单位占成员单位数的比例超过 50%。温州市（原则性）：市域内注册单位占单位总数的比例不低于 50%。“本地”各指其本地。",
        en: "On “Share of local units”, Taizhou asks for more than Wenzhou. Taizhou (in principle): Share of units registered in Taizhou among the members more than 50%. Wenzhou (in principle): Share of units registered in Wenzhou among the units at least 50%. Each means its own place by “local”.",
      },
    });
  });

  test("is neither where six units with the lead are five members without it", () => {
    expect(between("members.count", "wenzhou", "zhejiang")).toMatchObject({
      relation: "same",
      known: "linear",
      witnesses: [],
    });
    expect(between("members.count", "zhejiang", "taizhou")).toMatchObject({ relation: "same", known: "equal" });
    expect(between("members.count", "wenzhou", "jiyuan")).toMatchObject({ relation: "stricter", stricter: "wenzhou" });
  });

  test("is told apart from how binding it is", () => {
    const platform = between("lead.platform", "wenzhou", "jiyuan");
    expect(platform).toMatchObject({ stricter: "wenzhou", looser: "jiyuan", forces: ["should", "must"] });
    expect(platform?.label["zh-CN"]).toContain("约束力方面，济源示范区强于温州市。");
    expect(platform?.label.en).toContain("What Jiyuan asks for is more binding than what Wenzhou does.");
    const committee = between("governance.expert-committee", "wenzhou", "zhejiang");
    expect(committee).toMatchObject({ relation: "same", forces: ["must", "may"] });
    expect(committee?.label["zh-CN"]).toContain("约束力方面，温州市强于浙江省。");
    expect(between("members.local-share", "wenzhou", "taizhou")?.label["zh-CN"]).not.toContain("约束力");
  });

  test("is not said where each asks for something that the other does not, and a dossier shows it each way", () => {
    const investment = between("lead.rd-investment", "wenzhou", "taizhou");
    expect(investment).toMatchObject({ relation: "incomparable", known: "witnesses" });
    expect(investment).not.toHaveProperty("stricter");
    expect(investment?.witnesses.map(({ passes, fails }) => [passes, fails])).toEqual([
      ["wenzhou", "taizhou"],
      ["taizhou", "wenzhou"],
    ]);
    expect(investment?.label["zh-CN"]).toContain("互不涵盖");
  });

  test("leaves out what a reviewer judges, and says so", () => {
    expect(between("members.composition", "taizhou", "wenzhou")).toMatchObject({
      stricter: "taizhou",
      judgementsAside: true,
    });
    expect(between("members.composition", "taizhou", "wenzhou")?.label["zh-CN"]).toContain(
      "由审核人认定的部分不计在内。",
    );
    expect(stricter("lead.influence")).toEqual([]);
  });

  test("is shown by a dossier for each claim but that of the same, and by none there", () => {
    const number = { same: 0, stricter: 1, incomparable: 2 };
    for (const topic of Object.keys(topics))
      for (const { relation, witnesses } of stricter(topic)) expect(witnesses).toHaveLength(number[relation]);
  });

  test("is not known of a topic that there is not, whatever it is called", () => {
    expect(stricter("members.colour")).toEqual([]);
    expect(stricter("constructor")).toEqual([]);
  });

  test("is told anew each time, so that what a caller does to it changes nothing", () => {
    const first = stricter("members.local-share");
    first[0]?.rules[0].push("taizhou.members.colour");
    first[0]?.witnesses.pop();
    expect(stricter("members.local-share")[0]).toMatchObject({
      rules: [["taizhou.members.local-share"], expect.anything()],
      witnesses: [expect.anything()],
    });
  });
});

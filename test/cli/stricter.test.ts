import { describe, expect, test } from "vitest";
import { evaluate, jurisdictions } from "../../src/index.js";
import type { StricterClaim } from "../../src/remedies/stricter.js";
import { answerFormats } from "../../src/render/printers.js";
import { shell } from "./shell.js";

const json = async (...args: string[]): Promise<StricterClaim[]> => {
  const { status, out, err } = await shell(["stricter", ...args, "--format", "json"]);
  expect([status, err]).toEqual([0, ""]);
  return JSON.parse(out);
};

describe("stricter", () => {
  test("tells the claims on one topic, or on all", async () => {
    const one = await json("members.local-share");
    expect(one).toMatchObject([{ topic: "members.local-share", stricter: "taizhou", looser: "wenzhou" }]);
    const all = await json();
    expect(all.filter(({ topic }) => topic === "members.local-share")).toEqual(one);
    expect(new Set(all.map(({ topic }) => topic)).size).toBeGreaterThan(10);
  });

  test("tells only of the places asked for", async () => {
    const found = await json("--jurisdiction", "wenzhou,taizhou");
    expect(found.length).toBeGreaterThan(0);
    for (const { places } of found) expect([...places].sort()).toEqual(["taizhou", "wenzhou"]);
    expect(await json("members.local-share", "--jurisdiction", "wenzhou,jiyuan")).toEqual([]);
  });

  test("shows each claim by dossiers that check judges so", async () => {
    for (const { topic, witnesses } of await json())
      for (const { passes, fails, status, asOf, dossiers } of witnesses)
        for (const [id, expected] of [
          [passes, "pass"],
          [fails, status],
        ] as const) {
          const found = jurisdictions.flatMap((place) => {
            const dossier = dossiers[id];
            if (place.id !== id || !dossier) return [];
            const stages = [...new Set(place.rules.map(({ stage }) => stage))];
            const { findings } = evaluate(dossier, place, { asOf, stages });
            return findings.filter((finding) => finding.topic === topic).map((finding) => finding.status);
          });
          if (expected === "pass") expect(found.filter((one) => one === "fail" || one === "unknown")).toEqual([]);
          else expect(found).toContain(expected);
        }
  });

  test.each(answerFormats)("prints %s in both languages", async (format) => {
    for (const [lang, said] of [
      ["zh-CN", ["各地要求宽严对照", "本地单位占比", "台州市 > 温州市", "（已就各种可能的数量逐一证明）"]],
      ["en", ["Which place asks for more", "Share of local units", "Taizhou > Wenzhou", "(proven of all numbers"]],
    ] as const) {
      const { out, err } = await shell(["stricter", "--format", format, "--lang", lang]);
      expect(err).toBe("");
      expect(out).toMatch(/[^\n]\n$/);
      const close = out.replaceAll("\\", "").replaceAll(/\s+/g, "");
      if (format !== "json") for (const one of said) expect(close).toContain(one.replaceAll(" ", ""));
    }
  });

  test("says so where nothing is proven", async () => {
    expect((await shell(["stricter", "lead.influence"])).out).toContain("未能证明孰宽孰严。");
    expect((await shell(["stricter", "lead.influence", "--lang", "en"])).out).toContain(
      "Nothing could be proven of it.",
    );
  });
});

test.each([
  [["stricter", "lead.influenc"], 'there is no topic "lead.influenc"; did you mean lead.influence?'],
  [["stricter", "x".repeat(65)], "rules --format json names them"],
  [["stricter", "members.count", "members.chain"], "stricter takes one topic at most"],
  [["stricter", "members.count", "--jurisdiction", "wenzhu"], "did you mean wenzhou?"],
  [["stricter", "members.count", "--as-of", "2025-11-20"], "stricter has no option --as-of"],
])("a call that is off is told: %j", async (args, said) => {
  const { status, out, err } = await shell([...args, "--lang", "en"]);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(said);
});

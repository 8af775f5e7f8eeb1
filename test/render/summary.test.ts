import { describe, expect, test } from "vitest";
import {
  type Criterion,
  evaluate,
  type Finding,
  type Jurisdiction,
  judged,
  jurisdiction,
  type Report,
  render,
  section,
  text,
} from "../../src/index.js";

/** A place with a rule for each force and criterion asked for. */
const placeOf = (
  ...rules: (readonly [force: "must" | "should" | "may", name: string, holds?: Criterion])[]
): Jurisdiction =>
  jurisdiction({
    id: "probe",
    title: text("试验市", "Probe"),
    policy: { id: "probe", title: "试验办法", issuer: "试验局", status: "in-force" },
    sections: [
      section(
        "formation",
        rules.map(([force, name, holds = judged()]) => ({
          id: `probe.${name}`,
          force,
          cites: { policy: "probe", clause: "三", quote: "须有所试" },
          title: text(`规则${name}`, `Rule ${name}`),
          holds,
        })),
      ),
    ],
  });

type Status = Finding["status"];

/** A report in which rules stand as they are told to. */
function reported(place: Jurisdiction, statuses: readonly Status[], more: Partial<Report> = {}): Report {
  const report = evaluate({ organizations: [] }, place, { asOf: "2025-11-20", stages: ["formation"] });
  const findings = report.findings.map((finding, at): Finding => {
    const status = statuses[at] ?? finding.status;
    const open = status === "unknown" || status === "review";
    const own = { path: ["governance", `answer${at}`] };
    const missing = status === "unknown" ? [own] : open ? [{ path: ["assertions"], row: { rule: finding.rule } }] : [];
    return { ...finding, status, missing };
  });
  const asked = findings.filter(({ force }) => force !== "may");
  const count = (wanted: Status): number => asked.filter(({ status }) => status === wanted).length;
  const todo = { applicant: count("unknown"), reviewer: count("review") };
  const verdict = more.verdict ?? report.verdict;
  return { ...report, findings, todo, verdict, outlook: verdict, ...more };
}

const printed = (place: Jurisdiction, report: Report, lang: "zh-CN" | "en" = "zh-CN") =>
  render([report], { jurisdictions: [place], format: "markdown", lang });

/** The paragraph under the heading of the jurisdiction. */
const first = (markdown: string): string => /## .*\n\n(.*)\n/.exec(markdown)?.[1] ?? "";

describe("a report begins", () => {
  const place = placeOf(["should", "a"], ["must", "b"], ["must", "c"], ["may", "d"], ["should", "e"]);

  test("with what is failed, then what the applicant has to do, then what waits for a reviewer", () => {
    const report = reported(place, ["fail", "fail", "unknown", "fail", "review"], { verdict: "ineligible" });
    expect(first(printed(place, report))).toBe(
      "“须”项有 1 项不符合（规则b）；原则性要求有 1 项未满足（规则a），宜说明理由；申报单位应办事项还有 1 项（governance.answer2），另有 1 项待审核人认定。",
    );
    expect(first(printed(place, report, "en"))).toBe(
      "1 requirement is not met (Rule b); 1 requirement in principle is not met (Rule a), for which a reason is advised; left for the applicant: 1 (governance.answer2); waiting for a reviewer: 1.",
    );
  });

  test("with the counts of the report, where it has them, and what the verdict can become", () => {
    const open = { verdict: "undetermined", outlook: "eligible", todo: { applicant: 0, reviewer: 5 } } as const;
    const report = reported(place, ["pass", "pass", "review", "pass", "review"], open);
    expect(first(printed(place, report))).toBe(
      "申报单位无须再补充，有 5 项待审核人认定；审核人均认定符合的，结论为“符合条件”；已核对的“须”项无一不符。",
    );
    expect(first(printed(place, report, "en"))).toBe(
      "The applicant has nothing left to answer; waiting for a reviewer: 5; if the reviewer finds in favour throughout, the verdict is “eligible”; none of the requirements that could be checked is failed.",
    );
    const more = reported(place, [], { todo: { applicant: 12, reviewer: 0 }, outlook: "undetermined" });
    expect(first(printed(place, more))).toMatch(/^申报单位应办事项还有 12 项/);
  });

  test("with that everything is met where it is, whatever is only encouraged", () => {
    const met = reported(place, ["pass", "pass", "not-applicable", "fail", "pass"], { verdict: "eligible" });
    expect(first(printed(place, met))).toBe("所核对的各项要求均符合。");
    expect(first(printed(place, met, "en"))).toBe("Everything that was checked is met.");
  });

  test("with that nothing is required where nothing is", () => {
    const only = placeOf(["may", "a"]);
    expect(first(printed(only, reported(only, ["fail"])))).toBe("所核对的阶段没有须认定的要求。");
  });

  test("with the names of three answers, and of more that there are more", () => {
    const four = placeOf(...["a", "b", "c", "d"].map((name) => ["must", name] as const));
    const report = reported(four, ["unknown", "unknown", "unknown", "unknown"]);
    expect(first(printed(four, report))).toBe(
      "申报单位应办事项还有 4 项（governance.answer0、governance.answer1、governance.answer2等）。",
    );
  });
});

describe("of several jurisdictions", () => {
  test("the verdict of each comes first, then each by itself, then the comparison", () => {
    const place = placeOf(["must", "a"], ["must", "b"]);
    const reports = [reported(place, ["review"]), reported(place, ["pass", "pass"], { verdict: "eligible" })];
    const out = render(reports, { jurisdictions: [place], format: "markdown" });
    expect(out).toMatch(
      /^# .*\n\n评价日期：2025-11-20\n\n- \*\*试验市：尚不能认定\*\* — .*\n- \*\*试验市：符合条件\*\* — .*\n\n## /,
    );
    expect(out.match(/^## .*/gm)).toEqual(["## 试验市：尚不能认定", "## 试验市：符合条件", "## 对照"]);
  });
});

describe("what is only encouraged", () => {
  const place = placeOf(["may", "a"], ["may", "b"], ["may", "c"], ["must", "d"], ["may", "e"]);
  const report = reported(place, ["fail", "pass", "review", "fail", "not-applicable"]);

  test("stands in a section of its own, and is counted nowhere else", () => {
    const out = printed(place, report);
    expect(out.match(/^### .*/gm)).toEqual(["### 不符合（1）", "### 鼓励事项（3）", "### 不适用（1）"]);
    const [, section = ""] = out.split("### 鼓励事项（3）\n");
    expect(section).toMatch(
      /^\n- \*\*【鼓励】规则a：未具备\*\* — .*\n- \*\*【鼓励】规则c：待审核人认定\*\* — .*\n\n已具备（1）：规则b。\n/,
    );
  });

  test("bears no mark of a failure", () => {
    const text = render([report], { jurisdictions: [place] });
    expect(text).toContain("○ 【鼓励】规则a：未具备");
    expect(text.match(/✗/g)).toHaveLength(1);
    const page = render([report], { jurisdictions: [place], format: "html" });
    expect(page.match(/✗<\/span><div/g)).toHaveLength(1);
  });
});

test("musts come before shoulds in every section", () => {
  const place = placeOf(["should", "a"], ["must", "b"], ["should", "c"], ["must", "d"]);
  for (const status of ["fail", "unknown", "review", "pass"] as const) {
    const page = render([reported(place, [status, status, status, status])], {
      jurisdictions: [place],
      format: "html",
    });
    expect([...page.matchAll(/<p class="title"><b .*?<\/b> 规则(.)</g)].map(([, name]) => name)).toEqual([
      "b",
      "d",
      "a",
      "c",
    ]);
  }
});

import { describe, expect, test } from "vitest";
import {
  type Change,
  duties,
  explainChange,
  explainDuty,
  explainSupport,
  jiyuan,
  reviewChange,
  support,
  wenzhou,
  zhejiang,
} from "../../src/index.js";
import { assessProgramme, explainTarget, taizhou2025Draft, wenzhouTransfer2025 } from "../../src/programmes.js";
import { places } from "../fixtures.js";

const asOf = "2026-03-01";
const dossier = { organizations: [], lifecycle: { establishedOn: "2025-05-01", reports: [], projects: [] } };

describe("a change is told", () => {
  const told = (place: typeof jiyuan, change: Change, lang?: "en") =>
    explainChange(reviewChange(dossier, place, change, { asOf }), change, lang, place);

  test.each<[place: string, Change, zh: string, en: string]>([
    [
      "zhejiang",
      { kind: "add-member" },
      "增加成员单位：可按规定办理，尚须：报主管部门备案（三（四）、三（二））；若按“成员变化不属重大事项”理解：文件未作规定",
      "add a member: allowed, still to follow: Reported to the authority (三（四）, 三（二）); read as “Changes of members are not major”: the text does not speak of it",
    ],
    [
      "taizhou",
      { kind: "termination-cause", evaluated: false },
      "出现应终止资格的情形：草案拟定：应先经评估，再定是否终止（三（四）1）",
      "cause for termination: as the draft proposes: evaluation outstanding (三（四）1)",
    ],
    [
      "taizhou",
      { kind: "dissolve", goalsCompleted: true, unanimousConsent: true },
      "解散联合体：草案拟定：可申请解散（三（四）1）",
      "dissolve the consortium: as the draft proposes: dissolution may be applied for (三（四）1)",
    ],
    [
      "taizhou",
      { kind: "exit", unableToContinue: true, unanimousConsent: false },
      "成员单位退出：草案拟定：不符合规定（三（四）2）；若按“所列条件之外未作规定”理解：文件未作规定",
      "a member leaves: as the draft proposes: not allowed (三（四）2); read as “Beyond these conditions the text is silent”: the text does not speak of it",
    ],
    [
      "wenzhou",
      { kind: "dishonesty" },
      "单位或人员失信：草案拟定：在信用系统中作不良信用记录（六（三））",
      "a unit or person is dishonest: as the draft proposes: is recorded as bad credit (六（三）)",
    ],
    [
      "zhejiang",
      { kind: "poor-evaluation" },
      "评价结果较差：主管部门可视情调整或中止（四（五））",
      "the evaluation is poor: the authority may adjust or stop it (四（五）)",
    ],
    [
      "jiyuan",
      { kind: "relocate-lead" },
      "牵头单位迁址：文件未作规定",
      "the lead relocates: the text does not speak of it",
    ],
  ])("in %s, of %j", (id, change, zh, en) => {
    const place = places[id];
    if (!place) throw new Error(`no jurisdiction ${id}`);
    expect([told(place, change), told(place, change, "en")]).toEqual([zh, en]);
  });

  test("without its jurisdiction another reading has no title", () => {
    const change: Change = { kind: "adjust-project", approved: true };
    expect(explainChange(reviewChange(dossier, wenzhou, change, { asOf }), change)).toBe(
      "调整国家、省、市科技项目：草案拟定：可按规定办理（六（二））；若按另一种理解：文件未作规定",
    );
  });
});

test("a duty is told with what it lacks, and in its other reading", () => {
  const reports = [{ year: 2025, submittedOn: "2025-12-01" }];
  const [duty] = duties({ ...dossier, lifecycle: { ...dossier.lifecycle, reports } }, jiyuan, { asOf });
  if (!duty) throw new Error("no duty");
  expect(explainDuty(duty, jiyuan)).toBe(
    "年度工作报告和下一年度工作计划（2025 年度）：草案拟定：2025-01-01 至 2025-12-31，待补充：第 1 份年度报告的附下一年度工作计划（六（一））；若按“备案次年起每年报送”理解：该年度无须报送",
  );
  expect(explainDuty(duty, jiyuan, "en")).toMatch(/unknown, missing: .*; read as “Every year from the one after/);
});

test("a measure under a condition is told as its condition is", () => {
  const of = (id: string, evaluations?: { grade?: "poor" }[]) => {
    const filed = { ...dossier, lifecycle: { ...dossier.lifecycle, ...(evaluations && { evaluations }) } };
    const found = support(filed, zhejiang, { asOf }).find((one) => one.id === id);
    return found && explainSupport(found, zhejiang);
  };
  expect(of("zhejiang.support.provincial-city-linkage")).toBe("择优委托项目省市联动支持：待审核人认定（五（二））");
  expect(of("zhejiang.support.rolling")).toBe("评价优秀的滚动支持：待补充：年度评价（四（五））");
  expect(of("zhejiang.support.rolling", [{ grade: "poor" }])).toBe("评价优秀的滚动支持：条件未达到（四（五））");
  const [first] = support({ organizations: [] }, jiyuan, { asOf });
  expect(first && explainSupport(first, jiyuan)).toMatch(/：草案拟定：待补充：备案或命名日期（五1）$/);
});

test("a target is told in its other reading, and 左右 is for a person to weigh", () => {
  const observations = [2025, 2026, 2027].map((year) => ({ target: "transfer.flagship-projects", year, value: 30 }));
  observations[1] = { target: "transfer.flagship-projects", year: 2026, value: 60 };
  const flagship = assessProgramme({ observations }, wenzhouTransfer2025, { asOf: "2028-01-05" }).find(
    ({ target }) => target === "transfer.flagship-projects",
  );
  expect(flagship && explainTarget(flagship, wenzhouTransfer2025)).toBe(
    "旗舰型、标杆型成果项目（2027 年）：已达到，最近数据 60 项，目标不少于 60 项（三（九））；若按“每年”理解：未达到",
  );
  const [about] = assessProgramme(
    { observations: [{ target: "taizhou.target.consortia", year: 2027, value: 19 }] },
    taizhou2025Draft,
    { asOf: "2028-01-05" },
  );
  expect(about && explainTarget(about, taizhou2025Draft)).toBe(
    "市级创新联合体数（2027 年）：草案拟定：待认定，最近数据 19 家，目标 20 家左右，差 1 家（一（一））",
  );
});

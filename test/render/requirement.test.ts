import { describe, expect, test } from "vitest";
import {
  academic,
  after,
  all,
  any,
  type Criterion,
  called,
  dossier,
  enterprise,
  every,
  filled,
  given,
  has,
  holds,
  ifGiven,
  implies,
  is,
  isOrJudged,
  judged,
  lead,
  members,
  onOrAfter,
  onOrBefore,
  planTasks,
  platform,
  platforms,
  platformsOfLead,
  same,
  signature,
  signaturesOfUnit,
  some,
  startsWith,
  task,
  text,
  unit,
  units,
  validUscc,
} from "../../src/index.js";
import { requirement } from "../../src/words/requirement.js";
import { places } from "../fixtures.js";

const charter = holds(dossier("governance", "charter"));

const asked: [what: string, criterion: Criterion, zh: string, en: string][] = [
  ["yes", charter, "制定联合体章程", "a charter is made"],
  [
    "no",
    { kind: "one-of", field: dossier("filing", "publicNotice", "objection"), values: [false], orJudged: false },
    "公示无异议",
    "there is no objection to the notice",
  ],
  [
    "one of two",
    is(lead("chainPosition"), "upstream", "downstream"),
    "牵头单位所处产业链环节为上游或下游",
    "Position in the chain (lead): upstream or downstream",
  ],
  [
    "one of some, or judged",
    isOrJudged(dossier("consortium", "industry"), "钢铁", "化工"),
    "产业领域为“钢铁”或“化工”；其他的由审核人认定",
    "Industry: “钢铁” or “化工”; anything else is judged by a reviewer",
  ],
  [
    "all",
    all(charter, given(dossier("plan", "pathway"))),
    "制定联合体章程；填写建设方案中的创新路径",
    "a charter is made; Pathway of the plan given",
  ],
  ["any", any(charter, judged()), "制定联合体章程，或由审核人认定", "a charter is made, or judged by a reviewer"],
  ["judged", judged(), "由审核人认定", "judged by a reviewer"],
  ["called", called(text("甲类单位", "units of kind A"), charter), "制定联合体章程", "a charter is made"],
  ["given", given(lead("uscc")), "填写牵头单位统一社会信用代码", "Unified social credit code (lead) given"],
  [
    "if given",
    ifGiven(dossier("plan", "endsOn"), onOrAfter(dossier("plan", "endsOn"), "first-of-year")),
    "建设期结束日期不早于评价年度 1 月 1 日（未填写建设期结束日期的除外）",
    "End of the plan is on or after 1 January of its year (unless End of the plan is not given)",
  ],
  [
    "beginning with",
    startsWith(lead("division"), "3303"),
    "牵头单位注册地行政区划代码以 3303 开头（温州市）",
    "Division code of the registered domicile (lead) is a code that begins with 3303 (Wenzhou)",
  ],
  [
    "a credit code",
    validUscc(lead("uscc")),
    "牵头单位统一社会信用代码符合 GB 32100-2015",
    "Unified social credit code (lead) is valid by GB 32100-2015",
  ],
  [
    "the same",
    same(dossier("consortium", "head", "name"), lead("legalRepresentative")),
    "联合体主要负责人与牵头单位法定代表人一致",
    "Head of the consortium is the same as: Legal representative (lead)",
  ],
  [
    "the lead itself",
    same(dossier("governance", "council", "chair"), lead("id")),
    "理事长所在单位与牵头单位一致",
    "Unit that chairs the council is the same as: the lead",
  ],
  [
    "not after",
    onOrBefore(dossier("filing", "filledOn"), "as-of"),
    "填报日期不晚于评价日期",
    "Day of filing is on or before the day of the evaluation",
  ],
  [
    "after",
    after(dossier("plan", "endsOn"), dossier("plan", "startsOn")),
    "建设期结束日期晚于建设期起始日期",
    "End of the plan is after Start of the plan",
  ],
  ["not empty", filled(dossier("filing", "attachments")), "附件至少有一项", "Attachments: at least one entry"],
  [
    "having",
    has(dossier("filing", "attachments"), "agreement", "charter"),
    "附件包括组建协议或章程",
    "Attachments include agreement or charter",
  ],
  ["some row", some(platforms), "有创新平台", "there are platforms"],
  [
    "some row that",
    some(platformsOfLead, is(platform("level"), "national")),
    "牵头单位有级别为国家级的创新平台",
    "at least one of the platforms of the lead: Level of the platform: national",
  ],
  [
    "some row of a name",
    some(members, academic),
    "成员单位中有高校、科研院所",
    "there are universities and research institutes among the members",
  ],
  [
    "every row",
    every(planTasks, given(task("dueOn"))),
    "每项任务填写任务时间节点",
    "each of the tasks of the plan: Day the task is due given",
  ],
  [
    "every row of a kind",
    every(members, implies(enterprise, is(unit("chainPosition"), "upstream"))),
    "每家成员单位：属于企业的，所处产业链环节为上游",
    "each of the members: for enterprises: Position in the chain: upstream",
  ],
  [
    "every row of a condition",
    every(units, implies(is(unit("role"), "member"), filled(unit("tasks")))),
    "每家单位：牵头或成员为成员单位的，具体任务至少有一项",
    "each of the units: for Lead or member: member: Tasks: at least one entry",
  ],
  [
    "every row with its own entry",
    every(units, has(dossier("governance", "council", "members"), unit("id"))),
    "每家单位：理事会成员单位包括该单位",
    "each of the units: Units on the council include the unit",
  ],
  [
    "every row with rows of its own",
    every(units, some(signaturesOfUnit, is(signature("capacity"), "legal-representative"))),
    "每家单位由法定代表人签署组建协议",
    "each of the units has a signature by its legal representative",
  ],
];

describe("what is asked", () => {
  test.each(asked)("as %s has words in both languages", (_, criterion, zh, en) => {
    expect(requirement(criterion, "zh-CN")).toBe(zh);
    expect(requirement(criterion, "en")).toBe(en);
  });

  const rules = Object.values(places).flatMap(({ rules }) => rules);
  test.each(rules)("by $id is said without the names of answers, options or rules", ({ applies, readings }) => {
    for (const criterion of [...Object.values(readings).map(({ holds }) => holds), ...(applies ? [applies] : [])]) {
      // The letters of the forms and of GB/T 4754-2017 stand alone.
      const chinese = requirement(criterion, "zh-CN").replaceAll("GB 32100-2015", "");
      expect(chinese.replace(/(?<![A-Za-z])[A-Z](?![A-Za-z])/g, "")).not.toMatch(/[A-Za-z]/);
      expect(requirement(criterion, "en")).not.toMatch(/[a-z][A-Z]|\w\.\w+\.|undefined/);
      expect(requirement(criterion, "en").replaceAll(/“[^”]*”/g, "")).not.toMatch(/\p{Script=Han}|[（），；：、]/u);
    }
  });
});

import type { Finding, Measure, Missing, Path, Status } from "../../src/engine/report.js";

/** What is the same in every finding of a rule. */
export type Frame = Pick<Finding, "rule" | "topic" | "force" | "citation" | "fields">;

export const finding = (
  of: Frame,
  status: Status,
  measures: Measure[],
  missing: Missing[],
  paths: Path[],
): Finding => ({
  rule: of.rule,
  topic: of.topic,
  stage: "formation",
  force: of.force,
  status,
  citation: of.citation,
  measures,
  missing,
  fields: of.fields,
  paths,
});

function frame(topic: string, force: Finding["force"], clause: string, quote: string, fields: Path[]): Frame {
  return { rule: `wenzhou.${topic}`, topic, force, citation: { policy: "wenzhou-2025-draft", clause, quote }, fields };
}

const called = (of: Frame, topic: string): Frame => ({ ...of, topic });

const assertions: Path[] = [["assertions"], ["assertions", "*", "holds"]];
const role: Path = ["organizations", "*", "role"];
const units: Path = ["organizations"];
const kind: Path = ["organizations", "*", "kind"];
const ofLead = (answer: string): Path[] => [role, ["organizations", "*", answer]];
const article = (name: string): Path => ["agreement", "articles", name];

export const coreTechnology = frame(
  "goal.core-technology",
  "may",
  "三（一）",
  "鼓励联合体聚焦突破关键核心技术、解决“卡脖子”问题等核心目标",
  assertions,
);
export const head = frame(
  "lead.head-is-legal-representative",
  "must",
  "三（二）",
  "牵头单位法定代表人担任联合体主要负责人",
  [["consortium", "head", "name"], ...ofLead("legalRepresentative")],
);
export const enterprise = frame("lead.enterprise", "must", "三（二）", "须为温州市域内注册企业", ofLead("kind"));
export const legalPerson = frame(
  "lead.legal-person",
  "must",
  "三（二）",
  "牵头单位法定代表人担任联合体主要负责人",
  ofLead("independentLegalPerson"),
);
export const registered = frame(
  "lead.registered-locally",
  "must",
  "三（二）",
  "须为温州市域内注册企业",
  ofLead("division"),
);
export const preferred = called(
  frame(
    "lead.preferred-title",
    "may",
    "三（二）",
    "优先选择产业链龙头、链主企业或高成长型科技企业",
    ofLead("qualifications"),
  ),
  "lead.standing",
);
export const influence = frame(
  "lead.influence",
  "must",
  "三（二）",
  "要求具备行业影响力，能有效集聚创新资源",
  assertions,
);
export const rdTeam = frame("lead.rd-team", "must", "三（二）", "拥有专职研发团队", ofLead("dedicatedRdTeam"));
export const platform = frame("lead.platform", "should", "三（二）", "一般应建有省级及以上创新平台", [
  ["platforms"],
  ["platforms", "*", "hostId"],
  ...ofLead("id"),
  ["platforms", "*", "level"],
  ["platforms", "*", "operating"],
  ["platforms", "*", "coHostIds"],
]);
export const rdInvestment = frame(
  "lead.rd-investment",
  "must",
  "三（二）",
  "近三年研发强度不低于3.5%或年度研发费用不低于2000万元",
  [
    ...ofLead("establishedOn"),
    ["organizations", "*", "financials", "*", "year"],
    ["organizations", "*", "financials", "*", "basis"],
    ["organizations", "*", "financials", "*", "rdExpense"],
    ...assertions,
    ["organizations", "*", "financials", "*", "revenue"],
  ],
);
export const single = frame(
  "lead.single-consortium",
  "should",
  "三（二）",
  "一个牵头单位原则上仅牵头组建一个联合体",
  ofLead("otherConsortiaLed"),
);
export const composition = frame(
  "members.composition",
  "must",
  "三（三）",
  "组成单位涵盖市内外产业链相关企业、高校、科研院所等",
  [units, kind, ...assertions, ["organizations", "*", "division"]],
);
export const diversity = frame("members.diversity", "may", "三（三）", "鼓励吸纳市内多元创新主体", assertions);
export const capability = frame(
  "members.capability",
  "must",
  "三（三）",
  "成员单位需具备研发和技术配套能力",
  assertions,
);
export const cooperation = frame("members.cooperation-basis", "must", "三（三）", "有良好合作基础", assertions);
export const count = frame("members.count", "should", "三（三）", "单位总数（含牵头单位）建议原则上不少于6个", [units]);
export const localShare = frame("members.local-share", "should", "三（三）", "市域内注册单位占比一般不低于50%", [
  units,
  ["organizations", "*", "division"],
]);
export const enterpriseShare = frame("members.enterprise-share", "should", "三（三）", "企业数量一般不低于50%", [
  units,
  kind,
]);
export const chainCoverage = called(
  frame("members.chain-coverage", "must", "三（三）", "覆盖产业链上下游，实现深度协同", [
    units,
    kind,
    ["organizations", "*", "chainPosition"],
  ]),
  "members.chain",
);
export const signed = frame("agreement.signed-by-all", "must", "三（四）", "各参与单位法定代表人或授权人签订组建协议", [
  units,
  ["agreement", "signatures"],
  ["agreement", "signatures", "*", "organizationId"],
  ["organizations", "*", "id"],
  ["agreement", "signatures", "*", "capacity"],
]);
export const provisions = frame(
  "agreement.provisions",
  "must",
  "三（四）",
  "明确任务、权责、收益分配、知识产权归属等",
  [article("taskDivision"), article("rightsAndDuties"), article("benefitSharing"), article("intellectualProperty")],
);
export const managementBody = frame(
  "governance.management-body",
  "must",
  "三（四）",
  "设立相对固定的管理协调机构，保障攻关任务实施",
  [["governance", "managementBody"]],
);
export const expertCommittee = frame("governance.expert-committee", "must", "三（四）", "建立专家委员会提供技术咨询", [
  ["governance", "expertCommittee"],
]);
export const mechanisms = frame(
  "governance.mechanisms",
  "must",
  "三（四）",
  "完善产学研协同、收益分配、知识产权共享等机制",
  assertions,
);

import type { Finding, Measure, Missing, Path, Status } from "../../src/engine/report.js";
import type { Frame } from "./frames.js";

/** A finding of the filing stage. */
export const filed = (of: Frame, status: Status, measures: Measure[], missing: Missing[], paths: Path[]): Finding => ({
  rule: of.rule,
  topic: of.topic,
  stage: "filing",
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

const units: Path = ["organizations"];
const ofUnits = (...answers: string[]): Path[] => answers.map((answer) => ["organizations", "*", answer]);
const ofPlatforms = (...answers: string[]): Path[] => answers.map((answer) => ["platforms", "*", answer]);
const leadName = ofUnits("role", "name");
const contact: Path[] = [
  ["filing", "contact", "name"],
  ["filing", "contact", "phone"],
];

export const planContents: Frame = {
  ...frame("filing.plan-contents", "must", "四（二）", "编制包括目标任务、组织架构、运行机制等内容的建设方案", [
    ["plan", "objectives"],
    ["plan", "organization"],
    ["plan", "mechanism"],
  ]),
  topic: "plan.contents",
};
export const charter = frame("filing.charter", "must", "四（四）", "牵头单位会同成员单位制定联合体章程与组建协议", [
  ["governance", "charter"],
]);
export const name = frame(
  "filing.name",
  "should",
  "四（五）",
  "备案名称为“温州市×××产业链×××（关键细分领域）创新联合体”",
  [["consortium", "name"]],
);
export const leadSeal = frame("form.lead-seal", "must", "附1填表说明一", "联合体牵头单位须加盖法人公章", [
  ["filing", "leadSealed"],
]);
export const fieldsNamed = frame(
  "form.fields-named",
  "should",
  "附1填表说明二",
  "产业领域指联合体所涉及我市“5+5+N”产业；技术领域指相关产业的关键细分领域",
  [
    ["consortium", "industry"],
    ["consortium", "segment"],
  ],
);
export const platformScope = frame(
  "form.platform-scope",
  "should",
  "附1填表说明三",
  "各类创新平台情况指联合体参与单位（包括牵头单位和成员单位）在本产业领域已建成并正在运行的省级及以上各类创新平台信息",
  [["platforms"], ...ofPlatforms("level", "hostId"), units, ...ofUnits("id"), ...ofPlatforms("operating")],
);
export const location = frame(
  "form.member-location-and-chain",
  "must",
  "附1填表说明四",
  "成员单位中，须注明所在地及所处产业链上中下游情况",
  [units, ...ofUnits("division", "address", "kind", "chainPosition")],
);
export const attached = frame(
  "form.agreement-attached",
  "must",
  "附1填表说明五",
  "联合体备案申请表需附《温州市重点产业链创新联合体组建协议》",
  [["filing", "attachments"]],
);
export const basics = frame("form.basic-information", "should", "附1基本信息", "联合体基本信息", [
  ["consortium", "name"],
  ...leadName,
  ...contact,
  ["filing", "filledOn"],
  ["agreement", "effectiveOn"],
  ["consortium", "industry"],
  ["consortium", "industryClass", "code"],
  ["consortium", "industryClass", "name"],
]);
export const industryCode = frame("form.industry-code", "should", "附1基本信息", "行业类别（代码、名称）", [
  ["consortium", "industryClass", "code"],
]);
export const technicalFields = frame("form.technical-fields", "should", "附1基本信息", "选填，最多填写三项", [
  ["consortium", "technicalFields", "primary"],
]);
export const objectives = frame("form.objectives", "should", "附1一", "限500字", [["consortium", "objectives"]]);
export const researchers = frame("form.researchers", "should", "附1二", "科研团队情况", [
  ["researchers"],
  ...["name", "age", "title", "position", "specialty", "employerId", "employer"].map(
    (answer): Path => ["researchers", "*", answer],
  ),
]);
export const platformRows = frame("form.platform-rows", "should", "附1三", "联合体已建省部级及以上创新平台情况", [
  ["platforms"],
  ...ofPlatforms("level", "name", "industryClass", "discipline"),
  ...ofPlatforms("technicalField", "category", "established", "hostId"),
]);
export const memberRows = frame("form.member-rows", "should", "附1四", "限200字", [
  units,
  ...ofUnits("name", "uscc", "statement"),
]);
export const cooperation = frame(
  "form.cooperation-basis",
  "should",
  "附1五",
  "联合体已具备的合作基础、开展活动和取得的实效",
  [["consortium", "cooperationBasis"]],
);
export const opinion = frame("form.lead-opinion", "should", "附1审核", "牵头单位审核意见", [
  ["filing", "leadOpinion", "text"],
  ["filing", "leadOpinion", "sealed"],
]);
export const counts = frame(
  "form.counts",
  "should",
  "附1基本信息",
  "联合体内已建国家级各类创新平台数量；联合体内已建省级各类创新平台数量；成员总数（个）；企业数量（个）；高校院所数量（个）；行业组织数量（个）",
  [
    ["filing", "declared", "members"],
    units,
    ["filing", "declared", "enterprises"],
    ...ofUnits("kind"),
    ["filing", "declared", "academicInstitutions"],
    ["filing", "declared", "industryAssociations"],
    ["filing", "declared", "platforms", "national"],
    ["platforms"],
    ...ofPlatforms("level"),
    ["filing", "declared", "platforms", "provincial"],
    ...ofUnits("role"),
  ],
);
export const cover = frame("agreement.cover", "should", "附2", "重点产业链名称", [
  ["consortium", "name"],
  ["consortium", "industrialChain"],
  ...leadName,
  ...contact,
  ["filing", "filledOn"],
]);
export const articleNames = [
  "participants",
  "mechanism",
  "objectives",
  "taskDivision",
  "rightsAndDuties",
  "intellectualProperty",
  "benefitSharing",
  "integrityLiability",
  "breachLiability",
] as const;
export const articles = frame("agreement.articles", "should", "附2", "温州市重点产业链创新联合体组建协议（参考模板）", [
  ...articleNames.map((article): Path => ["agreement", "articles", article]),
  units,
  ["agreement", "signatures"],
  ["agreement", "signatures", "*", "organizationId"],
  ...ofUnits("id"),
  ["agreement", "signatures", "*", "sealed"],
]);

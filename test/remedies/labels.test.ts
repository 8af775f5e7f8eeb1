import { describe, expect, test } from "vitest";
import type { Dossier, Draft, Jurisdiction, LocalText } from "../../src/index.js";
import { edited } from "../../src/remedies/edits.js";
import { remedies } from "../../src/remedies/remedies.js";
import type { Edit, RemedyOptions } from "../../src/remedies/types.js";
import { dossierNamed, places } from "../fixtures.js";

const asOf = "2025-11-20";
const formation = ["formation"] as const;
const filing = ["formation", "filing"] as const;

function found(name: string, place: string, options: RemedyOptions, edits: readonly Edit[] = []) {
  const dossier = edited(dossierNamed(name) as object, edits) as Draft<Dossier>;
  return remedies(dossier, places[place] as Jurisdiction, { asOf, ...options });
}

/** Every sentence of the plans and of what nothing helps, as “Chinese / English”. */
function said(name: string, place: string, options: RemedyOptions, edits?: readonly Edit[]): string[] {
  const { plans, cannot } = found(name, place, options, edits);
  const all: LocalText[] = [
    ...plans.flatMap(({ steps }) => steps.map(({ label }) => label)),
    ...cannot.map(({ why }) => why),
  ];
  return all.map((text) => `${text["zh-CN"]} / ${text.en}`);
}

/** The lead's accounts: three closed years of little R&D, and what is known of the year that runs. */
const accounts = (...more: object[]): Edit[] => [
  {
    path: ["organizations", 0, "financials"],
    value: [...[2022, 2023, 2024].map((year) => ({ year, revenue: "1000000000", rdExpense: "10000000" })), ...more],
  },
];

type Row = readonly [
  what: string,
  of: readonly [name: string, place: string, options: RemedyOptions, edits?: readonly Edit[]],
  zh: string,
  en: string,
];

const rows: readonly Row[] = [
  [
    "a number is told by its bound and measure word",
    ["edge-blank-list-items", "taizhou", { stages: formation }],
    "如实填写牵头单位的自主知识产权数：不少于 1 项的，即符合要求",
    "For the lead, fill in the intellectual property rights: at least 1 meets the requirement",
  ],
  [
    "a number that must be none",
    ["edge-blank-list-items", "wenzhou", { stages: formation }],
    "如实填写牵头单位另牵头的联合体数：仅牵头 1 个联合体的，即符合要求",
    "For the lead, fill in the other consortia led: 0 meets the requirement",
  ],
  [
    "people are counted by 人",
    ["edge-blank-list-items", "jiyuan", { stages: formation }],
    "如实填写执行机构工作人员数：不少于 1 人的，即符合要求",
    "Fill in the staff of the executive body: at least 1 meets the requirement",
  ],
  [
    "a word of a list",
    ["edge-filing-attachments-blank-item", "wenzhou", { stages: formation }],
    "如实填写牵头单位的类型：为企业的，即符合要求",
    "For the lead, fill in the kind of unit: enterprise meets the requirement",
  ],
  [
    "several values that would do",
    ["edge-blank-list-items", "jiyuan", { stages: formation }],
    "如实填写第 2 家单位的所处产业链环节：为上游、中游或下游的，即符合要求",
    "For unit 2, fill in the position in the chain: upstream, midstream or downstream meets the requirement",
  ],
  [
    "where a unit is registered",
    ["edge-blank-list-items", "taizhou", { stages: formation }],
    "如实填写牵头单位的注册地行政区划代码：在台州市注册的，即符合要求",
    "For the lead, fill in the division code of the registered domicile: that of Taizhou meets the requirement",
  ],
  [
    "titles",
    ["edge-blank-references", "zhejiang", { stages: formation }],
    "如实填写牵头单位的企业资质：包括科技领军企业或科技小巨人企业的，即符合要求",
    "For the lead, fill in the titles held: leading technology enterprise or “little giant” technology enterprise meets the requirement",
  ],
  [
    "a body that may not be there yet",
    ["edge-blank-list-items", "wenzhou", { stages: formation }],
    "确认是否已设立管理协调机构；未设立的，应予设立",
    "Confirm whether there is a management and coordination body: if so, the requirement is met; if not, see to it",
  ],
  [
    "a mechanism",
    ["edge-blank-list-items", "zhejiang", { stages: formation }],
    "确认是否已建立项目协同攻关机制；未建立的，应予建立",
    "Confirm whether there is a mechanism of joint research: if so, the requirement is met; if not, see to it",
  ],
  [
    "a seal that may not be put yet",
    ["edge-blank-list-items", "wenzhou", { stages: filing }],
    "确认牵头单位是否已加盖公章；未盖章的，应予补盖",
    "Confirm whether the lead has affixed its seal: if so, the requirement is met; if not, see to it",
  ],
  [
    "a signature that may not be there yet",
    ["edge-blank-list-items", "jiyuan", { stages: filing }],
    "确认真实性声明是否已签字；未签字的，应予补签",
    "Confirm whether the declaration of truthfulness is signed: if so, the requirement is met; if not, see to it",
  ],
  [
    "that a body is permanent",
    ["edge-blank-list-items", "jiyuan", { stages: formation }],
    "确认执行机构是否为常设机构；不是常设机构的，应改为常设机构",
    "Confirm whether the executive body is permanent: if so, the requirement is met; if not, see to it",
  ],
  [
    "what is so of several units",
    ["edge-blank-list-items", "jiyuan", { stages: formation }],
    "确认牵头单位、第 2 家单位、第 3 家单位是否均具有独立法人资格；属实的，即符合要求",
    "Confirm whether each of the lead, unit 2 and unit 3 is an independent legal person: if so, the requirement is met",
  ],
  [
    "a team",
    ["edge-blank-list-items", "wenzhou", { stages: formation }],
    "确认牵头单位是否有专职研发团队；没有的，应予配备",
    "Confirm whether the lead has a dedicated R&D team: if so, the requirement is met; if not, see to it",
  ],
  [
    "a text of a form",
    ["edge-blank-list-items", "wenzhou", { stages: filing }],
    "填写行业类别代码（须为 2 至 4 位数字，可前置 A–T 中的一个字母）",
    "Fill in the industry class code (2 to 4 digits, with or without a letter A–T before them)",
  ],
  [
    "a text of so many characters",
    ["edge-blank-list-items", "wenzhou", { stages: filing }],
    "填写技术创新目标（不超过 500 字）",
    "Fill in the objectives of innovation (at most 500 characters)",
  ],
  [
    "a day against another",
    ["edge-blank-list-items", "taizhou", { stages: filing }],
    "如实填写建设期结束日期：晚于建设期起始日期的，即符合要求",
    "Fill in the end of the plan: after the start of the plan meets the requirement",
  ],
  [
    "a day that another is held against",
    ["edge-blank-list-items", "taizhou", { stages: filing }],
    "如实填写建设期起始日期：早于建设期结束日期的，即符合要求",
    "Fill in the start of the plan: before the end of the plan meets the requirement",
  ],
  [
    "a total that is not given",
    ["edge-blank-list-items", "wenzhou", { stages: filing }],
    "在申请表中填写成员总数：6 家",
    "State in the application the members declared: 6",
  ],
  [
    "accounts that are not given",
    ["edge-blank-list-items", "wenzhou", { stages: formation }],
    "如实填写牵头单位 2024 年度财务数据：研发费用不少于 2000 万元的，即符合要求",
    "For the lead, fill in the accounts of 2024: R&D expense of at least CNY 20 million meets the requirement",
  ],
  [
    "accounts of which a rule asks revenue itself, and a share of it",
    ["edge-blank-list-items", "taizhou", { stages: formation }],
    "如实填写牵头单位 2024 年度财务数据：营业收入不少于 1 亿元，研发费用不少于 500 万元，且不低于营业收入的 3% 的，即符合要求",
    "For the lead, fill in the accounts of 2024: revenue of at least CNY 100 million, R&D expense of at least CNY 5 million and of at least 3% of revenue meets the requirement",
  ],
  [
    "platforms that are not stated",
    ["edge-blank-list-items", "wenzhou", { stages: formation }],
    "如实填报牵头单位的创新平台：有 1 个正在运行的省级或国家级创新平台的，即符合要求",
    "State the platforms of the lead: 1 platform (provincial or national, in operation) will do",
  ],
  [
    "people that are not stated",
    ["edge-blank-list-items", "jiyuan", { stages: filing }],
    "填报 1 名科研人员，写明姓名、年龄、职务、从事专业、工作单位名称",
    "State 1 researcher, with name, age, position, specialty and employer",
  ],
  [
    "a total that is wrong",
    ["wenzhou-conditional", "wenzhou", { stages: filing }],
    "将申请表中的成员总数由 7 家改为 8 家",
    "Change in the application the members declared from 7 to 8",
  ],
  [
    "too many entries",
    ["wenzhou-conditional", "wenzhou", { stages: filing }],
    "更正主要技术领域：最多填 3 项",
    "Correct the main technical fields: at most 3 entries",
  ],
  [
    "an entry that is none of the list",
    ["edge-filing-technical-fields-four-and-blank", "wenzhou", { stages: filing }],
    "更正主要技术领域：最多填 3 项，各项须为 A、B、C、D、E、F、G、H、I、J、K、L、M、N、O、Q 之一",
    "Correct the main technical fields: at most 3 entries, each one of A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, Q",
  ],
  [
    "a wrong check character",
    ["edge-filing-uscc-check-digit", "wenzhou", { stages: filing }],
    "核对并更正示例大学的统一社会信用代码：“12330000470030212X”末位校验码为 X，应为 Y",
    "For unit 2 (示例大学), check and correct the unified social credit code: “12330000470030212X” ends with the check character X; it should be Y",
  ],
  [
    "a character that no code has",
    ["jiyuan-fail", "wenzhou", { stages: filing }],
    "核对并更正济源示例原料有限公司的统一社会信用代码：“91419099maex002352”含有“m”，代码只用数字和大写字母，不用 I、O、S、V、Z",
    "For unit 2 (济源示例原料有限公司), check and correct the unified social credit code: “91419099maex002352” has “m”; a code has digits and capitals, none of them I, O, S, V, Z",
  ],
  [
    "a unit in the place of another",
    ["wenzhou-fail", "taizhou", { stages: filing }],
    "将申报单位更正为“新牵头单位”",
    "Correct the applicant to “the new lead”",
  ],
  [
    "an article",
    ["edge-blank-list-items", "wenzhou", { stages: formation }],
    "在组建协议中写明任务分工",
    "Provide in the agreement for the division of tasks",
  ],
  [
    "an outline",
    ["edge-blank-list-items", "jiyuan", { stages: filing }],
    "在建设方案提纲中写明组建单位情况和建设条件",
    "Describe in the outline of the plan the units and conditions",
  ],
  [
    "an enclosure",
    ["edge-blank-list-items", "zhejiang", { stages: filing }],
    "随申请表附上建设方案",
    "Enclose the plan with the application",
  ],
  [
    "signatures of several units",
    ["edge-blank-list-items", "wenzhou", { stages: formation }],
    "请牵头单位、第 2 家单位、第 3 家单位的法定代表人签署组建协议",
    "Have the lead, unit 2 and unit 3 sign the agreement, each by its legal representative",
  ],
  [
    "signatures with seals",
    ["edge-blank-list-items", "wenzhou", { stages: filing }],
    "请牵头单位、第 2 家单位、第 3 家单位的法定代表人签署组建协议并盖章",
    "Have the lead, unit 2 and unit 3 sign and seal the agreement, each by its legal representative",
  ],
  [
    "seats",
    ["edge-blank-list-items", "zhejiang", { stages: formation }],
    "将第 3 家单位的负责人列入理事会",
    "Seat the head of unit 3 on the council",
  ],
  [
    "a committee that there is not",
    ["jiyuan-fail", "wenzhou", { stages: formation }],
    "设立专家委员会",
    "See to it that there is an expert committee",
  ],
  [
    "a seal that there is not",
    ["jiyuan-fail", "wenzhou", { stages: filing }],
    "牵头单位加盖公章",
    "See to it that the lead has affixed its seal",
  ],
  [
    "a task",
    ["edge-blank-references", "taizhou", { stages: filing }],
    "在建设方案中增加 1 项任务，由牵头单位承担，写明时间节点",
    "In the plan, add 1 task, which has the lead in charge, with due date",
  ],
  [
    "who is in charge of a task",
    ["edge-blank-list-items", "taizhou", { stages: filing }],
    "写明机理研究的承担单位",
    "For task 2 (机理研究), state the units in charge",
  ],
  [
    "members of any kind",
    ["edge-blank-list-items", "zhejiang", { stages: formation }],
    "增加 3 家成员单位（类型和注册地不限），并列入理事会、签署组建协议",
    "Add 3 members of any kind and place, each of which is seated on the council and signs the agreement",
  ],
  [
    "members of a place, with a signature",
    ["edge-blank-list-items", "wenzhou", { stages: formation }],
    "增加 1 家成员单位，须为市域内注册单位且为产业链上游企业，并由法定代表人签署组建协议",
    "Add 1 member that counts among the units registered in Wenzhou and the enterprises upstream in the chain and signs the agreement by its legal representative",
  ],
  [
    "a member that is called by the narrower noun",
    ["edge-blank-references", "wenzhou", { stages: formation }],
    "增加 1 家成员单位，须为产业链上游企业，并由法定代表人签署组建协议",
    "Add 1 member that counts among the enterprises upstream in the chain and signs the agreement by its legal representative",
  ],
  [
    "members of several nouns, a quality, and what is to be filled in",
    ["edge-blank-references", "jiyuan", { stages: filing }],
    "增加 3 家成员单位，须为规上工业企业且为产业链上下游企业，且具有独立法人资格，并签署组建协议、盖章；填写其地位、产业链位置及分工说明、名称、统一社会信用代码、联系人姓名、联系人职务、联系人电话",
    "Add 3 members, each of which counts among the industrial enterprises above designated size and the enterprises on the industrial chain, is an independent legal person and signs and seals the agreement; fill in their statement of standing, chain position and task, name, unified social credit code, name of its contact, position of its contact and telephone of its contact",
  ],
  [
    "a member of one of two kinds",
    ["edge-filing-attachments-blank-item", "jiyuan", { stages: formation }],
    "增加 1 家成员单位，须为行业组织或其他机构，且具有独立法人资格",
    "Add 1 member that is an industry association or other organisation and is an independent legal person",
  ],
  [
    "projects",
    ["edge-blank-list-items", "jiyuan", { stages: formation }],
    "牵头单位增加 2 项在研研发项目",
    "For the lead, add 2 R&D projects under way",
  ],
  [
    "a platform that a unit sets up",
    ["edge-no-lead", "wenzhou", { stages: formation }],
    "新牵头单位建成 1 个正在运行的省级或国家级创新平台",
    "Have the new lead set up 1 platform (provincial or national, in operation)",
  ],
  [
    "a platform that must be told of",
    ["wenzhou-conditional", "wenzhou", { stages: filing }],
    "温州示例阀门科技股份有限公司建成 1 个正在运行的省级平台；填写其名称、行业类别、所属学科、技术领域、类别、建设时间",
    "Have the lead (温州示例阀门科技股份有限公司) set up 1 platform (provincial, in operation); fill in its name, industry class, discipline, technical field, category and when the platform was built",
  ],
  [
    "a lead that is found",
    ["edge-no-lead", "taizhou", { stages: formation }],
    "确定 1 家牵头单位，该单位须：为企业；在台州市注册；具有独立法人资格；通过验收的国家、省、市科技计划项目数不少于 1 项；自主知识产权数不少于 1 项；2024 年度营业收入不少于 1 亿元，研发费用不少于 500 万元，且不低于营业收入的 3%",
    "Find a unit to lead, one that is an enterprise; is registered in Taizhou; is an independent legal person; has government R&D projects completed (at least 1); has intellectual property rights (at least 1); has in 2024 revenue of at least CNY 100 million, R&D expense of at least CNY 5 million and of at least 3% of revenue",
  ],
  [
    "a lead that is found, and what is to be filled in of it",
    ["edge-lead-only", "wenzhou", { stages: formation }],
    "另找 1 家单位牵头，该单位须：为企业；在温州市注册；具有独立法人资格；有专职研发团队；未牵头其他联合体；2024 年度研发费用不少于 2000 万元。并填写其法定代表人",
    "Find another unit to lead, one that is an enterprise; is registered in Wenzhou; is an independent legal person; has a dedicated R&D team; leads no other consortium; has in 2024 R&D expense of at least CNY 20 million. Fill in its legal representative",
  ],
  [
    "a lead of some titles",
    ["edge-filing-no-lead", "zhejiang", { stages: formation }],
    "确定 1 家牵头单位，该单位须：具有科技领军企业或科技小巨人企业资质",
    "Find a unit to lead, one that is recognised as a leading technology enterprise or “little giant” technology enterprise",
  ],
  [
    "another unit that leads",
    ["taizhou-fail", "taizhou", { stages: formation }],
    "改由台州示例注塑有限公司牵头",
    "Let unit 3 (台州示例注塑有限公司) lead instead",
  ],
  [
    "a title to be had",
    ["wenzhou-fail", "zhejiang", { stages: formation }],
    "丽水示例汽车电子有限公司取得科技领军企业或科技小巨人企业资质",
    "Have the lead (丽水示例汽车电子有限公司) recognised as: leading technology enterprise or “little giant” technology enterprise",
  ],
  [
    "another consortium to be given up",
    ["wenzhou-conditional", "wenzhou", { stages: formation }],
    "温州示例阀门科技股份有限公司不再牵头其他联合体（现另牵头 1 个）",
    "Have the lead (温州示例阀门科技股份有限公司) lead no other consortium (at present it leads 1)",
  ],
  [
    "tasks to be written",
    ["taizhou-fail", "taizhou", { stages: formation }],
    "增加 1 家成员单位，须为市内注册单位；填写其具体任务",
    "Add 1 member that counts among the units registered in Taizhou; fill in its tasks",
  ],
  [
    "a unit that parts",
    ["edge-blank-list-items", "taizhou", { stages: formation }],
    "第 3 家单位退出联合体",
    "Part with unit 3",
  ],
  [
    "an amount to come",
    ["wenzhou-pass", "wenzhou", { stages: formation }, accounts()],
    "温州示例阀门科技股份有限公司 2025 年度研发费用不少于 2000 万元",
    "For the lead (温州示例阀门科技股份有限公司), reach in 2025: R&D expense of at least CNY 20 million",
  ],
  [
    "an amount to come, of which some is there",
    ["wenzhou-pass", "wenzhou", { stages: formation }, accounts({ year: 2025, rdExpense: "16200000.5" })],
    "温州示例阀门科技股份有限公司 2025 年度研发费用再增 3799999.5 元，达到 2000 万元",
    "For the lead (温州示例阀门科技股份有限公司), reach in 2025: R&D expense raised by CNY 3,799,999.5, to CNY 20 million",
  ],
  [
    "a day to wait for",
    ["wenzhou-pass", "wenzhou", { stages: formation }, accounts()],
    "于 2026-01-01 或以后申报",
    "File on 2026-01-01 or later",
  ],
  [
    "revenue that is reckoned with and revenue that is asked for",
    ["taizhou-pass", "taizhou", { stages: formation }, accounts()],
    "台州示例泵业股份有限公司 2025 年度营业收入不少于 1 亿元（以下按营业收入 10 亿元计），研发费用不少于 3000 万元，且不低于营业收入的 3%",
    "For the lead (台州示例泵业股份有限公司), reach in 2025: revenue of at least CNY 100 million (with revenue reckoned at CNY 1 billion), R&D expense of at least CNY 30 million and of at least 3% of revenue",
  ],
  [
    "a place that cannot be changed",
    ["jiyuan-fail", "wenzhou", { stages: formation }],
    "济源示例化工有限公司注册于济源示范区（419001），不在温州市；属既成事实，不能为申报而更改；须另由符合条件的单位牵头，见所列办法",
    "The lead (济源示例化工有限公司) is registered in Jiyuan (419001), not in Wenzhou; this is so, and cannot be changed for the application; another unit would have to lead, as listed",
  ],
  [
    "a place that has no name here",
    ["zhejiang-pass", "jiyuan", { stages: formation }],
    "杭州示例半导体装备股份有限公司注册地行政区划代码为 330108，不在济源示范区；属既成事实，不能为申报而更改；须另由符合条件的单位牵头，见所列办法",
    "The lead (杭州示例半导体装备股份有限公司) is registered at code 330108, not in Jiyuan; this is so, and cannot be changed for the application; another unit would have to lead, as listed",
  ],
  [
    "a number that cannot be changed",
    ["taizhou-fail", "taizhou", { stages: formation }],
    "牵头单位通过验收的国家、省、市科技计划项目数 0 项，要求不少于 1 项；属既成事实，不能为申报而更改；须另由符合条件的单位牵头，见所列办法",
    "Government R&D projects completed (lead): 0; required: at least 1; this is so, and cannot be changed for the application; another unit would have to lead, as listed",
  ],
  [
    "a judgement against it",
    ["zhejiang-fail", "zhejiang", { stages: formation }],
    "审核人已认定不符合",
    "A reviewer has judged that it is not met",
  ],
  [
    "accounts that cannot be changed",
    [
      "taizhou-pass",
      "taizhou",
      { stages: formation, keep: ["money", "wait", "organizations.*.financials"] },
      accounts(),
    ],
    "2024 年研发强度 1%，要求不低于 3%；属既成事实，不能为申报而更改",
    "R&D intensity of 2024: 1%; required: at least 3%; this is so, and cannot be changed for the application",
  ],
  [
    "a list that is not complete",
    ["wenzhou-pass", "wenzhou", { stages: formation }, [{ path: ["unfinished"], value: ["organizations"] }]],
    "确认单位名单已填完，不再增加",
    "Confirm that the list of units is complete and nothing will be added to it",
  ],
  [
    "a judgement, by the title of its rule",
    ["wenzhou-pass", "wenzhou", { stages: formation, goal: "eligible" }, [{ path: ["assertions"], value: [] }]],
    "由审核人认定：行业影响力与资源集聚",
    "Have a reviewer judge: Influence in the industry",
  ],
  [
    "a name of a form",
    ["wenzhou-pass", "wenzhou", { stages: ["approval"] }, [{ path: ["consortium", "name"], value: "甲联合体" }]],
    "更正创新联合体名称：须为“温州市×××产业链×××创新联合体”格式",
    "Correct the name of the consortium: of the form “温州市×××产业链×××创新联合体”",
  ],
  [
    "one of two answers that must agree",
    ["edge-filing-uscc-blank", "wenzhou", { stages: formation }],
    "填写联合体主要负责人（须与牵头单位法定代表人一致）",
    "Fill in the head of the consortium (the same as: Legal representative (lead))",
  ],
];

describe("a step is said as it is to be followed", () => {
  test.each(rows)("%s", (_, of, zh, en) => {
    expect(said(...of)).toContain(`${zh} / ${en}`);
  });
});

const corpus: readonly (readonly [string, string, RemedyOptions])[] = [
  "edge-lead-only",
  "edge-no-units",
  "edge-no-lead",
  "edge-blank-list-items",
  "edge-nulls-and-blanks",
  "taizhou-fail",
  "jiyuan-fail",
  "wenzhou-conditional",
  "zhejiang-fail",
].flatMap((name) => Object.keys(places).map((place) => [name, place, { stages: filing }] as const));

describe("no step", () => {
  const all = corpus.flatMap((of) => said(...of));
  test.each([
    ["tells what nobody has written yet", /待填写|undefined|null|\[object/],
    ["names an answer by its key", /[a-z]\.[a-z]+[A-Z]|\*\./],
    ["leaves out room beside a number, or doubles a word", /[不少于超过]\d|的的|须须|并并|，，|、、| {2}/],
    ["ends with a full stop in Chinese before the English", /。 \//],
    ["begins with a small letter in English", / \/ [a-z]/],
  ])("%s", (_, wrong) => {
    expect(all.filter((text) => wrong.test(text))).toEqual([]);
  });
  test("there are many", () => {
    expect(new Set(all).size).toBeGreaterThan(100);
  });
});

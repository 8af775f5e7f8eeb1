import { type ChangeRule, change, holds, type SupportRule, text } from "../grammar.js";
import { clause } from "./policy.js";

/** 六（二）、六（三） */
export const changes: readonly ChangeRule[] = [
  {
    id: "wenzhou.change.rename",
    cites: clause("六（二）", "联合体名称或牵头单位变更的，原联合体自动解散"),
    title: text("变更名称的，原联合体自动解散", "A change of name dissolves the consortium"),
    kinds: ["rename"],
    outcome: "dissolves",
  },
  {
    id: "wenzhou.change.lead",
    cites: clause("六（二）", "联合体名称或牵头单位变更的，原联合体自动解散"),
    title: text("变更牵头单位的，原联合体自动解散", "A change of the lead dissolves the consortium"),
    kinds: ["change-lead"],
    outcome: "dissolves",
  },
  {
    id: "wenzhou.change.project-adjustment",
    cites: clause("六（二）", "涉及国家、省、市科技项目调整的，需报主管部门审批"),
    title: text("科技项目调整须经主管部门审批", "Adjusting a government project needs approval"),
    kinds: ["adjust-project"],
    besides: ["rename", "change-lead"],
    outcome: "allowed",
    holds: holds(change("approved")),
    readings: {
      any: { title: text("凡调整项目均须审批", "Whenever a project is adjusted") },
      "on-dissolution": {
        title: text("仅限变更名称、牵头单位引起的调整", "Only where a change of name or lead dissolves the consortium"),
        kinds: [],
      },
    },
  },
  // 可: the authority may; it ends the project, not the consortium.
  {
    id: "wenzhou.change.mismanagement",
    cites: clause("六（二）", "县（市、区）科技、财政部门对经费分配不当、任务执行不力等情况，可终止项目并收回资金"),
    title: text("经费、任务管理不当的，可终止项目并收回资金", "Mismanaged projects may be ended and funds recovered"),
    kinds: ["mismanagement"],
    outcome: "terminable",
  },
  // 六（三）
  {
    id: "wenzhou.change.dishonesty",
    cites: clause("六（三）", "对存在失信行为的单位或人员，按照相关规定，在信用系统中作不良信用记录"),
    title: text("失信行为作不良信用记录", "Dishonesty is put on record"),
    kinds: ["dishonesty"],
    outcome: "recorded",
  },
];

/** 五 支持措施 */
export const support: readonly SupportRule[] = [
  {
    id: "wenzhou.support.policy-advice",
    cites: clause(
      "五（一）",
      "支持联合体深度参与重大科技决策，发挥行业科技智库作用，组织开展专题研究，在科技规划、产业创新人才队伍建设、创新平台布局、技术标准等方面提出政策建议",
    ),
    title: text("参与科技决策、提出政策建议", "Part in science and technology decisions"),
  },
  {
    id: "wenzhou.support.technology-lists",
    cites: clause(
      "五（二）",
      "提出关键核心技术和重大转化成果“两张清单”，作为市重大科技攻关项目指南（榜单）凝练的重要参考",
    ),
    title: text("“两张清单”作为项目指南参考", "“Two lists” used for project guides"),
  },
  {
    id: "wenzhou.support.project-limit-exemption",
    cites: clause("五（三）", "在市科技计划中设立重点产业链创新联合体专项，豁免联合体市科技计划在研项目数量限制"),
    title: text(
      "市科技计划联合体专项，豁免在研项目数量限制",
      "City programme for consortia, exempt from the limit on projects",
    ),
  },
  {
    id: "wenzhou.support.market-led-evaluation",
    cites: clause("五（四）", "将市场和用户评价作为验收评估主要依据"),
    title: text("以市场和用户评价为验收依据", "Projects accepted by the judgement of markets and users"),
  },
  {
    id: "wenzhou.support.talent",
    cites: clause("五（五）", "支持申报“瓯越英才计划”，采取“人才+项目”的方式给予一定的资金奖励"),
    title: text("“瓯越英才计划”与“人才+项目”资金奖励", "“Ouyue Talents” and funding for talent with projects"),
  },
  {
    id: "wenzhou.support.finance",
    cites: clause(
      "五（六）",
      "加大经费支持。加强与金融机构合作，完善科技金融政策，吸引产业基金、创投基金等金融资本投入，多元化支持联合体开展攻关任务",
    ),
    title: text("经费支持与产业基金、创投基金", "Funding, and industrial and venture funds"),
  },
  {
    id: "wenzhou.support.shared-resources",
    cites: clause(
      "五（七）",
      "协调联合体内大型科研设备仪器共享共用，共同建设检验检测、技术咨询、知识产权、技术培训等专业公共技术服务平台",
    ),
    title: text("科研仪器共享与公共技术服务平台", "Shared instruments and public technical services"),
  },
  {
    id: "wenzhou.support.platforms",
    cites: clause(
      "五（八）",
      "支持联合体内成员单位组建或参与建设企业研究院、重点实验室、概念验证中心和中试平台、孵化器、加速器等创新创业载体",
    ),
    title: text("组建或参与建设创新平台载体", "Building innovation platforms"),
  },
  {
    id: "wenzhou.support.scenarios",
    cites: clause(
      "五（九）",
      "通过定期组织产业链供需对接会、动态发布场景开放清单，推动上下游协作配套；依托“帮企云”等平台实现供需“一键匹配”，提供场景申报、政策对接全流程服务；设立专项团队强化海外合规指导及国际展会资源对接",
    ),
    title: text("供需对接、场景开放与海外推广", "Matchmaking, open scenarios and markets abroad"),
  },
];

import { type Step, text } from "../grammar.js";
import { clause } from "./policy.js";

/** 四 组建程序 */
export const procedure: readonly Step[] = [
  {
    id: "zhejiang.procedure.1",
    cites: clause("四（一）", "省科技厅提出创新联合体总体布局要求，采取定向组织和设区市推荐相结合的方式进行"),
    title: text("提出申报意向（定向组织或设区市推荐）", "Intention filed, targeted or recommended by a city"),
    actor: text("揭榜龙头企业；设区市科技局", "Challenge winner; city science and technology bureau"),
    handsIn: ["实施方案"],
  },
  {
    id: "zhejiang.procedure.2",
    cites: clause(
      "四（二）",
      "省科技厅组织由技术专家、管理专家、科技政策专家等组成的专家组，对创新联合体实施方案进行咨询论证，联合体根据咨询论证意见完善实施方案",
    ),
    title: text("组织方案论证", "Plan examined"),
    actor: text("省科技厅", "Provincial department of science and technology"),
    handsIn: ["实施方案"],
  },
  {
    id: "zhejiang.procedure.3",
    cites: clause(
      "四（三）",
      "对于条件相对成熟且通过咨询论证的，省科技厅发文将其列入省级创新联合体名单，支持启动创新联合体建设，命名为“浙江省×××创新联合体”。科技厅与创新联合体牵头企业法定代表人签订“军令状”",
    ),
    title: text("启动建设：列入名单、命名、签订“军令状”", "Start: listed, named, commitment signed"),
    actor: text("省科技厅", "Provincial department of science and technology"),
    handsIn: ["“军令状”"],
  },
  {
    id: "zhejiang.procedure.4",
    cites: clause(
      "四（四）",
      "创新联合体应围绕建立产业链细分领域的国内领先和国际竞争优势，明确3年战略目标，并依托“关键核心技术攻关在线”重大应用，凝练能出标志性成果的重大攻关任务",
    ),
    title: text("制定目标任务", "Goals and tasks set"),
    actor: text("创新联合体", "Consortium"),
    handsIn: [],
  },
  {
    id: "zhejiang.procedure.5",
    cites: clause(
      "四（五）",
      "每家创新联合体次年1月向省科技厅书面上报上年度实施情况自评报告。省科技厅在联合体自评基础上开展年度评价",
    ),
    title: text("实施评估：自评与年度评价", "Evaluation: by itself, and yearly"),
    actor: text("创新联合体；省科技厅", "Consortium; provincial department of science and technology"),
    handsIn: ["自评报告"],
  },
];

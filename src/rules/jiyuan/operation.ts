import { judged, section, text } from "../grammar.js";
import { clause } from "./policy.js";

/** 二 主要任务: a list of tasks without a word of command */
export const tasks = section("operation", [
  {
    id: "jiyuan.operation.joint-research",
    force: "should",
    cites: clause("二（一）", "结合产业痛点与市场需求，凝练本领域关键核心技术攻关清单"),
    title: text("关键技术联合攻关", "Joint research on key technologies"),
    holds: judged(),
  },
  {
    id: "jiyuan.operation.service-platform",
    force: "should",
    cites: clause("二（二）", "共同建设技术研发、检验检测、技术咨询、技术培训等技术服务平台"),
    title: text("公共技术服务平台", "Shared platforms of technical services"),
    holds: judged(),
  },
  {
    id: "jiyuan.operation.regional-cooperation",
    force: "should",
    cites: clause("二（三）", "推动成员单位对接郑州、洛阳都市圈、豫西北等区域企业、高校、科研院所等创新资源"),
    title: text("区域协同创新", "Cooperation in the region"),
    holds: judged(),
  },
  {
    id: "jiyuan.operation.translation",
    force: "should",
    cites: clause("二（四）", "引导创新联合体内企业、高校、科研院所等创新主体加强互动，积极开展示范应用"),
    title: text("科技成果转移转化", "Results turned to use"),
    holds: judged(),
  },
  {
    id: "jiyuan.operation.intellectual-property",
    force: "should",
    cites: clause("二（五）", "创造、运用和保护自主知识产权，探索构建专利池"),
    title: text("自主知识产权和专利池", "Intellectual property and a patent pool"),
    holds: judged(),
  },
  {
    id: "jiyuan.operation.exchange",
    force: "should",
    cites: clause("二（六）", "开展国际、国内科技合作，组织技术推广、技术培训、学术交流等活动"),
    title: text("科技交流合作", "Exchange and cooperation in science and technology"),
    holds: judged(),
  },
]);

/** 六（三） */
export const supervision = section("operation", [
  {
    id: "jiyuan.operation.statistics",
    force: "must",
    cites: clause("六（三）", "应积极配合所在地科技、工信、统计等部门做好企业研发活动统计工作"),
    title: text("配合研发活动统计", "Cooperation with R&D statistics"),
    holds: judged(),
  },
]);

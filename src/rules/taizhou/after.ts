import {
  all,
  type ChangeReading,
  type ChangeRule,
  change,
  type DutyRule,
  dossier,
  holds,
  type SupportRule,
  text,
} from "../grammar.js";
import { clause } from "./policy.js";

/** 三（四）1 */
export const duties: readonly DutyRule[] = [
  {
    id: "taizhou.duty.expiry",
    cites: clause("三（四）1", "建设期满3个月后自行解散"),
    title: text("建设期满 3 个月后自行解散", "Dissolved of itself three months after its period"),
    kind: "event",
    after: dossier("plan", "endsOn"),
    months: 3,
  },
];

/** 解散条件, 退出: what follows where a condition is not met is not said. */
const conditions: Readonly<Record<string, ChangeReading>> = {
  exhaustive: { title: text("仅在所列条件下可以", "Only under these conditions"), otherwise: "not-allowed" },
  permissive: {
    title: text("所列条件之外未作规定", "Beyond these conditions the text is silent"),
    otherwise: "silent",
  },
};

/** 三（四） 解散与退出 */
export const changes: readonly ChangeRule[] = [
  {
    id: "taizhou.change.dissolve",
    cites: clause("三（四）1", "创新联合体在完成既定的创新目标和任务后，经全体成员协商一致，可申请解散"),
    title: text("完成目标任务后申请解散", "Dissolution once goals and tasks are completed"),
    kinds: ["dissolve"],
    outcome: "allowed",
    holds: all(holds(change("goalsCompleted")), holds(change("unanimousConsent"))),
    readings: conditions,
  },
  {
    id: "taizhou.change.terminate",
    cites: clause(
      "三（四）1",
      "若创新联合体在运行过程中出现严重违反国家法律法规、严重损害公共利益、长期无法正常开展活动、存在重大失信行为等情形，经评估后终止其创新联合体资格",
    ),
    title: text("经评估后终止资格", "Standing ended after an evaluation"),
    kinds: ["termination-cause"],
    outcome: "terminates",
    holds: holds(change("evaluated")),
    otherwise: "pending-evaluation",
  },
  {
    id: "taizhou.change.exit",
    cites: clause(
      "三（四）2",
      "创新联合体成员在运行过程中，如因自身原因无法继续履行成员义务，经全体成员协商一致，可退出创新联合体",
    ),
    // A duty of the one who leaves, no condition.
    further: [clause("三（四）2", "退出成员应按照协议约定，妥善处理相关事宜，确保创新联合体的正常运行")],
    title: text("成员退出", "A member leaves"),
    kinds: ["exit"],
    outcome: "allowed",
    holds: all(holds(change("unableToContinue")), holds(change("unanimousConsent"))),
    readings: conditions,
  },
];

/** 四 保障措施 */
export const support: readonly SupportRule[] = [
  {
    id: "taizhou.support.subsidy",
    cites: clause("四（二）", "制定创新联合体建设相关政策措施，给予一定的补助"),
    title: text("给予一定的补助", "Subsidy"),
  },
  {
    id: "taizhou.support.talent",
    cites: clause("四（三）", "注重对创新联合体引进人才的全方位服务，支持申报台州市相应的人才政策，享受人才激励和服务"),
    title: text("人才政策、激励和服务", "Talent policies, incentives and services"),
  },
  {
    id: "taizhou.support.project-priority",
    cites: clause("四（四）", "对创新联合体申报的重大科技专项，优先予以推荐"),
    title: text("重大科技专项优先推荐", "Priority recommendation for major projects"),
  },
];

import { dossier, every, has, holds, lead, members, same, section, text, unit } from "../grammar.js";
import { clause } from "./policy.js";

/** 三（三）完善组织架构 */
export const structure = section("formation", [
  {
    id: "zhejiang.governance.council",
    force: "must",
    cites: clause("三（三）", "创新联合体应建立理事会"),
    title: text("建立理事会", "Council established"),
    holds: holds(dossier("governance", "council", "established")),
  },
  {
    id: "zhejiang.governance.council-chair",
    force: "must",
    cites: clause("三（三）", "理事长由牵头单位负责人担任"),
    title: text("理事长出自牵头单位", "The lead chairs the council"),
    holds: same(dossier("governance", "council", "chair"), lead("id")),
  },
  {
    id: "zhejiang.governance.council-members",
    force: "must",
    cites: clause("三（三）", "成员包括创新联合体所有成员单位负责人"),
    title: text("理事会涵盖所有成员单位", "Every member sits on the council"),
    holds: every(members, has(dossier("governance", "council", "members"), unit("id"))),
  },
  {
    id: "zhejiang.governance.expert-committee",
    force: "may",
    cites: clause("三（三）", "鼓励创新联合体设立专家咨询委员会作为决策咨询机构"),
    title: text("专家咨询委员会", "Expert committee"),
    holds: holds(dossier("governance", "expertCommittee")),
  },
  {
    id: "zhejiang.governance.chief-scientist",
    force: "may",
    cites: clause("三（三）", "鼓励创新联合体设置首席科学家岗"),
    title: text("首席科学家", "Chief scientist"),
    holds: holds(dossier("governance", "chiefScientist")),
  },
]);

/** 三（四）健全运行机制 */
export const mechanism = section("formation", [
  {
    id: "zhejiang.governance.joint-research",
    force: "must",
    cites: clause("三（四）", "建立健全项目协同攻关机制"),
    title: text("项目协同攻关机制", "Mechanism for joint research"),
    holds: holds(dossier("governance", "jointResearchMechanism")),
  },
  {
    id: "zhejiang.governance.ip-management",
    force: "must",
    cites: clause("三（四）", "建立“共建共享”的知识产权管理制度"),
    title: text("知识产权管理制度", "Management of intellectual property"),
    holds: holds(dossier("governance", "ipManagement")),
  },
]);

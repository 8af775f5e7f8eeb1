import { all, any, dossier, given, holds, judged, named, section, text } from "../grammar.js";
import { clause } from "./policy.js";

const nameGiven = clause("四（五）", "备案名称为“温州市×××产业链×××（关键细分领域）创新联合体”");
/** （关键细分领域） explains what the second ××× stands for; it is no part of the name. */
const asNamed = named(dossier("consortium", "name"), "温州市", "产业链", "创新联合体");

/** 四 组建程序, as far as the applicants act */
export const preparing = section("filing", [
  {
    id: "wenzhou.filing.plan-contents",
    topic: "plan.contents",
    force: "must",
    cites: clause("四（二）", "编制包括目标任务、组织架构、运行机制等内容的建设方案"),
    title: text("建设方案的内容", "Contents of the plan"),
    holds: all(
      given(dossier("plan", "objectives")),
      given(dossier("plan", "organization")),
      given(dossier("plan", "mechanism")),
    ),
  },
  {
    id: "wenzhou.filing.charter",
    force: "must",
    cites: clause("四（四）", "牵头单位会同成员单位制定联合体章程与组建协议"),
    title: text("联合体章程", "Charter of the consortium"),
    // The agreement has rules of its own: 三（四）, 附1填表说明五 and 附2.
    holds: holds(dossier("governance", "charter")),
  },
  {
    id: "wenzhou.filing.name",
    // It is the authority that names; while it is filed, the name is advice.
    force: "may",
    cites: nameGiven,
    title: text("申报所用名称", "Name under which it applies"),
    holds: asNamed,
  },
]);

/** 四 组建程序, as far as 市委科技委办公室（市科技局） acts */
export const approving = section("approval", [
  {
    id: "wenzhou.approval.lead-selection",
    force: "must",
    cites: clause("四（一）", "结合产业链需求，确定牵头单位"),
    title: text("确定牵头单位", "Lead selected"),
    holds: holds(dossier("filing", "leadSelected")),
  },
  {
    id: "wenzhou.approval.demonstration",
    force: "must",
    cites: clause("四（三）", "组织专家和部门人员对建设方案进行论证，形成意见"),
    title: text("建设方案论证", "Demonstration of the plan"),
    // 形成意见: the text names no outcome, so that one against it is for a person to weigh.
    holds: all(
      given(dossier("filing", "demonstration", "heldOn")),
      any(holds(dossier("filing", "demonstration", "favourable")), judged()),
    ),
  },
  {
    id: "wenzhou.approval.review",
    force: "must",
    cites: clause("四（五）", "审定通过后，予以正式备案"),
    title: text("审定通过", "Approved for filing"),
    holds: holds(dossier("filing", "approved")),
  },
  {
    id: "wenzhou.approval.name",
    force: "must",
    cites: nameGiven,
    title: text("备案名称", "Name under which it is filed"),
    holds: asNamed,
  },
]);

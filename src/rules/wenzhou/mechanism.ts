import {
  all,
  dossier,
  every,
  given,
  holds,
  is,
  judged,
  section,
  signature,
  signaturesOfUnit,
  some,
  text,
  units,
} from "../grammar.js";
import { clause } from "./policy.js";

/** 三（四）健全运行机制 */
export const mechanism = section("formation", [
  {
    id: "wenzhou.agreement.signed-by-all",
    force: "must",
    cites: clause("三（四）", "各参与单位法定代表人或授权人签订组建协议"),
    title: text("各单位签订组建协议", "Agreement signed by every unit"),
    holds: every(
      units,
      some(signaturesOfUnit, is(signature("capacity"), "legal-representative", "authorized-representative")),
    ),
  },
  {
    id: "wenzhou.agreement.provisions",
    force: "must",
    cites: clause("三（四）", "明确任务、权责、收益分配、知识产权归属等"),
    title: text("组建协议的约定事项", "Provisions of the agreement"),
    holds: all(
      given(dossier("agreement", "articles", "taskDivision")),
      given(dossier("agreement", "articles", "rightsAndDuties")),
      given(dossier("agreement", "articles", "benefitSharing")),
      given(dossier("agreement", "articles", "intellectualProperty")),
    ),
  },
  {
    id: "wenzhou.governance.management-body",
    force: "must",
    cites: clause("三（四）", "设立相对固定的管理协调机构，保障攻关任务实施"),
    title: text("管理协调机构", "Management and coordination body"),
    holds: holds(dossier("governance", "managementBody")),
  },
  {
    id: "wenzhou.governance.expert-committee",
    force: "must",
    cites: clause("三（四）", "建立专家委员会提供技术咨询"),
    title: text("专家委员会", "Expert committee"),
    holds: holds(dossier("governance", "expertCommittee")),
  },
  {
    id: "wenzhou.governance.mechanisms",
    force: "must",
    cites: clause("三（四）", "完善产学研协同、收益分配、知识产权共享等机制"),
    title: text("协同、分配与共享机制", "Mechanisms of cooperation, distribution and sharing"),
    holds: judged(),
  },
]);

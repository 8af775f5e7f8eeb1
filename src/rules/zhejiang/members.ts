import {
  academic,
  all,
  atLeast,
  count,
  dossier,
  enterprise,
  every,
  given,
  judged,
  members,
  section,
  serviceAgency,
  signaturesOfUnit,
  some,
  text,
  units,
} from "../grammar.js";
import { excludingLead, includingLead } from "../readings.js";
import { clause } from "./policy.js";

/** 三（二）明确成员单位 */
export const joining = section("formation", [
  {
    id: "zhejiang.members.count",
    force: "should",
    cites: clause("三（二）", "创新联合体成员单位一般不少于5个"),
    title: text("成员单位数量", "Number of members"),
    // The text names 牵头企业 and 成员单位 apart.
    readings: {
      "excluding-lead": excludingLead(atLeast(count(members), 5)),
      "including-lead": includingLead(atLeast(count(units), 5)),
    },
  },
  {
    id: "zhejiang.members.enterprise-strength",
    force: "must",
    cites: clause("三（二）", "参与企业应为在产业链细分领域具有一定优势的骨干企业"),
    title: text("参与企业为骨干企业", "Member enterprises are backbone enterprises"),
    applies: some(members, enterprise),
    holds: judged(),
  },
  {
    id: "zhejiang.members.research-strength",
    force: "must",
    cites: clause("三（二）", "参与的高校、科研院所应在相关技术研究领域具有优势地位"),
    title: text("高校院所的研究优势", "Standing of the academic members"),
    applies: some(units, academic),
    holds: judged(),
  },
  {
    id: "zhejiang.members.services",
    force: "may",
    cites: clause("三（二）", "专业化科技服务机构可参与创新联合体建设"),
    title: text("科技服务机构参与", "Service agencies take part"),
    holds: some(units, serviceAgency),
  },
  {
    id: "zhejiang.agreement.signed-by-all",
    force: "must",
    cites: clause("三（二）", "创新联合体参与各方要签订组建意向书"),
    title: text("各方签订组建意向书", "Letter of intent signed by every unit"),
    holds: every(units, some(signaturesOfUnit)),
  },
  {
    id: "zhejiang.agreement.provisions",
    force: "must",
    cites: clause("三（二）", "明确各方任务分工、权利和义务"),
    title: text("组建意向书的约定事项", "Provisions of the letter of intent"),
    holds: all(
      given(dossier("agreement", "articles", "taskDivision")),
      given(dossier("agreement", "articles", "rightsAndDuties")),
    ),
  },
]);

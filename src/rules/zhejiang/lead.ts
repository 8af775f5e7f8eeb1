import { academic, all, atLeast, count, enterprise, has, judged, lead, members, section, text } from "../grammar.js";
import { researchInstitute, university } from "../kinds.js";
import { clause } from "./policy.js";

/** 一 功能定位 */
export const purpose = section("formation", [
  {
    id: "zhejiang.members.composition",
    // A definition, without a word of command.
    force: "should",
    cites: clause("一", "将产业链上下游有优势、有条件的企业、科研机构和高等院校有效组织起来"),
    title: text("成员单位涵盖企业与高校院所", "Enterprises and academia among the members"),
    // 和 between 科研机构 and 高等院校 could ask for both.
    readings: {
      either: {
        title: text("企业与高校或科研机构", "enterprises, and universities or research institutes"),
        holds: all(atLeast(count(members, enterprise), 1), atLeast(count(members, academic), 1)),
      },
      both: {
        title: text("企业、科研机构和高校兼有", "enterprises, research institutes and universities"),
        holds: all(
          atLeast(count(members, enterprise), 1),
          atLeast(count(members, university), 1),
          atLeast(count(members, researchInstitute), 1),
        ),
      },
    },
  },
]);

/** 三（一）依托龙头企业. The text sets no place of registration for the lead. */
export const leading = section("formation", [
  {
    id: "zhejiang.lead.qualification",
    topic: "lead.standing",
    force: "must",
    cites: clause("三（一）", "由创新能力突出的科技领军企业、科技小巨人企业牵头组建"),
    title: text("科技领军或科技小巨人企业牵头", "Led by a leading or “little giant” technology enterprise"),
    holds: has(lead("qualifications"), "sci-tech-leading", "sci-tech-little-giant"),
  },
  {
    id: "zhejiang.lead.influence",
    force: "must",
    cites: clause(
      "三（一）",
      "牵头企业在国内外技术领域中具有显著优势且具有较高市场影响力，拥有相关领域知识产权、领军人才团队、资金实力和市场地位",
    ),
    title: text("技术优势与市场影响力", "Technical strength and market influence"),
    holds: judged(),
  },
  {
    id: "zhejiang.lead.chain-leadership",
    force: "must",
    cites: clause("三（一）", "对上中下游企业技术创新具有较强的引领与促进作用"),
    title: text("对产业链的引领作用", "Leadership along the chain"),
    holds: judged(),
  },
  {
    id: "zhejiang.lead.integration",
    force: "must",
    cites: clause("三（一）", "具备较强的创新资源整合并形成创新合作网络的能力，有较强的技术转移转化与产业化能力"),
    title: text("资源整合与成果转化能力", "Ability to integrate resources and transfer technology"),
    holds: judged(),
  },
]);

import { all, any, dossier, given, has, holds, judged, lead, named, same, section, text } from "../grammar.js";
import { clause } from "./policy.js";

const isNamed = named(dossier("consortium", "name"), "台州市", "创新联合体");

/** 三（一）申报认定, what the applicant does, and the name of 三（二） */
export const applying = section("filing", [
  {
    id: "taizhou.filing.applicant",
    force: "must",
    cites: clause("三（一）2", "以牵头企业名义申报"),
    title: text("以牵头企业名义申报", "The lead is the applicant"),
    holds: same(dossier("filing", "applicantId"), lead("id")),
  },
  {
    id: "taizhou.filing.plan-attached",
    force: "must",
    cites: clause("三（一）2", "会同成员单位制定相关建设申报方案"),
    title: text("附建设申报方案", "Plan attached"),
    holds: has(dossier("filing", "attachments"), "plan"),
  },
  {
    id: "taizhou.filing.name",
    // It is named once listed: until then the name is a proposal.
    force: "may",
    cites: clause("三（二）", "命名为“台州市XXX创新联合体”"),
    title: text("创新联合体名称", "Name of the consortium"),
    holds: isNamed,
  },
]);

/** 三（一）申报认定, what the authorities do, and the listing and naming of 三（二） */
export const approving = section("approval", [
  {
    id: "taizhou.approval.local-review",
    force: "must",
    cites: clause("三（一）3", "属地科技管理部门对申报方案进行审核和推荐"),
    title: text("属地审核和推荐", "Reviewed and recommended by the local authority"),
    holds: all(
      holds(dossier("filing", "recommendation", "reviewed")),
      holds(dossier("filing", "recommendation", "recommended")),
    ),
  },
  {
    id: "taizhou.approval.demonstration",
    force: "must",
    cites: clause("三（一）4", "组织专家对相关方案进行考察论证"),
    title: text("专家考察论证", "Examined by experts"),
    // The text asks that it be held and does not say what its outcome decides.
    holds: all(
      given(dossier("filing", "demonstration", "heldOn")),
      any(holds(dossier("filing", "demonstration", "favourable")), judged()),
    ),
  },
  {
    id: "taizhou.approval.listed",
    force: "must",
    cites: clause("三（二）", "列入我市创新联合体建设计划的"),
    title: text("列入建设计划", "Listed in the municipal programme"),
    holds: holds(dossier("filing", "approved")),
  },
  {
    id: "taizhou.approval.name",
    force: "must",
    cites: clause("三（二）", "命名为“台州市XXX创新联合体”"),
    title: text("命名", "Name given"),
    holds: isNamed,
  },
]);

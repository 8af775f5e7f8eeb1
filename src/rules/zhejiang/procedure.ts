import { dossier, given, has, holds, is, named, section, text } from "../grammar.js";
import { clause } from "./policy.js";

/** 设区市推荐方式: the plan is handed in, and the city has reviewed it before. */
const reviewedByCity = clause("四（一）", "各创新联合体实施方案经各设区市科技局审核后报送省科技厅");

/** 二 目标任务 and 四 组建程序, as far as the applicants act */
export const applying = section("filing", [
  {
    id: "zhejiang.filing.strategic-field",
    force: "must",
    cites: clause("二", "围绕“315”重点战略领域"),
    title: text("“315”重点战略领域", "Strategic field of the “315”"),
    // The document does not list the 15 fields: presence only.
    holds: given(dossier("consortium", "strategicField")),
  },
  {
    id: "zhejiang.filing.route",
    force: "must",
    cites: clause("四（一）", "采取定向组织和设区市推荐相结合的方式进行"),
    title: text("申报方式", "Route of application"),
    holds: given(dossier("filing", "route")),
  },
  {
    id: "zhejiang.filing.targeted-lead",
    force: "must",
    cites: clause("四（一）", "由揭榜龙头企业牵头组建创新联合体并研究制定实施方案"),
    title: text("揭榜龙头企业牵头", "Led by the winner of the challenge"),
    applies: is(dossier("filing", "route"), "targeted"),
    holds: holds(dossier("filing", "challengeWinner")),
  },
  {
    id: "zhejiang.filing.plan-attached",
    force: "must",
    cites: reviewedByCity,
    title: text("报送实施方案", "Implementation plan handed in"),
    // On either route there is a plan: 定向组织方式 has the lead draw one up, and 四（二） examines it.
    holds: has(dossier("filing", "attachments"), "plan"),
  },
  {
    id: "zhejiang.filing.name",
    force: "should",
    cites: clause("四（三）", "命名为“浙江省×××创新联合体”"),
    title: text("联合体命名", "Name of the consortium"),
    holds: named(dossier("consortium", "name"), "浙江省", "创新联合体"),
  },
]);

/** 四 组建程序, as far as 设区市科技局 and 省科技厅 act */
export const approving = section("approval", [
  {
    id: "zhejiang.approval.city-review",
    force: "must",
    cites: reviewedByCity,
    title: text("设区市科技局审核", "Review by the city"),
    applies: is(dossier("filing", "route"), "recommended"),
    holds: given(dossier("filing", "recommendation", "by")),
  },
  {
    id: "zhejiang.approval.demonstration",
    force: "must",
    cites: clause("四（二）", "联合体根据咨询论证意见完善实施方案"),
    title: text("实施方案咨询论证", "Demonstration of the plan"),
    // 四（三） lists those 通过咨询论证的.
    holds: holds(dossier("filing", "demonstration", "favourable")),
  },
  {
    id: "zhejiang.approval.listed",
    force: "must",
    cites: clause("四（三）", "省科技厅发文将其列入省级创新联合体名单"),
    title: text("列入省级创新联合体名单", "Listed as a provincial consortium"),
    holds: holds(dossier("filing", "approved")),
  },
  {
    id: "zhejiang.approval.commitment",
    force: "must",
    cites: clause("四（三）", "科技厅与创新联合体牵头企业法定代表人签订“军令状”"),
    title: text("签订“军令状”", "Written commitment of the lead"),
    holds: holds(dossier("filing", "commitmentSigned")),
  },
]);

import { dossier, given, has, holds, is, judged, named, section, text } from "../grammar.js";
import { clause } from "./policy.js";

const nameGiven = clause("四（三）", "命名为“浙江省×××创新联合体”");
const asNamed = named(dossier("consortium", "name"), "浙江省", "创新联合体");
/** Two conditions of being listed: 条件相对成熟, which a person judges, and 通过咨询论证. */
const matureAndAppraised = clause("四（三）", "对于条件相对成熟且通过咨询论证的");

/** 二 目标任务 and 四 组建程序, as far as the applicants act */
export const applying = section("filing", [
  {
    id: "zhejiang.filing.strategic-field",
    // 目标任务: a list of tasks without a word of command.
    force: "should",
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
    // The plan of either route is appraised.
    cites: clause("四（二）", "对创新联合体实施方案进行咨询论证"),
    title: text("报送实施方案", "Implementation plan handed in"),
    holds: has(dossier("filing", "attachments"), "plan"),
  },
  {
    id: "zhejiang.filing.name",
    // It is the province that names; while it is applied for, the name is advice.
    force: "may",
    cites: nameGiven,
    title: text("申报所用名称", "Name under which it applies"),
    holds: asNamed,
  },
]);

/** 四 组建程序, as far as 设区市科技局 and 省科技厅 act */
export const approving = section("approval", [
  {
    id: "zhejiang.approval.city-review",
    force: "must",
    cites: clause("四（一）", "各创新联合体实施方案经各设区市科技局审核后报送省科技厅"),
    title: text("设区市科技局审核", "Review by the city"),
    applies: is(dossier("filing", "route"), "recommended"),
    holds: holds(dossier("filing", "recommendation", "reviewed")),
  },
  {
    id: "zhejiang.approval.demonstration",
    force: "must",
    cites: matureAndAppraised,
    title: text("实施方案通过咨询论证", "The plan passes its appraisal"),
    holds: holds(dossier("filing", "demonstration", "favourable")),
  },
  {
    id: "zhejiang.approval.maturity",
    force: "must",
    cites: matureAndAppraised,
    title: text("条件相对成熟", "Conditions are mature enough"),
    holds: judged(),
  },
  {
    id: "zhejiang.approval.listed",
    force: "must",
    cites: clause("四（三）", "省科技厅发文将其列入省级创新联合体名单"),
    title: text("列入省级创新联合体名单", "Listed as a provincial consortium"),
    holds: holds(dossier("filing", "approved")),
  },
  {
    id: "zhejiang.approval.name",
    force: "must",
    cites: nameGiven,
    title: text("联合体命名", "Name of the consortium"),
    holds: asNamed,
  },
  {
    id: "zhejiang.approval.commitment",
    force: "must",
    cites: clause("四（三）", "科技厅与创新联合体牵头企业法定代表人签订“军令状”"),
    title: text("签订“军令状”", "Written commitment of the lead"),
    holds: holds(dossier("filing", "commitmentSigned")),
  },
]);

import {
  academic,
  all,
  any,
  atMost,
  called,
  count,
  declares,
  dossier,
  enterprise,
  every,
  filled,
  given,
  holds,
  implies,
  is,
  type List,
  lead,
  length,
  members,
  platform,
  platforms,
  researcher,
  researchers,
  section,
  text,
  unit,
  units,
  validUscc,
} from "../grammar.js";
import { byLength, excludingLead, includingLead } from "../readings.js";
import { countedPlatform, countedProvincialPlatform, runningPlatform } from "./instructions.js";
import { clause } from "./policy.js";

/** 其他机构: neither 企业 nor 高校、科研院所. */
const otherOrganization = called(
  text("其他机构", "other organisations"),
  is(unit("kind"), "industry-association", "service-agency", "innovation-group", "other"),
);

const content = dossier("consortium", "constructionContent");

/** The totals of 基本信息 are those of the lists, of platforms those of 附件填报说明三; `counted` are the units that 成员 means. */
const totalsAre = (counted: List) =>
  all(
    declares(dossier("filing", "declared", "members"), count(counted)),
    declares(dossier("filing", "declared", "enterprises"), count(counted, enterprise)),
    declares(dossier("filing", "declared", "academicInstitutions"), count(counted, academic)),
    declares(dossier("filing", "declared", "otherOrganizations"), count(counted, otherOrganization)),
    declares(dossier("filing", "declared", "platforms", "municipalAndAbove"), count(platforms, countedPlatform)),
    declares(
      dossier("filing", "declared", "platforms", "provincialAndAbove"),
      count(platforms, countedProvincialPlatform),
    ),
  );

/** A row of 附件五; 序号 needs no answer. */
const everyRowOf = (listed: List) =>
  every(
    listed,
    all(
      given(unit("name")),
      validUscc(unit("uscc")),
      given(unit("contact", "name")),
      given(unit("contact", "position")),
      given(unit("contact", "phone")),
    ),
  );

/** 附件 济源创新联合体建设备案书: 基本信息, 一 to 六 and the declaration */
export const form = section("filing", [
  {
    id: "jiyuan.form.basic-information",
    force: "must",
    cites: clause("附件基本信息", "创新联合体名称；产业领域；牵头单位；联系人及联系电话；联合体协议生效时间"),
    title: text("基本信息", "Basic information"),
    // 填报日期 stands on the cover.
    holds: all(
      given(dossier("consortium", "name")),
      given(dossier("consortium", "industry")),
      given(lead("name")),
      given(dossier("filing", "contact", "name")),
      given(dossier("filing", "contact", "phone")),
      given(dossier("filing", "filledOn")),
      given(dossier("agreement", "effectiveOn")),
    ),
  },
  {
    id: "jiyuan.form.lead-overview",
    force: "must",
    cites: clause("附件一", "牵头单位基本情况"),
    title: text("牵头单位基本情况", "Overview of the lead"),
    holds: given(dossier("consortium", "leadOverview")),
  },
  {
    id: "jiyuan.form.objectives",
    force: "must",
    cites: clause("附件二", "技术创新目标"),
    title: text("技术创新目标", "Objectives of innovation"),
    holds: given(dossier("consortium", "objectives")),
  },
  {
    id: "jiyuan.form.researchers",
    force: "must",
    cites: clause("附件三", "科研团队情况"),
    title: text("科研团队情况", "Research team"),
    holds: all(
      filled(dossier("researchers")),
      every(
        researchers,
        all(
          given(researcher("name")),
          given(researcher("age")),
          any(given(researcher("title")), given(researcher("position"))),
          given(researcher("specialty")),
          any(given(researcher("employerId")), given(researcher("employer"))),
        ),
      ),
    ),
  },
  {
    id: "jiyuan.form.platform-rows",
    force: "must",
    cites: clause("附件四", "联合体已建市级及以上创新平台数量"),
    title: text("创新平台情况", "Platforms listed"),
    holds: every(
      platforms,
      implies(
        runningPlatform,
        all(
          given(platform("name")),
          any(given(platform("discipline")), given(platform("technicalField"))),
          given(platform("established")),
          given(platform("hostId")),
        ),
      ),
    ),
  },
  {
    id: "jiyuan.form.member-rows",
    force: "must",
    cites: clause("附件五", "成员单位情况"),
    title: text("成员单位情况", "Members listed"),
    // The table is headed 成员单位, which 附件填报说明三、四 use with the lead and without.
    readings: {
      members: excludingLead(everyRowOf(members)),
      "including-lead": includingLead(everyRowOf(units)),
    },
  },
  {
    id: "jiyuan.form.construction-content",
    force: "must",
    cites: clause("附件六", "创新联合体主要建设内容（500字以内）"),
    title: text("主要建设内容", "Main work"),
    readings: byLength((by) => all(given(content), atMost(length(content, by), 500))),
  },
  {
    id: "jiyuan.form.truthfulness",
    force: "must",
    cites: clause("附件声明", "本单位承诺对申报材料的真实性承担法律责任"),
    title: text("申报材料真实性声明", "Declaration of truthfulness"),
    // A signature without its day is not complete.
    holds: all(
      holds(dossier("filing", "truthfulness", "signed")),
      holds(dossier("filing", "truthfulness", "sealed")),
      given(dossier("filing", "truthfulness", "signedOn")),
    ),
  },
  {
    id: "jiyuan.form.counts",
    force: "must",
    cites: clause("附件基本信息", "联合体内已建相关市级以上各类创新平台数量"),
    title: text("填报数量与名单一致", "Totals agree with the lists"),
    // As in 三（二）, 成员单位 does not count the lead by default.
    readings: {
      "excluding-lead": excludingLead(totalsAre(members)),
      "including-lead": includingLead(totalsAre(units)),
    },
  },
]);

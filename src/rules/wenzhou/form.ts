import {
  academic,
  all,
  among,
  any,
  atMost,
  called,
  coded,
  count,
  declares,
  dossier,
  enterprise,
  entries,
  every,
  filled,
  given,
  holds,
  ifGiven,
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
import { provincialOrAbove } from "./instructions.js";
import { clause } from "./policy.js";

const national = called(text("国家级平台", "national platforms"), is(platform("level"), "national"));
const provincial = called(text("省级平台", "provincial platforms"), is(platform("level"), "provincial"));
const industryAssociation = called(text("行业组织", "industry associations"), is(unit("kind"), "industry-association"));

/** 成员总数 and 企业数量 counted over `counted`, the other totals over whatever is listed. */
const totals = (counted: List) =>
  all(
    declares(dossier("filing", "declared", "members"), count(counted)),
    declares(dossier("filing", "declared", "enterprises"), count(counted, enterprise)),
    declares(dossier("filing", "declared", "academicInstitutions"), count(units, academic)),
    declares(dossier("filing", "declared", "industryAssociations"), count(units, industryAssociation)),
    declares(dossier("filing", "declared", "platforms", "national"), count(platforms, national)),
    declares(dossier("filing", "declared", "platforms", "provincial"), count(platforms, provincial)),
  );

/** 附1 备案申请表（参考模板）, from 联合体基本信息 on. A template: what it asks for is a should. */
export const form = section("filing", [
  {
    id: "wenzhou.form.basic-information",
    force: "should",
    cites: clause("附1基本信息", "联合体基本信息"),
    title: text("联合体基本信息", "Basic information"),
    holds: all(
      given(dossier("consortium", "name")),
      given(lead("name")),
      given(dossier("filing", "contact", "name")),
      given(dossier("filing", "contact", "phone")),
      given(dossier("filing", "filledOn")),
      given(dossier("agreement", "effectiveOn")),
      given(dossier("consortium", "industry")),
      given(dossier("consortium", "industryClass", "code")),
      given(dossier("consortium", "industryClass", "name")),
    ),
  },
  {
    id: "wenzhou.form.industry-code",
    force: "should",
    cites: clause("附1基本信息", "行业类别（代码、名称）"),
    title: text("行业类别代码", "Industry class code"),
    // GB/T 4754-2017: 门类 A to T; 大类, 中类 and 小类 of two, three and four digits.
    holds: coded(dossier("consortium", "industryClass", "code"), "ABCDEFGHIJKLMNOPQRST", [2, 4]),
  },
  {
    id: "wenzhou.form.technical-fields",
    force: "should",
    cites: clause("附1基本信息", "选填，最多填写三项"),
    title: text("主要技术领域", "Main technical fields"),
    // 附1技术领域: the options are A to O and Q; the form skips P.
    holds: ifGiven(
      dossier("consortium", "technicalFields", "primary"),
      all(
        atMost(entries(dossier("consortium", "technicalFields", "primary")), 3),
        among(dossier("consortium", "technicalFields", "primary"), ..."ABCDEFGHIJKLMNOQ"),
      ),
    ),
  },
  {
    id: "wenzhou.form.objectives",
    force: "should",
    cites: clause("附1一", "限500字"),
    title: text("技术创新目标", "Objectives of innovation"),
    readings: byLength((by) =>
      all(given(dossier("consortium", "objectives")), atMost(length(dossier("consortium", "objectives"), by), 500)),
    ),
  },
  {
    id: "wenzhou.form.researchers",
    force: "should",
    cites: clause("附1二", "科研团队情况"),
    title: text("科研团队情况", "Research team"),
    holds: all(
      filled(dossier("researchers")),
      every(
        researchers,
        all(
          given(researcher("name")),
          given(researcher("age")),
          given(researcher("title")),
          given(researcher("position")),
          given(researcher("specialty")),
          any(given(researcher("employerId")), given(researcher("employer"))),
        ),
      ),
    ),
  },
  {
    id: "wenzhou.form.platform-rows",
    force: "should",
    cites: clause("附1三", "联合体已建省部级及以上创新平台情况"),
    title: text("省部级及以上创新平台情况", "Particulars of the platforms"),
    holds: every(
      platforms,
      implies(
        provincialOrAbove,
        all(
          given(platform("name")),
          given(platform("industryClass")),
          given(platform("discipline")),
          given(platform("technicalField")),
          given(platform("category")),
          given(platform("established")),
          given(platform("hostId")),
        ),
      ),
    ),
  },
  {
    id: "wenzhou.form.member-rows",
    force: "should",
    cites: clause("附1四", "限200字"),
    title: text("成员单位简要说明", "Statements of the units"),
    // The printed form has six rows, the number that 三（三） sets with the lead: it is one of the units listed.
    readings: byLength((by) =>
      every(units, all(given(unit("name")), validUscc(unit("uscc")), atMost(length(unit("statement"), by), 200))),
    ),
  },
  {
    id: "wenzhou.form.cooperation-basis",
    force: "should",
    cites: clause("附1五", "联合体已具备的合作基础、开展活动和取得的实效"),
    title: text("合作基础、开展活动和取得的实效", "Cooperation, activities and results so far"),
    holds: given(dossier("consortium", "cooperationBasis")),
  },
  {
    id: "wenzhou.form.lead-opinion",
    force: "should",
    cites: clause("附1审核", "牵头单位审核意见"),
    title: text("牵头单位审核意见", "Opinion of the lead"),
    holds: all(given(dossier("filing", "leadOpinion", "text")), holds(dossier("filing", "leadOpinion", "sealed"))),
  },
  {
    id: "wenzhou.form.counts",
    force: "should",
    cites: clause(
      "附1基本信息",
      "联合体内已建相关国家级各类创新平台数量；联合体内已建相关省级各类创新平台数量；成员总数（个）；企业数量（个）；高校院所数量（个）；行业组织数量（个）",
    ),
    title: text("填报数量与名单一致", "Totals as listed"),
    // 三（三） counts 单位总数（含牵头单位）; 填表说明三 names 牵头单位 and 成员单位 apart.
    readings: {
      "including-lead": includingLead(totals(units)),
      "excluding-lead": excludingLead(totals(members)),
    },
  },
]);

import {
  academic,
  all,
  among,
  any,
  atLeast,
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
  type LengthUnit,
  type List,
  lead,
  length,
  members,
  platform,
  platforms,
  refersTo,
  researcher,
  researchers,
  section,
  sum,
  text,
  unit,
  units,
  validUscc,
} from "../grammar.js";
import { byLength, excludingLead, includingLead } from "../readings.js";
import { provincialOrAbove } from "./instructions.js";
import { clause } from "./policy.js";

/** 填表说明三: platforms 已建成并正在运行 of 联合体参与单位（包括牵头单位和成员单位）. */
const running = all(holds(platform("operating")), refersTo(platform("hostId"), units));
const national = called(
  text("正在运行的国家级平台", "national platforms in operation"),
  all(is(platform("level"), "national"), running),
);
const provincial = called(
  text("正在运行的省级平台", "provincial platforms in operation"),
  all(is(platform("level"), "provincial"), running),
);
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

const provincialAndRunning = called(
  text("正在运行的省级及以上创新平台", "platforms at provincial level or above in operation"),
  all(provincialOrAbove, holds(platform("operating"))),
);
const primary = dossier("consortium", "technicalFields", "primary");
const other = dossier("consortium", "technicalFields", "other");
/** 附1技术领域: the options are A to O and Q; the form skips P. */
const letters: [string, ...string[]] = ["A", ..."BCDEFGHIJKLMNOQ"];
const primaryFields = all(atMost(entries(primary), 3), among(primary, ...letters));

/** 200字 is read of the whole cell, not of 分工 alone. */
const rowsOf = (of: List, by: LengthUnit) =>
  every(of, all(given(unit("name")), validUscc(unit("uscc")), atMost(length(unit("statement"), by), 200)));

/** 附1 备案申请表（参考模板）, from 联合体基本信息 on. A template: what it asks for is a should. */
export const form = section("filing", [
  {
    id: "wenzhou.form.basic-information",
    force: "should",
    cites: clause("附1基本信息", "联合体名称；联合体协议生效时间；联合体牵头单位；产业领域；行业类别"),
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
    // 选填 is “optional”, or “choose”; 最多三项 is of the row that it stands in, or of the three rows under 技术领域.
    readings: {
      optional: { title: text("选填，可不填", "optional"), holds: ifGiven(primary, primaryFields) },
      select: {
        title: text("选填，至少一项", "at least one is chosen"),
        holds: all(atLeast(entries(primary), 1), primaryFields),
      },
      "all-rows": {
        title: text("主要和其他技术领域合计不超过三项", "at most three, main and other fields together"),
        holds: all(
          ifGiven(primary, primaryFields),
          ifGiven(other, all(atMost(entries(other), 3), among(other, ...letters))),
          ifGiven(primary, ifGiven(other, atMost(sum(entries(primary), entries(other)), 3))),
        ),
      },
    },
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
        provincialAndRunning,
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
    title: text("成员单位简要说明", "Statements of the members"),
    // 填表说明三 says 参与单位（包括牵头单位和成员单位）: the rows, headed 成员单位, leave the lead out.
    readings: {
      members: excludingLead(rowsOf(members, "characters")),
      "including-lead": includingLead(rowsOf(units, "characters")),
      words: {
        title: text("成员单位不含牵头单位，以字数统计为准", "members without the lead, as a word processor counts"),
        holds: rowsOf(members, "words"),
      },
    },
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
    // 牵头单位（盖章）：年月日: the seal and the day.
    holds: all(
      given(dossier("filing", "leadOpinion", "text")),
      given(dossier("filing", "leadOpinion", "signedOn")),
      holds(dossier("filing", "leadOpinion", "sealed")),
    ),
  },
  {
    id: "wenzhou.form.counts",
    force: "should",
    cites: clause("附1基本信息", "联合体内已建相关国家级各类创新平台数量"),
    title: text("填报数量与名单一致", "Totals as listed"),
    // 三（三） counts 单位总数（含牵头单位）; 填表说明三 names 牵头单位 and 成员单位 apart.
    readings: {
      "including-lead": includingLead(totals(units)),
      "excluding-lead": excludingLead(totals(members)),
    },
  },
]);

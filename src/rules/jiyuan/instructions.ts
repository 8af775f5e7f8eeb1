import {
  all,
  atLeast,
  called,
  dossier,
  every,
  given,
  has,
  holds,
  implies,
  is,
  isOrJudged,
  judged,
  number,
  platform,
  platforms,
  refersTo,
  section,
  some,
  text,
  unit,
  units,
} from "../grammar.js";
import { clause } from "./policy.js";
import { industries } from "./purpose.js";

const atMunicipalLevel = is(platform("level"), "municipal", "provincial", "national");
/** 附件填报说明三: 正在运行, and 所有成员单位 takes in the lead, whose platform 三（一）2 asks for. */
const running = holds(platform("operating"));
const ofAUnit = refersTo(platform("hostId"), units);

/** The platforms that the form asks about, and of these the ones whose rows it wants, and the ones that it counts. */
export const municipalAndAbove = called(
  text("市级及以上创新平台", "platforms at municipal level or above"),
  atMunicipalLevel,
);
export const runningPlatform = called(
  text("正在运行的市级及以上创新平台", "running platforms at municipal level or above"),
  all(atMunicipalLevel, running),
);
export const countedPlatform = called(
  text("各单位正在运行的市级及以上创新平台", "running platforms of the units at municipal level or above"),
  all(atMunicipalLevel, running, ofAUnit),
);
export const countedProvincialPlatform = called(
  text("各单位正在运行的省级及以上创新平台", "running platforms of the units at provincial level or above"),
  all(is(platform("level"), "provincial", "national"), running, ofAUnit),
);

/** 附件 填报说明 */
export const instructions = section("filing", [
  {
    id: "jiyuan.form.lead-seal",
    force: "must",
    cites: clause("附件填报说明一", "联合体牵头单位须加盖公章"),
    title: text("牵头单位加盖公章", "Seal of the lead"),
    holds: holds(dossier("filing", "leadSealed")),
  },
  {
    id: "jiyuan.form.industry",
    force: "must",
    cites: clause(
      "附件填报说明二",
      "产业领域指有色金属、钢铁、化工、绿色食品及饮料加工等传统产业，新材料、电子信息、生物医药、新能源、节能环保等新兴产业，前沿新材料、氢能与储能、低空经济、碳捕集等未来产业",
    ),
    title: text("填报的产业领域", "Industry stated in the form"),
    holds: isOrJudged(dossier("consortium", "industry"), ...industries),
  },
  {
    id: "jiyuan.form.platform-scope",
    force: "must",
    cites: clause("附件填报说明三", "所有成员单位在本产业领域已建成并正在运行的市级及以上各类创新平台"),
    title: text("填报平台的范围", "Which platforms the form counts"),
    applies: some(platforms, municipalAndAbove),
    // A platform that is closed, or of none of the units, is listed rightly and not counted; that it is 在本产业领域 a
    // person judges.
    holds: all(
      every(platforms, implies(municipalAndAbove, all(given(platform("hostId")), given(platform("operating"))))),
      judged(),
    ),
  },
  {
    id: "jiyuan.form.statements",
    force: "must",
    cites: clause(
      "附件填报说明四",
      "对联合体牵头单位、成员单位在行业（或领域）中地位、分工、合作基础、开展活动和取得的实效做简要说明",
    ),
    title: text("地位、分工与合作基础的说明", "Statements of standing, tasks and cooperation"),
    holds: all(every(units, given(unit("statement"))), given(dossier("consortium", "cooperationBasis"))),
  },
  {
    id: "jiyuan.form.agreement-attached",
    force: "must",
    cites: clause("附件填报说明五", "联合体组建申请表需附《济源创新联合体组建协议》"),
    title: text("附组建协议", "Agreement attached"),
    holds: has(dossier("filing", "attachments"), "agreement"),
  },
  {
    id: "jiyuan.form.copies",
    force: "must",
    cites: clause("附件填报说明六", "申请书一式两份"),
    title: text("申请书份数", "Copies of the application"),
    holds: atLeast(number(dossier("filing", "copies")), 2),
  },
]);

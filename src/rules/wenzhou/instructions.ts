import {
  all,
  any,
  called,
  dossier,
  enterprise,
  every,
  given,
  has,
  holds,
  implies,
  is,
  judged,
  type List,
  members,
  platform,
  platforms,
  section,
  some,
  text,
  unit,
  units,
} from "../grammar.js";
import { includingLead } from "../readings.js";
import { clause } from "./policy.js";

/** What counts as a platform on the form, by 填表说明三. */
export const provincialOrAbove = called(
  text("省级及以上创新平台", "platforms at provincial level or above"),
  is(platform("level"), "provincial", "national"),
);

const located = any(given(unit("division")), given(unit("address")));
/** Only an enterprise stands up-, mid- or downstream in a chain. */
const placedIfEnterprise = (of: List) => every(of, all(located, implies(enterprise, given(unit("chainPosition")))));

/** 附1 填表说明 */
export const instructions = section("filing", [
  {
    id: "wenzhou.form.lead-seal",
    force: "must",
    cites: clause("附1填表说明一", "联合体牵头单位须加盖法人公章"),
    title: text("牵头单位加盖法人公章", "Seal of the lead"),
    holds: holds(dossier("filing", "leadSealed")),
  },
  {
    id: "wenzhou.form.fields-named",
    force: "should",
    cites: clause("附1填表说明二", "产业领域指联合体所涉及我市“5+5+N”产业；技术领域指相关产业的关键细分领域"),
    title: text("产业领域与关键细分领域", "Industry and key segment"),
    // The text does not list “5+5+N”: whether the industry is one of them, a person judges.
    holds: all(given(dossier("consortium", "industry")), given(dossier("consortium", "segment")), judged()),
  },
  {
    id: "wenzhou.form.platform-scope",
    force: "should",
    cites: clause(
      "附1填表说明三",
      "各类创新平台情况指联合体参与单位（包括牵头单位和成员单位）在本产业领域已建成并正在运行的省级及以上各类创新平台信息",
    ),
    title: text("创新平台的填报范围", "Scope of the platforms listed"),
    applies: some(platforms, provincialOrAbove),
    // A platform that has closed, or is another's, may be listed: it is not counted. 本产业领域 a person judges.
    holds: all(
      every(platforms, implies(provincialOrAbove, all(given(platform("hostId")), given(platform("operating"))))),
      judged(),
    ),
  },
  {
    id: "wenzhou.form.member-location-and-chain",
    force: "must",
    cites: clause("附1填表说明四", "成员单位中，须注明所在地及所处产业链上中下游情况"),
    title: text("成员单位所在地与产业链环节", "Location and chain position of the members"),
    // 填表说明三 tells 牵头单位 and 成员单位 apart.
    readings: {
      "enterprises-only": {
        title: text("产业链环节仅由企业注明", "chain position of enterprises only"),
        holds: placedIfEnterprise(members),
      },
      "every-kind": {
        title: text("各类成员单位均注明产业链环节", "chain position of members of every kind"),
        holds: every(members, all(located, given(unit("chainPosition")))),
      },
      "including-lead": includingLead(placedIfEnterprise(units)),
    },
  },
  {
    id: "wenzhou.form.agreement-attached",
    force: "must",
    cites: clause("附1填表说明五", "联合体备案申请表需附《温州市重点产业链创新联合体组建协议》"),
    title: text("申请表附组建协议", "Agreement attached to the form"),
    holds: has(dossier("filing", "attachments"), "agreement"),
  },
]);

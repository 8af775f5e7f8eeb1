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
  platform,
  platforms,
  refersTo,
  section,
  text,
  unit,
  units,
} from "../grammar.js";
import { clause } from "./policy.js";

/** What counts as a platform on the form, by 填表说明三. */
export const provincialOrAbove = called(
  text("省级及以上创新平台", "platforms at provincial level or above"),
  is(platform("level"), "provincial", "national"),
);

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
    holds: all(given(dossier("consortium", "industry")), given(dossier("consortium", "segment"))),
  },
  {
    id: "wenzhou.form.platform-scope",
    force: "should",
    cites: clause(
      "附1填表说明三",
      "各类创新平台情况指联合体参与单位（包括牵头单位和成员单位）在本产业领域已建成并正在运行的省级及以上各类创新平台信息",
    ),
    title: text("创新平台的填报范围", "Scope of the platforms listed"),
    holds: every(
      platforms,
      implies(provincialOrAbove, all(refersTo(platform("hostId"), units), holds(platform("operating")))),
    ),
  },
  {
    id: "wenzhou.form.member-location-and-chain",
    force: "must",
    cites: clause("附1填表说明四", "成员单位中，须注明所在地及所处产业链上中下游情况"),
    title: text("单位所在地与产业链环节", "Location and chain position of the units"),
    // Only an enterprise stands up-, mid- or downstream in a chain.
    holds: every(
      units,
      all(any(given(unit("division")), given(unit("address"))), implies(enterprise, given(unit("chainPosition")))),
    ),
  },
  {
    id: "wenzhou.form.agreement-attached",
    force: "must",
    cites: clause("附1填表说明五", "联合体备案申请表需附《温州市重点产业链创新联合体组建协议》"),
    title: text("申请表附组建协议", "Agreement attached to the form"),
    holds: has(dossier("filing", "attachments"), "agreement"),
  },
]);

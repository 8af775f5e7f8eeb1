import {
  all,
  dossier,
  every,
  given,
  holds,
  lead,
  section,
  signature,
  signaturesOfUnit,
  some,
  text,
  units,
} from "../grammar.js";
import { clause } from "./policy.js";

/** 附2 组建协议（参考模板）. A template: what it asks for is a should. */
export const agreement = section("filing", [
  {
    id: "wenzhou.agreement.cover",
    force: "should",
    cites: clause("附2", "重点产业链名称"),
    title: text("组建协议封面", "Cover of the agreement"),
    holds: all(
      given(dossier("consortium", "name")),
      given(dossier("consortium", "industrialChain")),
      given(lead("name")),
      given(dossier("filing", "contact", "name")),
      given(dossier("filing", "contact", "phone")),
      given(dossier("filing", "filledOn")),
      // 牵头单位（盖章）
      holds(dossier("filing", "leadSealed")),
    ),
  },
  {
    id: "wenzhou.agreement.articles",
    force: "should",
    cites: clause("附2", "温州市重点产业链创新联合体组建协议（参考模板）"),
    title: text("组建协议条款和签章", "Articles and seals of the agreement"),
    // 附2一 to 附2八 in order, 附2六 being two articles; then 附2九 所有成员单位签章.
    holds: all(
      given(dossier("agreement", "articles", "participants")),
      given(dossier("agreement", "articles", "mechanism")),
      given(dossier("agreement", "articles", "objectives")),
      given(dossier("agreement", "articles", "taskDivision")),
      given(dossier("agreement", "articles", "rightsAndDuties")),
      given(dossier("agreement", "articles", "intellectualProperty")),
      given(dossier("agreement", "articles", "benefitSharing")),
      given(dossier("agreement", "articles", "integrityLiability")),
      given(dossier("agreement", "articles", "breachLiability")),
      every(units, some(signaturesOfUnit, holds(signature("sealed")))),
    ),
  },
]);

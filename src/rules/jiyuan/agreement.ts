import {
  all,
  dossier,
  every,
  given,
  holds,
  section,
  signature,
  signaturesOfUnit,
  some,
  text,
  units,
} from "../grammar.js";
import { clause } from "./policy.js";

/** 济源创新联合体组建协议（参考）: a model, so a deviation needs a reason and no more. */
export const agreement = section("filing", [
  {
    id: "jiyuan.agreement.articles",
    force: "should",
    cites: clause("协议", "济源创新联合体组建协议（参考）"),
    title: text("组建协议的条款和签章", "Articles and seals of the agreement"),
    // 五 deals with intellectual property and with the sharing of benefits; 八 asks for seals.
    holds: all(
      given(dossier("agreement", "articles", "participants")),
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

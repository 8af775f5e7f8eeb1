import { freeze } from "../freeze.js";
import type { Costs, Keep } from "./types.js";

/**
 * What a step costs unless told otherwise. An answer that is at hand is the unit; ten of them are as much as a new unit is,
 * and to part with one is the last resort.
 */
export const usualCosts: Costs = /* @__PURE__ */ freeze({
  answer: 1,
  correct: 1,
  judgement: 2,
  document: 3,
  change: 8,
  add: 10,
  wait: 15,
  money: 20,
  remove: 30,
});

/** What is so and is not for an applicant to choose: a plan never turns such an answer into another. It may ask for one. */
export const usualKeep: Keep = /* @__PURE__ */ freeze([
  "organizations.*.role",
  "organizations.*.name",
  "organizations.*.kind",
  "organizations.*.serviceType",
  "organizations.*.division",
  "organizations.*.address",
  "organizations.*.establishedOn",
  "organizations.*.independentLegalPerson",
  "organizations.*.legalRepresentative",
  "organizations.*.chainPosition",
  "organizations.*.aboveScaleIndustrial",
  "organizations.*.financials",
  "organizations.*.completedGovernmentProjects",
  "organizations.*.intellectualPropertyRights",
  "organizations.*.integrityViolations",
  "organizations.*.rdProjects",
  "platforms.*.level",
  "platforms.*.hostId",
  "platforms.*.coHostIds",
  "platforms.*.operating",
  "consortium.industry",
]);

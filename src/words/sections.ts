import { freeze } from "../freeze.js";
import { type LocalText, text } from "../text.js";

/** The part of a form that a field stands in, as `checklist` groups answers; what has happened since the filing stands apart. */
export type SectionKey =
  | "consortium"
  | "lead"
  | "members"
  | "platforms"
  | "researchers"
  | "agreement"
  | "governance"
  | "plan"
  | "filing"
  | "lifecycle"
  | "judgement";

/** A part of a form. */
export interface FormSection {
  readonly key: SectionKey;
  readonly label: LocalText;
}

/** Made by a function, so that a page that asks for none goes without them. */
const sections = (): readonly FormSection[] => [
  { key: "consortium", label: text("联合体", "Consortium") },
  { key: "lead", label: text("牵头单位", "Lead") },
  { key: "members", label: text("各单位", "Units") },
  { key: "platforms", label: text("创新平台", "Platforms") },
  { key: "researchers", label: text("科研团队", "Research team") },
  { key: "agreement", label: text("组建协议", "Agreement") },
  { key: "governance", label: text("治理机制", "Governance") },
  { key: "plan", label: text("建设方案", "Plan") },
  { key: "filing", label: text("申报书", "Application") },
  { key: "lifecycle", label: text("备案后情况", "Since it was filed") },
  { key: "judgement", label: text("待审核人认定的事项", "For a reviewer to judge") },
];

/**
 * The sections of a form, in the order of `checklist`. In `members` stands what every unit is asked for, the lead too;
 * in `lead` what only the lead is.
 * @example formSections[1] // { key: "lead", label: { "zh-CN": "牵头单位", en: "Lead" } }
 */
export const formSections: readonly FormSection[] = /* @__PURE__ */ freeze(/* @__PURE__ */ sections());

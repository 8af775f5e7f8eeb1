/** The closed lists of answers of the dossier, each the single source of its type, its schema and its words. */
export const options = {
  role: ["lead", "member"],
  kind: ["enterprise", "university", "research-institute", "industry-association", "service-agency", "other"],
  serviceType: [
    "research",
    "tech-transfer",
    "testing",
    "consulting",
    "finance",
    "proof-of-concept",
    "pilot-platform",
    "other",
  ],
  chainPosition: ["upstream", "midstream", "downstream", "off-chain"],
  qualification: ["chain-leader", "high-growth", "sci-tech-leading", "sci-tech-little-giant", "high-tech"],
  basis: ["standalone", "consolidated"],
  platformLevel: ["national", "provincial", "municipal", "county", "self-built"],
  capacity: ["legal-representative", "authorized-representative"],
  article: [
    "participants",
    "mechanism",
    "objectives",
    "taskDivision",
    "rightsAndDuties",
    "intellectualProperty",
    "benefitSharing",
    "integrityLiability",
    "breachLiability",
  ],
  outline: ["background", "conditions", "goals", "governance", "schedule", "other", "evidence"],
  route: ["targeted", "recommended"],
  attachment: ["agreement", "charter", "plan", "evidence"],
  projectLevel: ["national", "provincial", "municipal", "county"],
  assertedBy: ["applicant", "reviewer"],
  changeKind: [
    "rename",
    "change-lead",
    "add-member",
    "remove-member",
    "exit",
    "dissolve",
    "adjust-project",
    "mismanagement",
    "termination-cause",
    "other-major",
  ],
} as const;

type Options = typeof options;
/** One of the answers of a closed list, such as `Option<"role">` = `"lead" | "member"`. */
export type Option<K extends keyof Options> = Options[K][number];

const units = ["organizations.*.kind", "organizations.*.chainPosition", "organizations.*.statement"];
const lead = ["consortium.leadOverview"];

/**
 * What a reviewer looks at on topics that he alone judges: the rules themselves read none of it.
 * By topic, so that it serves every place.
 */
export const relatedFields: Readonly<Record<string, readonly string[]>> = {
  "goal.core-technology": ["consortium.objectives", "consortium.segment", "consortium.industrialChain"],
  "lead.influence": [...lead, "consortium.industry"],
  "lead.chain-leadership": [...lead, "consortium.industrialChain"],
  "lead.integration": lead,
  "lead.rd-mechanism": lead,
  "lead.services": lead,
  "lead.academic-cooperation": ["consortium.cooperationBasis"],
  "members.diversity": ["organizations.*.kind", "organizations.*.qualifications"],
  "members.capability": [...units, "organizations.*.tasks"],
  "members.enterprise-strength": units,
  "members.research-strength": units,
  "members.services": ["organizations.*.kind", "organizations.*.serviceType", "organizations.*.statement"],
  "members.service-capability": ["organizations.*.kind", "organizations.*.serviceType", "organizations.*.statement"],
  "members.cooperation-basis": ["consortium.cooperationBasis"],
  "governance.mechanisms": [
    "plan.mechanism",
    "agreement.articles.mechanism",
    "agreement.articles.benefitSharing",
    "agreement.articles.intellectualProperty",
  ],
  "form.platform-scope": ["platforms.*.technicalField", "platforms.*.industryClass"],
  "operation.project-management": ["plan.mechanism", "agreement.articles.rightsAndDuties"],
  "approval.demonstration": ["consortium.constructionContent"],
};

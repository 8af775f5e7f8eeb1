import type { FieldKey } from "../schemas/keys.js";

/**
 * What each list is called that may be named as not complete yet: apart from the other answers, for a form needs these
 * alone.
 */
export const listWords = {
  "consortium.technicalFields.primary": ["主要技术领域", "Main technical fields"],
  "consortium.technicalFields.other": ["其他涉及技术领域", "Other technical fields"],
  organizations: ["单位名单", "List of units"],
  "organizations.qualifications": ["企业资质", "Titles held"],
  "organizations.financials": ["财务数据", "Accounts"],
  "organizations.rdProjects": ["研发项目", "R&D projects"],
  "organizations.tasks": ["具体任务", "Tasks"],
  platforms: ["创新平台", "Platforms"],
  "platforms.coHostIds": ["平台共建单位", "Co-hosts of the platform"],
  researchers: ["科研团队", "Research team"],
  "agreement.signatures": ["组建协议签章", "Signatures of the agreement"],
  "governance.council.members": ["理事会成员单位", "Units on the council"],
  "plan.tasks": ["建设方案中的任务", "Tasks of the plan"],
  "plan.tasks.organizationIds": ["任务承担单位", "Units in charge of the task"],
  "filing.attachments": ["附件", "Attachments"],
  "lifecycle.reports": ["年度报告", "Annual reports"],
  "lifecycle.projects": ["承担的科技计划项目", "Projects undertaken"],
  "lifecycle.evaluations": ["年度评价", "Yearly evaluations"],
} as const satisfies Partial<Record<FieldKey, readonly [zh: string, en: string]>>;

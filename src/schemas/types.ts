import type { Filing, Lifecycle } from "./filing.js";
import type { Option } from "./options.js";
import type { Amount, DateString, Entries, ExtraFact } from "./primitives.js";

export type { AnnualReport, Declared, Filing, GovernmentProject, Lifecycle } from "./filing.js";
export type { Amount, DateString, Entries, ExtraFact } from "./primitives.js";

/** What an applicant hands in. Absent, `null` or blank is "not answered". Amounts are yuan. */
export interface Dossier {
  id?: string;
  consortium?: Consortium;
  /** All units, the lead included; at most one is the lead. */
  organizations: Organization[];
  /** All innovation platforms (创新平台) of all units, of any level. */
  platforms?: Platform[];
  researchers?: Researcher[];
  agreement?: Agreement;
  governance?: Governance;
  plan?: Plan;
  filing?: Filing;
  lifecycle?: Lifecycle;
  assertions?: Assertion[];
  /** Why a "should" is not met; shown, changes no status. */
  justifications?: Justification[];
  facts?: ExtraFact[];
}

/** The consortium itself (联合体). */
export interface Consortium {
  /** 联合体名称 */
  name?: string;
  /** 产业领域 */
  industry?: string;
  /** 重点产业链 */
  industrialChain?: string;
  /** 关键细分领域 */
  segment?: string;
  /** 行业类别, GB/T 4754-2017 */
  industryClass?: { code?: string; name?: string };
  /** 技术领域, by the letters of the form */
  technicalFields?: { primary?: Entries; other?: Entries; otherText?: string };
  /** “315” 重点战略领域 */
  strategicField?: string;
  /** 联合体主要负责人 */
  head?: { name?: string };
  scientificHead?: { name?: string };
  /** 技术创新目标 */
  objectives?: string;
  /** 合作基础、活动、实效 */
  cooperationBasis?: string;
  /** 牵头单位基本情况 */
  leadOverview?: string;
  /** 主要建设内容 */
  constructionContent?: string;
}

/** A year of accounts. */
export interface Financials {
  year?: number;
  revenue?: Amount;
  rdExpense?: Amount;
  basis?: Option<"basis">;
}

/** A research project of a unit; without `endsOn` it is still under way. */
export interface RdProject {
  name?: string;
  startsOn?: DateString;
  endsOn?: DateString;
  external?: boolean;
}

/** A unit of the consortium (单位). */
export interface Organization {
  id: string;
  role: Option<"role">;
  name?: string;
  /** 统一社会信用代码, GB 32100-2015 */
  uscc?: string;
  kind?: Option<"kind">;
  serviceType?: Option<"serviceType">;
  /** Six-digit GB/T 2260 code of the registered domicile; never derived from the USCC. */
  division?: string;
  address?: string;
  establishedOn?: DateString;
  independentLegalPerson?: boolean;
  legalRepresentative?: string;
  chainPosition?: Option<"chainPosition">;
  /** 统计局名录内规上工业企业 */
  aboveScaleIndustrial?: boolean;
  qualifications?: Entries<Option<"qualification">>;
  financials?: Financials[];
  dedicatedRdTeam?: boolean;
  rdProjects?: RdProject[];
  /** National, provincial and municipal projects that passed acceptance. */
  completedGovernmentProjects?: number;
  intellectualPropertyRights?: number;
  /** Other consortia of the same scheme that it leads. */
  otherConsortiaLed?: number;
  /** Entries of research dishonesty on record. */
  integrityViolations?: number;
  /** 地位、产业链位置、分工 */
  statement?: string;
  tasks?: Entries;
  contact?: { name?: string; position?: string; phone?: string };
  facts?: ExtraFact[];
}

/** An innovation platform (创新平台). 部级 counts as provincial (省部级). */
export interface Platform {
  name?: string;
  /** The `id` of the unit that hosts it; may name no unit. */
  hostId?: string;
  level?: Option<"platformLevel">;
  category?: string;
  industryClass?: string;
  discipline?: string;
  technicalField?: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  established?: string;
  operating?: boolean;
  facts?: ExtraFact[];
}

/** A member of the research team (科研团队). */
export interface Researcher {
  name?: string;
  age?: number;
  title?: string;
  position?: string;
  specialty?: string;
  employerId?: string;
  employer?: string;
}

/** A unit's signature under the agreement. */
export interface Signature {
  organizationId?: string;
  capacity?: Option<"capacity">;
  sealed?: boolean;
  signedOn?: DateString;
}

/** The founding agreement (组建协议). */
export interface Agreement {
  effectiveOn?: DateString;
  signatures?: Signature[];
  articles?: Partial<Record<Option<"article">, string>>;
}

/** Bodies, rules and mechanisms (治理). */
export interface Governance {
  charter?: boolean;
  managementBody?: boolean;
  expertCommittee?: boolean;
  chiefScientist?: boolean;
  /** `chair` and `members` are organisation ids. */
  council?: { established?: boolean; chair?: string; members?: Entries };
  decisionBody?: boolean;
  advisoryBody?: boolean;
  executiveBody?: { established?: boolean; permanent?: boolean; staff?: number };
  /** 议事协调机制 */
  coordinationMechanism?: boolean;
  /** 项目协同攻关机制 */
  jointResearchMechanism?: boolean;
  ipManagement?: boolean;
  fundManagement?: { rules?: boolean; internalSupervision?: boolean };
  translationMechanism?: { evaluation?: boolean; trading?: boolean; promotion?: boolean; standards?: boolean };
}

/** A task of the plan. */
export interface PlanTask {
  title?: string;
  organizationIds?: Entries;
  dueOn?: DateString;
}

/** The construction plan (建设方案). */
export interface Plan {
  startsOn?: DateString;
  endsOn?: DateString;
  objectives?: string;
  organization?: string;
  mechanism?: string;
  pathway?: string;
  strategicGoalYears?: number;
  tasks?: PlanTask[];
  outline?: Partial<Record<Option<"outline">, string>>;
}

/** What a person says of a rule that no datum can settle. Only a reviewer's word settles it. */
export interface Assertion {
  rule?: string;
  holds?: boolean;
  by?: Option<"assertedBy">;
  note?: string;
  evidence?: Entries;
}

/** Why a "should" is not met. */
export interface Justification {
  rule?: string;
  text?: string;
}

/** A dossier as a form holds it: any answer may still be `null` or blank. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly Draft<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Draft<T[K]> | null | "" }
    : T | null | "";

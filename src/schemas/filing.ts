import type { Option } from "./options.js";
import type { DateString, Entries } from "./primitives.js";

/** The application as filed, and what the authority did with it. */
export interface Filing {
  filledOn?: DateString;
  contact?: { name?: string; phone?: string };
  route?: Option<"route">;
  /** 揭榜 */
  challengeWinner?: boolean;
  applicantId?: string;
  leadSealed?: boolean;
  leadOpinion?: { text?: string; sealed?: boolean; signedOn?: DateString };
  truthfulness?: { signed?: boolean; sealed?: boolean; signedOn?: DateString };
  copies?: number;
  attachments?: Entries<Option<"attachment">>;
  declared?: Declared;
  leadSelected?: boolean;
  recommendedBy?: string;
  demonstration?: { heldOn?: DateString; favourable?: boolean };
  publicNotice?: { startsOn?: DateString; endsOn?: DateString; objection?: boolean };
  approved?: boolean;
  commitmentSigned?: boolean;
}

/** The totals that the form declares. */
export interface Declared {
  members?: number;
  enterprises?: number;
  academicInstitutions?: number;
  industryAssociations?: number;
  /** Neither enterprise, university nor research institute. */
  otherOrganizations?: number;
  platforms?: { national?: number; provincial?: number; municipalAndAbove?: number; provincialAndAbove?: number };
}

/** What has happened since the consortium was filed. */
export interface Lifecycle {
  /** 备案 / 命名之日 */
  establishedOn?: DateString;
  reports?: AnnualReport[];
  projects?: GovernmentProject[];
  /** The lead's concurrent 尖兵/领雁 projects. */
  leadProjects?: number;
  dissolvedOn?: DateString;
}

/** A report on a year. */
export interface AnnualReport {
  /** A jurisdiction; without it, any. */
  to?: string;
  /** The year it covers. */
  year?: number;
  submittedOn?: DateString;
  nextYearPlan?: boolean;
}

/** A government R&D project that the consortium carries out. */
export interface GovernmentProject {
  name?: string;
  level?: Option<"projectLevel">;
  startsOn?: DateString;
  /** Without it, still under way. */
  endsOn?: DateString;
}

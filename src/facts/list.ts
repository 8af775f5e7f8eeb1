import { dossier, type Field, lead, unit } from "./field.js";

/**
 * A list of rows: all of those at `at`, or only those whose `key` is `is`.
 * A row whose key is not answered may belong to it.
 */
export interface List {
  readonly at: Field;
  readonly where?: { readonly key: string; readonly is: string | Field };
}

/** A list of all the rows there are. */
export interface WholeList extends List {
  readonly where?: never;
}

/** Every row of the list at `at`. */
export const rows = (at: Field): WholeList => Object.freeze({ at });

/**
 * The rows of the list at `at` whose `key` is `is`, a word or another answer.
 * @example rowsWhere(dossier("platforms"), "hostId", lead("id")) // the platforms hosted by the lead
 */
export const rowsWhere = (at: Field, key: string, is: string | Field): List =>
  Object.freeze({ at, where: Object.freeze({ key, is }) });

/** All organisations, the lead included (单位). */
export const units = rows(dossier("organizations"));
/** The organisations whose role is member (成员单位). */
export const members = rowsWhere(dossier("organizations"), "role", "member");
/** All platforms, of any unit and level. */
export const platforms = rows(dossier("platforms"));
/** The platforms hosted by the lead. */
export const platformsOfLead = rowsWhere(dossier("platforms"), "hostId", lead("id"));
/** The signatures of the unit that a quantifier looks at. */
export const signaturesOfUnit = rowsWhere(dossier("agreement", "signatures"), "organizationId", unit("id"));
/** The tasks of the plan. */
export const planTasks = rows(dossier("plan", "tasks"));
/** The research projects of the lead. */
export const projectsOfLead = rows(lead("rdProjects"));
/** The members of the research team. */
export const researchers = rows(dossier("researchers"));
/** The reports handed in since the consortium was filed. */
export const annualReports = rows(dossier("lifecycle", "reports"));
/** The government projects that the consortium carries out. */
export const governmentProjects = rows(dossier("lifecycle", "projects"));
/** The authority's evaluations, year by year. */
export const evaluations = rows(dossier("lifecycle", "evaluations"));

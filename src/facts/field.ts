import type { Change } from "../schemas/change.js";
import type {
  AnnualReport,
  Dossier,
  Evaluation,
  GovernmentProject,
  Organization,
  PlanTask,
  Platform,
  RdProject,
  Researcher,
  Signature,
} from "../schemas/types.js";

declare const answer: unique symbol;

/** Whose answer it is: the dossier's, the lead's, or that of the row a quantifier is looking at. */
export type Subject = "dossier" | "lead" | "row";

/** One answer of the dossier, named by where it stands. `T` is the type of the answer. */
export interface Field<T = unknown> {
  readonly subject: Subject;
  readonly path: readonly string[];
  /** The key of an extra fact; `path` is then `["facts"]`. */
  readonly fact?: string;
  /** Of a row: the list whose rows have such an answer, by its key. */
  readonly rows?: string;
  readonly [answer]?: T;
}

type Given<T> = Exclude<T, undefined>;
type Key<T> = Extract<keyof Given<T>, string>;
type At<T, K extends Key<T>> = Given<Given<T>[K & keyof Given<T>]>;

interface Path<Root> {
  <A extends Key<Root>>(a: A): Field<At<Root, A>>;
  <A extends Key<Root>, B extends Key<At<Root, A>>>(a: A, b: B): Field<At<At<Root, A>, B>>;
  <A extends Key<Root>, B extends Key<At<Root, A>>, C extends Key<At<At<Root, A>, B>>>(
    a: A,
    b: B,
    c: C,
  ): Field<At<At<At<Root, A>, B>, C>>;
  <
    A extends Key<Root>,
    B extends Key<At<Root, A>>,
    C extends Key<At<At<Root, A>, B>>,
    D extends Key<At<At<At<Root, A>, B>, C>>,
  >(
    a: A,
    b: B,
    c: C,
    d: D,
  ): Field<At<At<At<At<Root, A>, B>, C>, D>>;
}

const of =
  <Root>(subject: Subject): Path<Root> =>
  (...path: string[]): Field<never> =>
    Object.freeze({ subject, path: Object.freeze(path) });

/** Of the rows of lists that are called so. */
const ofRow =
  <Root>(rows: string): Path<Root> =>
  (...path: string[]): Field<never> =>
    Object.freeze({ subject: "row" as const, path: Object.freeze(path), rows });

/**
 * An answer of the dossier itself: `dossier("consortium", "head", "name")`.
 */
export const dossier = of<Dossier>("dossier");
/** An answer of the organisation whose role is lead (牵头单位): `lead("division")`. */
export const lead = of<Organization>("lead");
/** An answer of the unit that a quantifier looks at: `every(members, holds(unit("independentLegalPerson")))`. */
export const unit = ofRow<Organization>("organizations");
/** An answer of the platform that a quantifier looks at. */
export const platform = ofRow<Platform>("platforms");
/** An answer of the signature that a quantifier looks at. */
export const signature = ofRow<Signature>("signatures");
/** An answer of the task of the plan that a quantifier looks at. */
export const task = ofRow<PlanTask>("tasks");
/** An answer of the researcher that a quantifier looks at. */
export const researcher = ofRow<Researcher>("researchers");
/** An answer of the annual report that a quantifier looks at. */
export const report = ofRow<AnnualReport>("reports");
/** An answer of the authority's yearly evaluation that a quantifier looks at. */
export const evaluation = ofRow<Evaluation>("evaluations");
/** An answer of the government project that a quantifier looks at. */
export const governmentProject = ofRow<GovernmentProject>("projects");
/** An answer of the change under review. */
export const change = ofRow<Change>("change");
/** An answer of the research project that a quantifier looks at. */
export const project = ofRow<RdProject>("rdProjects");

/**
 * A fact that only a jurisdiction defined elsewhere reads: an `ExtraFact` of the dossier, of the lead or of the row.
 * @example atLeast(amount(fact("hefei.seed-fund")), yuan("1000000"))
 */
export const fact = (key: string, subject: Subject = "dossier"): Field<never> => ({
  subject,
  path: ["facts"],
  fact: key,
});

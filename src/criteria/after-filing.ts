import type { Field } from "../facts/field.js";
import type { Option } from "../schemas/options.js";
import type { LocalText } from "../text.js";
import type { Citation } from "./citation.js";
import type { Criterion, DayOfYear } from "./types.js";

/** What every entry of a document has that is no rule of a dossier. */
interface Entry {
  /** `<jurisdiction>.<group>.<name>`, stable across versions of a policy. */
  readonly id: string;
  readonly cites: Citation;
  readonly title: LocalText;
}

/** A report that is due every year: on the year Y, from `opens` to `due`. */
export interface ReportDuty extends Entry {
  readonly kind: "report";
  readonly opens: DayOfYear;
  readonly due: DayOfYear;
}

/** Something that happens of itself, so many calendar months after a day of the dossier. */
export interface EventDuty extends Entry {
  readonly kind: "event";
  readonly after: Field<string>;
  readonly months: number;
}

/** What a document makes due. */
export type DutyRule = ReportDuty | EventDuty;

/** What a document says of changes. */
export interface ChangeRule extends Entry {
  /** The changes that it speaks of. */
  readonly kinds: readonly Option<"changeKind">[];
  /** What comes of such a change, if the criterion holds. */
  readonly outcome: "allowed" | "dissolves" | "terminates" | "terminable";
  /** The condition under which the text speaks of it at all. */
  readonly applies?: Criterion;
  /** What the change must meet; where it does not, it is not allowed. */
  readonly holds?: Criterion;
}

/** How often something may or must be used. */
export interface Quota {
  per: "year";
  atLeast?: number;
  atMost?: number;
  /** What is counted, in the words of the document. */
  what: string;
}

/** What a document promises to a consortium that was filed. */
export interface SupportRule extends Entry {
  /** The condition under which it can be had. */
  readonly holds?: Criterion;
  readonly quota?: readonly Quota[];
}

/** A step on the way from the application to the filing. */
export interface Step extends Entry {
  /** Who takes it. */
  readonly actor: LocalText;
  /** What is handed in with it, in the words of the document. */
  readonly handsIn: readonly string[];
}

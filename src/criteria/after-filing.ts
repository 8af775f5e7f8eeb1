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

/** From which year on a report is due, in one meaning of the text. */
export interface DutyReading {
  readonly title: LocalText;
  /** How many years after that of the filing the first one is that is reported on. */
  readonly begins: number;
}

/** A report that is due every year: on the year Y, from `opens` to `due`; what was handed in before does not count. */
export interface ReportDuty extends Entry {
  readonly kind: "report";
  readonly opens: DayOfYear;
  readonly due: DayOfYear;
  /** What a report must be besides, to count. */
  readonly counts?: Criterion;
  /** By name; the first is the default. Without any it is due from the year of the filing. */
  readonly readings?: Readonly<Record<string, DutyReading>>;
}

/** Something that happens of itself, so many calendar months after a day of the dossier. */
export interface EventDuty extends Entry {
  readonly kind: "event";
  readonly after: Field<string>;
  readonly months: number;
}

/** What a document makes due. */
export type DutyRule = ReportDuty | EventDuty;

/** What comes of a change where `holds` is false. */
type Otherwise = "not-allowed" | "pending-evaluation" | "silent";

/** What is otherwise in one meaning of the text. */
export interface ChangeReading {
  readonly title: LocalText;
  /** Those of the rule's changes that it speaks of in this meaning. */
  readonly kinds?: readonly Option<"changeKind">[];
  readonly otherwise?: Otherwise;
}

/** What a document says of changes. */
export interface ChangeRule extends Entry {
  /** The changes that it decides. */
  readonly kinds: readonly Option<"changeKind">[];
  /** Changes that another provision decides, with which it is cited besides. */
  readonly besides?: readonly Option<"changeKind">[];
  /** Further sentences that go with it, such as the duty of the one who leaves. */
  readonly further?: readonly Citation[];
  /** What comes of such a change, if the criterion holds. */
  readonly outcome: "allowed" | "dissolves" | "terminates" | "terminable" | "adjustable" | "recorded";
  /** The condition under which the text speaks of it at all. */
  readonly applies?: Criterion;
  /** What the change must meet. */
  readonly holds?: Criterion;
  /** By default it is not allowed. */
  readonly otherwise?: Otherwise;
  /** What must still follow once it is allowed, such as the report. */
  readonly follows?: readonly Field<boolean>[];
  /** By name; the first is the default. */
  readonly readings?: Readonly<Record<string, ChangeReading>>;
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
  /** The condition under which it can be had while the consortium stands. */
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

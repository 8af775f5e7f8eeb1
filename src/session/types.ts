import type { Jurisdiction, Stage } from "../criteria/rule.js";
import type { Path, Report } from "../engine/report.js";
import type { WorkCalendar } from "../facts/calendar.js";
import type { FormIssue, Show } from "../forms/issues.js";
import type { Dossier, Draft } from "../schemas/types.js";
import type { Lang, LocalText } from "../text.js";
import type { SectionKey } from "../words/sections.js";

/** By what a session judges, and how it speaks. */
export interface Settings {
  readonly jurisdictions: readonly Jurisdiction[];
  /** The day of the question; by default `filing.filledOn`. */
  readonly asOf?: string;
  /** By default formation and filing, as far as a jurisdiction has rules of them. */
  readonly stages?: readonly Stage[];
  readonly readings?: Readonly<Record<string, string>>;
  readonly calendar?: WorkCalendar;
  /** By default zh-CN. */
  readonly lang: Lang;
  /** What counts as an issue, as in `formSchema`; by default `must`. */
  readonly show: Show | readonly Show[];
}

/** Functions of a snapshot, each made when it is first read: `{ plan: ({ dossier }) => remedies(dossier, wenzhou) }`. */
export type Derive<D> = { readonly [K in keyof D]: (snapshot: Snapshot) => D[K] };

/** What a session begins with. */
export interface SessionOptions<D = unknown> extends Partial<Settings> {
  readonly jurisdictions: readonly Jurisdiction[];
  /** Those that an imported envelope may name; by default `jurisdictions`. */
  readonly places?: readonly Jurisdiction[];
  /** By default empty; what `storage` has goes before it. */
  readonly dossier?: unknown;
  /** Where the dossier is kept; by default nowhere. */
  readonly storage?: SessionStorage;
  /** What else is told of each snapshot, when it is asked for. */
  readonly derive?: Derive<D>;
}

/** How far a section of the form is. */
export interface SectionState {
  /** One of `formSections`. */
  readonly key: SectionKey;
  readonly label: LocalText;
  /** `done`: nothing is missing and nothing is wrong; `not-started`: nothing of it is answered. */
  readonly state: "not-started" | "in-progress" | "done";
  /** Distinct answers that the applicant has still to give for musts and shoulds. */
  readonly open: number;
  /** Fields of which something is wrong: what cannot be read, and answers by which a must or a should fails. */
  readonly wrong: number;
}

/** How the dossier is kept. */
export interface Kept {
  /** `none`: nowhere; `waiting`: changed, not yet saved; `failed`: there is no room, or storage is blocked. */
  readonly state: "none" | "loading" | "waiting" | "saved" | "failed";
  /** Whether another tab keeps it: then this one does not, till it is told to with `take`. */
  readonly elsewhere: boolean;
  /** Where what could not be read was put aside, so that it is not written over. */
  readonly aside?: string;
}

/** All that a page shows, at one moment. It never changes, and each of its parts is the same object till it differs. */
export interface Snapshot<D = unknown> {
  readonly dossier: Draft<Dossier>;
  readonly settings: Settings;
  /** By jurisdiction; none while there is no day to judge by. */
  readonly reports: Readonly<Record<string, Report>>;
  readonly issues: readonly FormIssue[];
  /** By the name of the field, `organizations.0.kind`. */
  readonly issuesByField: Readonly<Record<string, readonly FormIssue[]>>;
  /** By jurisdiction: the sections of the form in order. */
  readonly sections: Readonly<Record<string, readonly SectionState[]>>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly kept: Kept;
  /** What `derive` makes of it. */
  readonly derived: Readonly<D>;
}

/** What differs from the snapshot before. */
export interface Difference {
  /** Where the dossier was changed; the empty path where another took its place. A row put in or taken out is told by its list. */
  readonly paths: readonly Path[];
  /** Whether the settings changed. */
  readonly settings: boolean;
  /** By jurisdiction: the rules whose findings differ. */
  readonly findings: Readonly<Record<string, readonly string[]>>;
  /** The jurisdictions whose verdict or outlook differs. */
  readonly verdicts: readonly string[];
  /** The names of the fields whose issues differ. */
  readonly fields: readonly string[];
  /** By jurisdiction: the sections that differ. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
  /** How many rules were judged again, and how many rows for them. */
  readonly judged: { readonly rules: number; readonly rows: number };
  /** Jurisdictions of which an imported envelope names another edition of the document. */
  readonly editions: readonly string[];
}

/** How a change goes into the history. */
export interface ChangeOptions {
  /** Whether it goes on with the change before it at the same path, as a key typed into a text does: both are undone at once. */
  readonly typing?: boolean;
}

/** A dossier on its way, with the day, the place and the readings that it is judged by. */
export interface Envelope {
  readonly format: "consortium-eligibility/1";
  readonly dossier: Draft<Dossier>;
  /** The first of them; the others follow in `jurisdictions` where there are several. */
  readonly jurisdiction?: string;
  readonly jurisdictions?: readonly string[];
  readonly stages?: readonly Stage[];
  readonly asOf?: string;
  readonly readings?: Readonly<Record<string, string>>;
  /** By jurisdiction: the document that it was judged by. */
  readonly editions?: Readonly<Record<string, string>>;
}

/** Where a session keeps its dossier. What throws, or is refused, is told in `snapshot().kept`. */
export interface SessionStorage {
  /** What was kept; `undefined` for nothing. */
  load(): unknown;
  /** Keeps an envelope in the place of the one before. */
  save(envelope: Envelope): void | Promise<void>;
  /** Puts what cannot be read where nothing writes over it; the name of that place. */
  setAside?(content: unknown): string | Promise<string>;
  /** How long after a change it is saved, in milliseconds; by default 300. */
  readonly pause?: number;
  /** The name by which tabs that keep the same dossier find each other. */
  readonly channel?: string;
}

/** Told of each change, after it. */
export type Listener<D = unknown> = (snapshot: Snapshot<D>, difference: Difference) => void;

/** A dossier that is being filled in or reviewed, and what it comes to. */
export interface Session<D = unknown> {
  /** The same object till something differs. */
  snapshot(): Snapshot<D>;
  /** @returns the function that ends it */
  subscribe(listener: Listener<D>): () => void;
  /** Puts an answer in its place; `undefined` takes it away. What a path leads through is made where it is not there yet. */
  set(path: Path, value: unknown, options?: ChangeOptions): void;
  /** Puts a row into a list, at its end unless told where. */
  insert(path: Path, row: unknown, index?: number): void;
  /** Takes out a row or an entry of a list, or an answer. */
  remove(path: Path): void;
  /** Puts another dossier in the place of this one, as far as it differs. */
  replace(dossier: unknown): void;
  /** What is changed in it is one change: told once, and undone at once. Where it throws, nothing is changed. */
  change(make: () => void): void;
  /** Changes the day, the stages, the readings, the places, the language. It is no part of the history. */
  configure(settings: Partial<Settings>): void;
  undo(): void;
  redo(): void;
  export(): Envelope;
  /** Takes a dossier, with an envelope its settings too, or the text of either. */
  import(from: unknown): void;
  /** Keeps the dossier of this tab from now on. */
  take(): void;
  /** Ends what listens to other tabs; what is not saved yet is saved. */
  close(): void;
}

import { givenList, givenOptions, givenPlace } from "../engine/given.js";
import type { Path } from "../engine/report.js";
import { differenceOf, type What } from "./difference.js";
import { type Change, insert, remove, replace, set } from "./draft.js";
import { arrived, envelopeOf, ImportError } from "./envelope.js";
import { History, type Step } from "./history.js";
import { Docket, type Outcomes } from "./judged.js";
import { Keeper } from "./keeper.js";
import { Listeners } from "./listeners.js";
import { plain } from "./plain.js";
import { Latest, snapshotOf } from "./snapshot.js";
import type { Derive, Envelope, Kept, Listener, Session, SessionOptions, Settings, Snapshot } from "./types.js";

/** The settings, with those that are not given as they are by default. */
function settingsOf(settings: Partial<Settings>): Settings {
  const { jurisdictions = [], asOf, stages, readings, calendar, lang = "zh-CN", show = "must" } = settings;
  givenList(jurisdictions, "jurisdictions", "jurisdictions");
  jurisdictions.forEach(givenPlace);
  return Object.freeze({
    jurisdictions,
    lang,
    show,
    ...(asOf !== undefined && { asOf }),
    ...(stages && { stages }),
    ...(readings && { readings }),
    ...(calendar && { calendar }),
  });
}

const none: Outcomes = new Map();

/** A dossier that comes from elsewhere in the place of another. @throws ImportError if it holds what is no data */
function replacing(dossier: object, by: object): Change {
  try {
    return replace(dossier, by);
  } catch (error) {
    throw new ImportError("内容中有无法读取的数据，或嵌套过深", (error as Error).message);
  }
}

/** A session as it goes on. What it offers can be handed on by itself, as to a button. */
class Live<D> implements Session<D> {
  private readonly derive: Derive<D>;
  private readonly places: Settings["jurisdictions"];
  private readonly listeners = new Listeners<D>();
  private readonly latest = new Latest();
  private readonly history = new History();
  private readonly keeper: Keeper | undefined;
  private settings: Settings;
  private docket: Docket;
  private dossier: object;
  private kept: Kept = Object.freeze({ state: "none", elsewhere: false });
  private current: Snapshot<D>;
  /** Where the dossier was changed while a change of several parts is made. */
  private gathered: Path[] | undefined;

  constructor({ dossier = {}, storage, derive, places, ...settings }: SessionOptions<D>) {
    this.derive = derive ?? ({} as Derive<D>);
    this.places = places ?? settings.jurisdictions;
    const brought = arrived(dossier, this.places);
    this.settings = settingsOf({ ...settings, ...brought.settings });
    this.dossier = plain(brought.dossier) as object;
    this.docket = new Docket(this.dossier, this.settings);
    this.current = this.shot();
    if (!storage) return;
    this.keeper = new Keeper(storage, {
      content: () => this.export(),
      touched: () => this.history.canUndo,
      take: (content) => this.bring(content, false),
      tell: (kept) => {
        this.kept = kept;
        this.settle({ paths: [] }, none);
      },
    });
    this.keeper.begin();
  }

  private shot(): Snapshot<D> {
    const { dossier, settings, history, kept, latest, derive } = this;
    const { canUndo, canRedo } = history;
    return snapshotOf({ dossier, settings, judged: this.docket.view(), canUndo, canRedo, kept }, latest, derive);
  }

  private settle(what: What, outcomes: Outcomes): void {
    const before = this.current;
    const now = this.shot();
    this.current = now;
    this.listeners.tell(now, differenceOf(before, now, what, outcomes));
  }

  /** Goes over to another dossier, which is judged where it differs. */
  private move({ dossier, paths }: Change): void {
    this.dossier = dossier;
    const outcomes = this.docket.change(dossier, paths);
    this.settle({ paths }, outcomes);
    this.keeper?.changed();
  }

  private apply({ dossier, paths }: Change, typed?: string): void {
    if (paths.length === 0) return;
    if (this.gathered) {
      this.gathered.push(...paths);
      this.dossier = dossier;
      return;
    }
    this.history.add({ dossier: this.dossier, paths }, typed);
    this.move({ dossier, paths });
  }

  readonly snapshot = (): Snapshot<D> => this.current;

  readonly subscribe = (listener: Listener<D>): (() => void) => this.listeners.add(listener);

  readonly set = (path: Path, value: unknown, { typing = false } = {}): void => {
    this.apply(set(this.dossier, path, value), typing ? JSON.stringify(path) : undefined);
  };

  readonly insert = (path: Path, row: unknown, index?: number): void => {
    this.apply(insert(this.dossier, path, row, index));
  };

  readonly remove = (path: Path): void => {
    this.apply(remove(this.dossier, path));
  };

  readonly replace = (dossier: unknown): void => {
    this.apply(replace(this.dossier, arrived(dossier, this.places).dossier));
  };

  readonly change = (make: () => void): void => {
    if (this.gathered) {
      make();
      return;
    }
    const before = this.dossier;
    const paths: Path[] = [];
    this.gathered = paths;
    try {
      make();
    } catch (error) {
      this.dossier = before;
      throw error;
    } finally {
      this.gathered = undefined;
    }
    const dossier = this.dossier;
    this.dossier = before;
    this.apply({ dossier, paths });
  };

  readonly configure = (settings: Partial<Settings>): void => {
    this.turn(settingsOf({ ...this.settings, ...settings }), { dossier: this.dossier, paths: [] });
  };

  /** @throws Error while a change of several parts is made */
  private between(what: string): void {
    if (this.gathered) throw new Error(`${what} cannot be called within change: end it first`);
  }

  /** Goes over to other settings, and to the dossier that comes with them. Where they are wrong nothing is changed. */
  private turn(settings: Settings, { dossier, paths }: Change, editions: readonly string[] = [], step = false): void {
    this.between("what changes settings");
    const docket = new Docket(dossier, settings);
    const outcomes = docket.since(this.docket);
    if (step) this.history.add({ dossier: this.dossier, paths, settings: this.settings });
    this.settings = settings;
    this.docket = docket;
    this.dossier = dossier;
    this.settle({ paths, settings: true, editions }, outcomes);
    this.keeper?.changed();
  }

  /** Goes where a step leads. */
  private go(step: Step | undefined): void {
    if (step?.settings) this.turn(step.settings, step);
    else if (step) this.move(step);
  }

  readonly undo = (): void => {
    this.between("undo");
    this.go(this.history.undo(this.dossier, this.settings));
  };

  readonly redo = (): void => {
    this.between("redo");
    this.go(this.history.redo(this.dossier, this.settings));
  };

  readonly export = (): Envelope => envelopeOf(this.current.dossier, this.settings);

  readonly import = (from: unknown): void => this.bring(from, true);

  /** Takes what comes from elsewhere, as a step that can be taken back or as what there was at first. */
  private bring(from: unknown, step: boolean): void {
    const { dossier, settings, editions } = arrived(from, [...this.places, ...this.settings.jurisdictions]);
    this.turn(settingsOf({ ...this.settings, ...settings }), replacing(this.dossier, dossier), editions, step);
  }

  readonly take = (): void => this.keeper?.take();

  readonly close = (): void => this.keeper?.close();
}

/**
 * A dossier that is being filled in or reviewed, judged again with each change: only the rules that read what was changed,
 * and of their rows only those that were. It holds what a page needs and draws nothing.
 *
 * @param options the places, and what `evaluate` and `formSchema` take; `dossier`, or `storage` in which it is kept
 * @throws TypeError if the jurisdictions are none, or the dossier holds what is no data
 * @throws RangeError if a setting is wrong
 * @throws ImportError if the dossier is none
 * @example
 * const session = createSession({ jurisdictions: [wenzhou], asOf: "2025-11-20", stages: ["formation"] });
 * session.insert(["organizations"], { id: "a", role: "lead", kind: "university" });
 * session.snapshot().issuesByField["organizations.0.kind"]?.[0]?.message
 * // "牵头单位为企业：不符合“须为温州市域内注册企业”（三（二））"
 */
export function createSession<D = unknown>(options: SessionOptions<D>): Session<D> {
  givenOptions(options);
  return new Live(options);
}

import type { Jurisdiction } from "../criteria/rule.js";
import { dayOf } from "../engine/question.js";
import type { Path, Report } from "../engine/report.js";
import { asRow } from "../facts/answer.js";
import { type FormIssue, issuesOf, type Telling, tellingOf, unreadable, withoutDay } from "../forms/issues.js";
import type { DossierIssue } from "../schemas/issues.js";
import { limits } from "../schemas/scalars.js";
import type { Dossier, Draft } from "../schemas/types.js";
import type { FormSection } from "../words/sections.js";
import { Judge, type Outcome, type Standing } from "./judge.js";
import { lazy } from "./lazy.js";
import { repeated, Shapes, tellsApart } from "./shapes.js";
import type { Settings } from "./types.js";

/** What is told of a change, by jurisdiction. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** A dossier by all jurisdictions of a session, at one moment. */
export interface Judged {
  readonly reports: Readonly<Record<string, Report>>;
  /** What it says of fields, put into words when it is asked for. */
  issues(): readonly FormIssue[];
  /** The sections that a jurisdiction asks for. */
  sections(id: string): readonly FormSection[];
}

/** What is said of a rule as it stands, while rows are called as they are. */
interface Said {
  readonly calling: object;
  readonly issues: readonly FormIssue[];
}

/** By which answers rows are called in messages. */
const names: ReadonlySet<unknown> = new Set(["name", "title", "id"]);
const renames = (path: Path): boolean => path.length < 3 || names.has(path.at(-1)) || path[0] === "unfinished";

/** What judging from the beginning comes to, compared with the report before. */
function anew(before: Report | undefined, judge: Judge): Outcome {
  const known = new Map(before?.findings.map((finding) => [finding.rule, JSON.stringify(finding)]));
  const differing = judge.report.findings.filter((finding) => known.get(finding.rule) !== JSON.stringify(finding));
  return {
    findings: differing.map(({ rule }) => rule),
    verdict: before?.verdict !== judge.report.verdict || before.outlook !== judge.report.outlook,
    judged: { rules: judge.report.findings.length, rows: judge.rows },
  };
}

/** Keeps a dossier judged by the jurisdictions of a session while it is changed. */
export class Docket {
  private readonly settings: Settings;
  private readonly tellings: ReadonlyMap<string, Telling>;
  private readonly shapes = new Shapes();
  private readonly said = new WeakMap<Standing, Said>();
  private judges: ReadonlyMap<string, Judge>;
  private dossier: object;
  private day: string | undefined;
  /** Another object whenever rows may be called otherwise, or two rows may be the same. */
  private calling = {};
  private repeated: () => readonly DossierIssue[];

  /** @throws TypeError and RangeError for settings that are wrong, as `evaluate` and `formSchema` do */
  constructor(dossier: object, settings: Settings) {
    this.settings = settings;
    this.dossier = dossier;
    this.tellings = new Map(settings.jurisdictions.map((one) => [one.id, tellingOf(one, settings)]));
    this.day = this.dayIn(dossier);
    this.judges = this.judgesOf(dossier);
    this.repeated = lazy(() => repeated(dossier));
    // Settings that are wrong are refused at once, and not with the first day that is entered.
    if (this.day === undefined) for (const one of settings.jurisdictions) this.judgeOf({}, one, "2025-01-01");
  }

  private dayIn(dossier: object): string | undefined {
    return this.settings.asOf ?? dayOf(asRow(asRow(dossier).filing).filledOn);
  }

  private judgeOf(dossier: object, jurisdiction: Jurisdiction, asOf: string): Judge {
    const { stages, readings, calendar } = this.settings;
    return new Judge(dossier, jurisdiction, {
      asOf,
      ...(stages && { stages }),
      ...(readings && { readings }),
      ...(calendar && { calendar }),
    });
  }

  private judgesOf(dossier: object): ReadonlyMap<string, Judge> {
    const { day } = this;
    if (day === undefined) return new Map();
    return new Map(this.settings.jurisdictions.map((one) => [one.id, this.judgeOf(dossier, one, day)]));
  }

  /** Judges what a change touches; with another day, everything. */
  change(dossier: object, paths: readonly Path[]): Outcomes {
    const day = this.dayIn(dossier);
    this.dossier = dossier;
    if (paths.some(renames)) this.calling = {};
    if (paths.some(tellsApart)) this.repeated = lazy(() => repeated(dossier));
    if (day === this.day) return new Map([...this.judges].map(([id, judge]) => [id, judge.change(dossier, paths)]));
    const before = this.judges;
    this.day = day;
    this.judges = this.judgesOf(dossier);
    return new Map([...this.judges].map(([id, judge]) => [id, anew(before.get(id)?.report, judge)]));
  }

  /** What all came to, compared with what it came to by other settings. */
  since(before: Docket): Outcomes {
    return new Map([...this.judges].map(([id, judge]) => [id, anew(before.judges.get(id)?.report, judge)]));
  }

  /** The dossier and what it comes to, at this moment. */
  view(): Judged {
    const { dossier, shapes, said, calling, repeated, tellings, day } = this;
    const { lang } = this.settings;
    const draft = dossier as Draft<Dossier>;
    const places = [...this.judges].map(([id, { report, standings }]) => ({ id, report, standings }));
    const told = (standing: Standing, telling: Telling): readonly FormIssue[] => {
      const known = said.get(standing);
      if (known?.calling === calling) return known.issues;
      const issues = issuesOf(standing.finding, draft, telling);
      said.set(standing, { calling, issues });
      return issues;
    };
    return {
      reports: Object.fromEntries(places.map(({ id, report }) => [id, report])),
      sections: (id) => this.judges.get(id)?.sections ?? [],
      issues: () => {
        const shape = [...shapes.issues(dossier), ...repeated()].slice(0, limits.issues);
        const found = places.flatMap(({ id, standings }) => {
          const telling = tellings.get(id) as Telling;
          return standings.flatMap((standing) => told(standing, telling));
        });
        return [
          ...shape.map((issue) => unreadable(issue, dossier, lang)),
          ...(day === undefined ? [withoutDay(lang)] : []),
          ...found,
        ];
      },
    };
  }
}

import {
  type Dossier,
  type Draft,
  evaluate,
  type Finding,
  type Jurisdiction,
  type Report,
} from "consortium-eligibility";
import { openLists, withOpen } from "../form/lists.js";
import { type Row, rowsAt } from "../form/paths.js";
import { readable } from "../form/readable.js";
import { freshId, leadAt, unitsOf } from "../form/units.js";

/** What the five questions ask. What is not answered is left out. */
export interface Answers {
  kind: string | undefined;
  division: string | undefined;
  /** All units, the lead included. */
  count: string;
  revenue: string | undefined;
  rdExpense: string | undefined;
  platform: string | undefined;
}

/** More rows than this nobody fills in one by one. */
const most = 200;
export const countOf = ({ count }: Answers): number | undefined =>
  /^[1-9]\d{0,2}$/.test(count.trim()) ? Math.min(Number(count), most) : undefined;

type Fields = Record<string, unknown>;
const given = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** A dossier of nothing but the answers. The list of units is whole where it is said how many there are. */
function drafted(answers: Answers, year: number | undefined): Draft<Dossier> {
  const { kind, division, revenue, rdExpense, platform } = answers;
  const count = countOf(answers);
  const accounts = given({ revenue, rdExpense });
  const lead = given({
    kind,
    division,
    ...(Object.keys(accounts).length > 0 && { financials: [{ year, ...accounts }] }),
  });
  const others = Array.from({ length: (count ?? 1) - 1 }, (_, at) => ({ id: `unit-${at + 2}`, role: "member" }));
  return readable({
    organizations: [{ id: "lead", role: "lead", ...lead }, ...others],
    ...(platform === "none" && { platforms: [] }),
    ...(levels.has(platform) && { platforms: [{ hostId: "lead", level: platform, operating: true }] }),
    unfinished: [...(count === undefined ? ["organizations"] : []), ...(levels.has(platform) ? ["platforms"] : [])],
  });
}

const levels: ReadonlySet<string | undefined> = new Set(["national", "provincial", "municipal"]);

/** How far a place is, by the answers. */
export interface Reach {
  readonly place: Jurisdiction;
  readonly report: Report;
  readonly dossier: Draft<Dossier>;
  /** The musts that fail, whatever else is answered. */
  readonly against: readonly Finding[];
  /** What as a rule is asked for and is not so. */
  readonly should: readonly Finding[];
}

/** Which places are within reach: those first against which nothing stands. */
export function reachOf(
  answers: Answers,
  places: readonly Jurisdiction[],
  asOf: string,
  year: number | undefined,
): readonly Reach[] {
  const dossier = drafted(answers, year);
  const each = places.map((place): Reach => {
    const report = evaluate(dossier, place, { asOf, stages: ["formation"] });
    const failed = report.findings.filter(({ status }) => status === "fail");
    const against = failed.filter(({ force }) => force === "must");
    return { place, report, dossier, against, should: failed.filter(({ force }) => force === "should") };
  });
  return each.sort((a, b) => a.against.length - b.against.length || a.should.length - b.should.length);
}

/** What is answered already in a dossier. */
export function answersIn(dossier: unknown, year: number | undefined): Answers {
  const lead = unitsOf(dossier)[leadAt(dossier)];
  const accounts = rowsAt(lead, ["financials"])?.find((row) => row.year === year);
  const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
  const platforms = rowsAt(dossier, ["platforms"]);
  const own = platforms?.find(({ hostId, operating }) => hostId === lead?.id && operating === true);
  const count = unitsOf(dossier).length;
  return {
    kind: text(lead?.kind),
    division: text(lead?.division),
    count: count > 0 ? String(count) : "",
    revenue: text(accounts?.revenue),
    rdExpense: text(accounts?.rdExpense),
    platform: platforms?.length === 0 ? "none" : text(own?.level),
  };
}

/** The accounts of a unit with those of a year among them. */
function accountsWith(
  unit: Row,
  year: number | undefined,
  { revenue, rdExpense }: Answers,
): readonly Row[] | undefined {
  const rows = rowsAt(unit, ["financials"]) ?? [];
  const accounts = given({ revenue, rdExpense });
  if (year === undefined || Object.keys(accounts).length === 0) return rows.length > 0 ? rows : undefined;
  const at = rows.findIndex((row) => row.year === year);
  return at < 0 ? [...rows, { year, ...accounts }] : rows.map((row, n) => (n === at ? { ...row, ...accounts } : row));
}

/** The units with the lead as it was answered, and as many members as there are said to be. */
function unitsWith(dossier: unknown, answers: Answers, year: number | undefined): readonly Row[] {
  const before = unitsOf(dossier);
  const at = leadAt(dossier);
  const unit = before[at] ?? { id: freshId(), role: "lead" };
  const { kind, division } = answers;
  const lead = { ...unit, ...given({ kind, division, financials: accountsWith(unit, year, answers) }) };
  const own = at < 0 ? [lead, ...before] : before.map((row, n) => (n === at ? lead : row));
  const more = Math.max(0, (countOf(answers) ?? 0) - own.length);
  return [...own, ...Array.from({ length: more }, () => ({ id: freshId(), role: "member" }))];
}

/** The platforms, with that of the lead among them; what stands there already is not doubled. */
function platformsWith(dossier: unknown, { platform }: Answers, hostId: unknown): readonly Row[] | undefined {
  const rows = rowsAt(dossier, ["platforms"]);
  if (platform === "none") return rows ?? [];
  const known = rows?.some((row) => row.hostId === hostId && row.level === platform && row.operating === true);
  return levels.has(platform) && !known ? [...(rows ?? []), { hostId, level: platform, operating: true }] : rows;
}

/** A dossier with the answers in it; what stands there and was not asked stays. Lists that are begun are open. */
export function withAnswers(dossier: object, answers: Answers, year: number | undefined): object {
  const organizations = unitsWith(dossier, answers, year);
  const platforms = platformsWith(dossier, answers, organizations.find(({ role }) => role === "lead")?.id);
  const begun = ["organizations", ...(platforms && platforms.length > 0 ? ["platforms"] : [])];
  return {
    ...dossier,
    organizations,
    ...(platforms && { platforms }),
    unfinished: begun.reduce(withOpen, openLists(dossier)),
  };
}

import type { Citation, Policy } from "../criteria/rule.js";
import type { ProgrammePolicy, Target, TargetMeasure, TargetReading } from "../criteria/target.js";
import { answered, asRow, type Row } from "../facts/answer.js";
import { yearOf } from "../facts/days.js";
import { plainFigure } from "../schemas/amount.js";
import { shown } from "../schemas/choice.js";
import { isDay } from "../schemas/day.js";
import type { Programme } from "../schemas/programme.js";
import type { Draft } from "../schemas/types.js";
import { covered } from "./cover.js";
import { add, decimal, type Fraction, gap, order, toDecimal, whole } from "./exact.js";
import { givenOf, givenOptions } from "./given.js";
import { against } from "./judge/comparisons.js";
import { under } from "./judge/logic.js";
import { dayOf } from "./question.js";
import { checkReadings, chosenOf, type Readings } from "./readings.js";
import { FAIL, PASS, REVIEW, type Truth, truthOf, UNKNOWN } from "./truth.js";

/** How a target stands. */
export interface TargetFinding {
  target: string;
  citation: Citation;
  policy: Policy;
  force: "must" | "should";
  kind: "cumulative" | "level" | "yearly";
  year: number;
  /** The figure that meets it, else the latest up to the year; a plain decimal in the target's unit. */
  actual: string | null;
  operator: ">=" | ">";
  limit: string;
  unit: string;
  /** The text says 左右. */
  approximate?: true;
  /** `review`: for a person to say, where no figure can or the limit is approximate and not reached. */
  state: "met" | "missed" | "pending" | "unknown" | "review";
  /** The reading used, where the target has several. */
  reading?: string;
  /** The other readings that end differently, in declared order; one of other years by its entry of the last. */
  contested?: { reading: string; state: TargetFinding["state"] }[];
  /** Where it is not met and there is a figure: the limit less the latest figure up to the year. */
  gap?: string;
}

/** What was found of one target and year. */
interface Found {
  readonly truth: Truth;
  readonly actual?: Fraction | undefined;
  readonly limit?: string;
  /** The figure of the year is not there yet: it is judged by those before it. */
  readonly awaited?: boolean;
}

interface Figure {
  readonly year: number;
  readonly value: Fraction;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The figures of a target up to a year, the latest last. */
function figuresOf(programme: Row, target: string, year: number): Figure[] {
  return listOf(programme.observations)
    .flatMap((entry, at): Figure[] => {
      const row = asRow(entry);
      const value = answered(row.value);
      if (answered(row.target) !== target || value === undefined) return [];
      const plain = plainFigure(value);
      if (plain === undefined) throw new RangeError(`observations[${at}].value is not a number: ${shown(value)}`);
      return typeof row.year === "number" && row.year <= year ? [{ year: row.year, value: decimal(plain) }] : [];
    })
    .sort((a, b) => a.year - b.year);
}

type FigureMeasure = Extract<TargetMeasure, { by: "figure" }>;

const reaches = ({ operator, limit }: FigureMeasure, value: Fraction): boolean =>
  order(value, decimal(limit)) > (operator === ">" ? 0 : -1);

function byFigures({ kind }: Target, measure: FigureMeasure, figures: readonly Figure[], year: number): Found {
  const reaching = figures.filter(
    (figure) => (kind === "cumulative" || figure.year === year) && reaches(measure, figure.value),
  );
  const best = reaching.at(-1);
  return {
    truth: best ? PASS : FAIL,
    actual: (best ?? figures.at(-1))?.value,
    awaited: figures.every((figure) => figure.year !== year),
  };
}

/** By the figures of several years together; without one of them there is nothing to judge by. */
function bySum(measure: FigureMeasure, figures: readonly Figure[], years: readonly number[]): Found {
  const own = years.flatMap((year) => figures.find((figure) => figure.year === year) ?? []);
  if (own.length < years.length) return { truth: UNKNOWN, awaited: true };
  const sum = own.reduce((total, { value }) => add(total, value), whole(0));
  return { truth: truthOf(reaches(measure, sum)), actual: sum };
}

/** The consortia that stood by the end of the year; one whose day is not given may be among them. */
function byConsortia(measure: FigureMeasure, consortia: readonly unknown[], year: number): Found {
  const days = consortia.map((entry) => dayOf(asRow(entry).establishedOn));
  const sure = days.filter((day) => day !== undefined && yearOf(day) <= year).length;
  const open = days.filter((day) => day === undefined).length;
  const found = { low: whole(sure), high: whole(sure + open) };
  return { truth: against(found, ">=", decimal(measure.limit)), actual: open === 0 ? found.low : undefined };
}

/** Without an assertion a person must still judge. */
function byAssertion(programme: Row, target: string, year: number): Found {
  const said = listOf(programme.assertions)
    .map(asRow)
    .filter((row) => answered(row.target) === target && row.year === year && typeof row.holds === "boolean")
    .at(-1);
  return { truth: said ? truthOf(said.holds === true) : REVIEW };
}

function find(programme: Row, target: Target, year: number): Found {
  const { id, measure } = target;
  if (measure.by === "judgement") return byAssertion(programme, id, year);
  if (measure.by === "cover") return covered(programme, measure, year);
  const figures = figuresOf(programme, id, year);
  if (figures.length === 0 && measure.orConsortia && Array.isArray(programme.consortia))
    return byConsortia(measure, programme.consortia, year);
  return measure.sumOf ? bySum(measure, figures, measure.sumOf) : byFigures(target, measure, figures, year);
}

type Asked = Readonly<{ programme: Row; policy: Policy; asOf: string }>;

/** How a target stands in the course of its years and after them; a year without its figure leaves open what is not met. */
function stateOf({ truth, awaited }: Found, { measure }: Target, past: boolean): TargetFinding["state"] {
  if (truth === PASS) return "met";
  if (truth === REVIEW) return "review";
  if (!past) return "pending";
  if (under(awaited ? UNKNOWN : PASS, truth) !== FAIL) return "unknown";
  // 左右: a number alone cannot miss it.
  return measure.by === "figure" && measure.approximate ? "review" : "missed";
}

function assess(target: Target, year: number, { programme, policy, asOf }: Asked): TargetFinding {
  const { measure } = target;
  const found = find(programme, target, year);
  const limit = found.limit ?? (measure.by === "figure" ? measure.limit : "");
  const { actual } = found;
  const finding: TargetFinding = {
    target: target.id,
    citation: target.cites,
    policy,
    force: target.force,
    kind: target.kind,
    year,
    actual: actual ? toDecimal(actual, 8) : null,
    operator: measure.by === "figure" ? measure.operator : ">=",
    limit,
    unit: target.unit,
    ...(measure.by === "figure" && measure.approximate && { approximate: true }),
    state: stateOf(found, target, asOf > `${year}-12-31`),
  };
  if (found.truth === FAIL && actual) {
    const distance = gap(actual, decimal(limit), 8);
    finding.gap = order(actual, decimal(limit)) > 0 ? `-${distance}` : distance;
  }
  return finding;
}

/** A target as it is in one of its readings. */
const inReading = (target: Target, reading: TargetReading): Target => ({ ...target, ...reading, title: target.title });

/** How a target stands in the reading used, and in which others it stands otherwise. */
function assessAll(target: Target, asked: Asked, readings: ReadonlyMap<string, string>): TargetFinding[] {
  const chosen = chosenOf(target, readings);
  if (!chosen) return target.years.map((year) => assess(target, year, asked));
  const used = inReading(target, chosen.reading);
  return used.years.map((year) => {
    const finding = assess(used, year, asked);
    const contested = chosen.others.flatMap(([reading, meaning]) => {
      const other = inReading(target, meaning);
      const { state } = assess(other, other.years.includes(year) ? year : (other.years.at(-1) ?? year), asked);
      return state === finding.state ? [] : [{ reading, state }];
    });
    return { ...finding, reading: chosen.name, ...(contested.length > 0 && { contested }) };
  });
}

/** The readings of the targets of a document: those of its rules may stand there too. */
function targetReadings(targets: readonly Target[], readings: Readings | undefined): ReadonlyMap<string, string> {
  const group = (id: string): string => id.slice(0, id.lastIndexOf(".") + 1);
  const groups = new Set(targets.map(({ id }) => group(id)));
  return checkReadings(readings, targets, (id) => groups.has(group(id)), "target");
}

/**
 * How the targets of a document stand: one finding per target, of a yearly one for each of its years.
 *
 * @param programme year-end figures, what a person says of targets that no figure measures, key chains and consortia
 * @param document a value of `consortium-eligibility/programmes`
 * @throws TypeError if the programme is not an object, or the policy or the options are none
 * @throws RangeError if `asOf` is not a day, a figure not a number, or a reading none of this document's targets
 * @example
 * assessProgramme({ observations: [{ target: "transfer.rd-intensity", year: 2027, value: "0.031" }] }, wenzhouTransfer2025,
 *   { asOf: "2028-01-15" }).find(({ target }) => target === "transfer.rd-intensity")
 * // { state: "missed", actual: "0.031", operator: ">=", limit: "0.032", gap: "0.001", … }
 * @example
 * assessProgramme({ observations: [{ target: "transfer.flagship-projects", year: 2027, value: 61 }] }, wenzhouTransfer2025,
 *   { asOf: "2028-01-15", readings: { "transfer.flagship-projects": "yearly" } })
 *   .filter(({ target }) => target === "transfer.flagship-projects").map(({ year, state }) => [year, state])
 * // [[2025, "unknown"], [2026, "unknown"], [2027, "met"]]
 */
export function assessProgramme(
  programme: Draft<Programme>,
  document: ProgrammePolicy,
  options: { asOf: string; readings?: Readings },
): TargetFinding[] {
  if (typeof programme !== "object" || programme === null)
    throw new TypeError(`the programme is not an object: ${shown(programme)}`);
  givenOf(document, "document", "programmePolicy", "targets");
  givenOptions(options);
  const { asOf, readings } = options;
  if (!isDay(asOf)) throw new RangeError(`asOf is not a day: ${shown(asOf)}`);
  const { policy, targets } = document;
  const chosen = targetReadings(targets, readings);
  const asked = { programme: asRow(programme), policy, asOf };
  return targets.flatMap((target) => assessAll(target, asked, chosen));
}

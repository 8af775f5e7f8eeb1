import type { Criterion } from "../../criteria/types.js";
import type { Finding, Measure, Missing, Path } from "../../engine/report.js";
import { type Compared, carrying, comparedOf, ofOneRow, quantitiesOf } from "../../words/comparisons.js";
import { inLang, keyOf } from "../../words/labels.js";
import { limitWord } from "../../words/limit-word.js";
import { measureSaid } from "../../words/measures.js";
import { answerAt, isUnfinished } from "../../words/names.js";
import { openBy, type WhyOpen } from "../../words/open.js";
import { answerLabel, rowLabel } from "../../words/places.js";
import type { MeasureVoice } from "../../words/told.js";
import { youngLead } from "../../words/young.js";
import { narrowed } from "../narrow.js";
import { notSo } from "./not-so.js";
import type { Telling } from "./telling.js";
import type { Point } from "./types.js";

/** All of the points count, or one of the ways suffices: either is empty. */
interface Points {
  readonly points: Point[];
  readonly ways: Point[];
}

/** What the open rows of a count lack, where it is one and the same answer of each. */
function openAnswer(missing: readonly Missing[], { lang }: Telling): string | undefined {
  const keys = new Set(missing.map(({ path, field }) => (field === undefined ? keyOf(path) : "")));
  const [path] = missing.map((one) => one.path);
  if (keys.size !== 1 || keys.has("") || path === undefined || path.length < 3) return undefined;
  return inLang([`未填${answerLabel(path, lang)}`, answerLabel(path, lang)], lang);
}

/** Why what is said of a list has no number: the list itself is missing, or is not complete. */
const whyOpen =
  (missing: readonly Missing[], { lang, dossier }: Telling): WhyOpen =>
  (list) => {
    const own = missing.find(({ path, row }) => row === undefined && keyOf(path) === list);
    if (!own) return "";
    const open = inLang(["名单尚未填完", "the list is not complete"], lang);
    if (!dossier || isUnfinished(own.path, dossier)) return open;
    return Array.isArray(answerAt(dossier, own.path)) ? "" : inLang(["名单未填写", "the list is not given"], lang);
  };

function voiceOf({ force, citation, missing }: Finding, telling: Telling): MeasureVoice {
  const { lang } = telling;
  return {
    lang,
    word: limitWord(force, citation, lang),
    open: openBy(lang, openAnswer(missing, telling), whyOpen(missing, telling)),
  };
}

/** The measures that are of one way. */
const measuresOf = (measures: readonly Measure[], compared: readonly Compared[]): Measure[] =>
  measures.filter((measure) => comparedOf(measure, compared));

/** The measures without those that only tell the case, and declared numbers that are not given, which are missing. */
const required = (measures: readonly Measure[], compared: readonly Compared[]): Measure[] =>
  measures.filter((measure) => measure.limit !== "" && !comparedOf(measure, compared)?.isCase);

/** Measures of rows, each with the row it is of, where as many answers cause the fail. */
function rowsOf(
  missed: readonly Measure[],
  paths: readonly Path[],
  { lang, dossier }: Telling,
): (string | undefined)[] {
  const rows = paths.filter((path) => path.length > 2 && typeof path[1] === "number");
  if (rows.length !== missed.length) return missed.map(() => undefined);
  return rows.map((path) => rowLabel(path, lang, dossier));
}

/** The comparisons that fail, those of rows with the row; of many only the first. */
function missedPoints(finding: Finding, compared: readonly Compared[], telling: Telling): Point[] {
  const { lang, most } = telling;
  const voice = voiceOf(finding, telling);
  const missed = required(finding.measures, compared).filter(({ holds }) => holds === false);
  const ofRows = missed.filter((measure) => ofOneRow(measure, compared));
  const rows = rowsOf(ofRows, finding.paths, telling);
  const told = [
    ...missed.filter((measure) => !ofOneRow(measure, compared)).map((one) => measureSaid(one, compared, voice)),
    ...ofRows.map((one, at) => measureSaid(one, compared, { ...voice, ...(rows[at] && { row: rows[at] }) })),
  ];
  const more = told.length - most;
  if (more <= 0) return told;
  return [...told.slice(0, most), { found: inLang([`另有 ${more} 处`, `${more} more`], lang), required: "", gap: "" }];
}

/** What is not so without a number, and without what only a reviewer said. */
function failedAnswers(finding: Finding, of: Criterion, telling: Telling): Point[] {
  const answers = finding.paths.filter(([first]) => first !== "assertions");
  const part = narrowed(of, answers);
  return part ? notSo(part, answers, telling) : [];
}

/** Of alternatives, one way by itself, in one point: the years of “each year” are told together. */
function joined(points: readonly Point[], { lang }: Telling): Point {
  const part = (name: keyof Point): string =>
    [...new Set(points.map((point) => point[name]).filter((text) => text !== ""))].join(inLang(["、", ", "], lang));
  return { found: part("found"), required: part("required"), gap: part("gap") };
}

/** Each way that is not met, or is still open. */
function waysOf(finding: Finding, ways: readonly Criterion[], telling: Telling): Point[] {
  const voice = voiceOf(finding, telling);
  const told = ways.map((way) => {
    const compared = quantitiesOf(way);
    const measures = measuresOf(finding.measures, compared);
    if (finding.status === "fail")
      return [...missedPoints({ ...finding, measures }, compared, telling), ...failedAnswers(finding, way, telling)];
    const open = required(measures, compared).filter(({ holds }) => holds !== true);
    return open.map((measure) => measureSaid(measure, compared, voice));
  });
  return told.filter((points) => points.length > 0).map((points) => joined(points, telling));
}

function failedPoints(finding: Finding, holds: Criterion, telling: Telling): Point[] {
  const judged = finding.paths.some(([first]) => first === "assertions") && !finding.judgement;
  const by = inLang(["审核人认定为不符合", "a reviewer judges it not met"], telling.lang);
  return [
    ...missedPoints(finding, quantitiesOf(holds), telling),
    ...(judged ? [{ found: by, required: "", gap: "" }] : []),
    ...failedAnswers(finding, holds, telling),
  ];
}

/** What a finding says, part by part. */
export function pointsOf(finding: Finding, holds: Criterion, telling: Telling): Points {
  const { status } = finding;
  const isOpen = status === "fail" || status === "unknown";
  if (holds.kind === "any" && isOpen) return { points: [], ways: waysOf(finding, holds.of, telling) };
  if (status === "fail") return { points: failedPoints(finding, holds, telling), ways: [] };
  const compared = quantitiesOf(holds);
  const voice = voiceOf(finding, telling);
  const own = required(finding.measures, compared).filter((measure) => !ofOneRow(measure, compared));
  const met = status === "pass" ? carrying(own, holds) : [];
  const open = status === "unknown" ? own.filter((measure) => measure.holds === null) : [];
  const young = youngLead(finding, holds, telling.dossier, telling.lang);
  const why: Point[] = young === "" ? [] : [{ found: young, required: "", gap: "" }];
  return { points: [...why, ...[...met, ...open].map((measure) => measureSaid(measure, compared, voice))], ways: [] };
}

/** The case that applies, where the rule has several: “营业收入 40 万元，不超过 50 万元的情形”. */
export function caseOf({ measures }: Finding, holds: Criterion, { lang }: Telling): string {
  const compared = quantitiesOf(holds).filter(({ isCase }) => isCase);
  const told = measures.flatMap((measure) => {
    if (measure.holds !== true || !comparedOf(measure, compared)) return [];
    const { found, required } = measureSaid(measure, compared, { lang, word: "" });
    return [inLang([`${found}，适用${required}的情形`, `${found}, the case of ${required}`], lang)];
  });
  return [...new Set(told)].join(inLang(["；", "; "], lang));
}

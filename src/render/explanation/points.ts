import type { Criterion } from "../../criteria/types.js";
import type { Finding, Measure, Missing, Path } from "../../engine/report.js";
import { carrying, comparedOf, ofOneRow, quantitiesOf } from "../../words/comparisons.js";
import { limitWord } from "../../words/force.js";
import { inLang, keyOf } from "../../words/labels.js";
import { type MeasureVoice, measureTold } from "../../words/measures.js";
import { answerLabel, rowLabel } from "../../words/places.js";
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

function voiceOf({ force, missing }: Finding, telling: Telling): MeasureVoice {
  const open = openAnswer(missing, telling);
  const { lang, forceWord } = telling;
  return { lang, word: limitWord(force, forceWord, lang), ...(open !== undefined && { open }) };
}

/** Measures of rows, each with the row it is of, where there are as many as rows fail by them. */
function rowsOf(
  missed: readonly Measure[],
  paths: readonly Path[],
  { lang, dossier }: Telling,
): (string | undefined)[] {
  const rows = paths.filter((path) => path.length > 2 && typeof path[1] === "number");
  if (rows.length !== missed.length) return missed.map(() => undefined);
  return rows.map((path) => rowLabel(path, lang, dossier));
}

/** The comparisons that fail, and the answers that are not so. */
function missedPoints(finding: Finding, of: Criterion, telling: Telling): Point[] {
  const compared = quantitiesOf(of);
  const voice = voiceOf(finding, telling);
  const { lang } = telling;
  const missed = finding.measures.filter((measure) => measure.holds === false);
  const whole = missed.filter((measure) => !ofOneRow(measure, compared));
  const ofRows = missed.filter((measure) => ofOneRow(measure, compared));
  const rows = rowsOf(ofRows, finding.paths, telling);
  const told = [
    ...whole.map((measure) => measureTold(measure, compared, voice)),
    ...ofRows.map((measure, at) => measureTold(measure, compared, { ...voice, ...(rows[at] && { row: rows[at] }) })),
  ];
  if (told.length > telling.most) {
    const more = told.length - telling.most;
    const rest = { found: inLang([`另有 ${more} 处`, `and ${more} more`], lang), required: "", gap: "" };
    told.splice(telling.most, more, rest);
  }
  return told;
}

/** Of alternatives, each way by itself: its own comparisons, and what of it is not so. */
function wayOf(finding: Finding, way: Criterion, telling: Telling): Point {
  const compared = quantitiesOf(way);
  const own = { ...finding, measures: ownMeasures(finding.measures, way) };
  const points = [...(compared.length > 0 ? missedPoints(own, way, telling) : []), ...failedAnswers(own, way, telling)];
  const join = (part: keyof Point): string =>
    [...new Set(points.map((point) => point[part]).filter((text) => text !== ""))].join(
      inLang(["、", ", "], telling.lang),
    );
  return { found: join("found"), required: join("required"), gap: join("gap") };
}

/** The measures that are of one part, without those that only tell the case. */
function ownMeasures(measures: readonly Measure[], part: Criterion): Measure[] {
  const compared = quantitiesOf(part);
  return measures.filter(
    (measure) => comparedOf(measure, compared)?.isCase === undefined && comparedOf(measure, compared),
  );
}

function failedAnswers(finding: Finding, of: Criterion, telling: Telling): Point[] {
  const answers = finding.paths.filter(([first]) => first !== "assertions");
  const part = narrowed(of, answers);
  return part ? notSo(part, answers, telling) : [];
}

function failedPoints(finding: Finding, holds: Criterion, telling: Telling): Points {
  if (holds.kind === "any") {
    const ways = holds.of.map((way) => wayOf(finding, way, telling));
    return { points: [], ways: ways.filter(({ found, required }) => found !== "" || required !== "") };
  }
  const judged = finding.paths.some(([first]) => first === "assertions") && !finding.judgement;
  const by = inLang(["审核人判断为不符合", "a reviewer judges it not met"], telling.lang);
  const points = [
    ...missedPoints(finding, holds, telling),
    ...(judged ? [{ found: by, required: "", gap: "" }] : []),
    ...failedAnswers(finding, holds, telling),
  ];
  return { points, ways: [] };
}

/** What a finding says, part by part. */
export function pointsOf(finding: Finding, holds: Criterion, telling: Telling): Points {
  const { status, measures } = finding;
  if (status === "fail") return failedPoints(finding, holds, telling);
  const compared = quantitiesOf(holds);
  const met = status === "pass" ? carrying(measures, holds) : [];
  const open = status === "unknown" ? measures.filter(({ holds }) => holds !== true) : [];
  const shown = [...met, ...open].filter((measure) => !ofOneRow(measure, compared));
  const voice = voiceOf(finding, telling);
  const told = shown.map((measure) => measureTold(measure, compared, voice));
  return holds.kind === "any" && status === "unknown" ? { points: [], ways: told } : { points: told, ways: [] };
}

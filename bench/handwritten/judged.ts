import type { Finding, Missing, Path } from "../../src/engine/report.js";
import type { Assertion, Draft } from "../../src/schemas/types.js";
import { begun, text } from "./answers.js";
import * as frames from "./frames.js";
import { type Frame, finding } from "./frames.js";

type Assertions = readonly Draft<Assertion>[];

/** The rules that a reviewer may settle. */
const judgedRules = [
  frames.coreTechnology,
  frames.influence,
  frames.diversity,
  frames.capability,
  frames.cooperation,
  frames.mechanisms,
  frames.rdInvestment,
  frames.composition,
].map(({ rule }) => rule);
const placeOf: ReadonlyMap<string | undefined, number> = new Map(judgedRules.map((rule, at) => [rule, at]));
/** Where they stand. */
export const places = {
  coreTechnology: 0,
  influence: 1,
  diversity: 2,
  capability: 3,
  cooperation: 4,
  mechanisms: 5,
  rdInvestment: 6,
  composition: 7,
} as const;
export type Place = (typeof places)[keyof typeof places];

/** The assertions, and by rule the row of the reviewer and that of the applicant; −1 for none. */
export interface Said {
  readonly list: Assertions | undefined;
  readonly reviewer: readonly number[];
  readonly applicant: readonly number[];
}

export function said(list: Assertions | undefined): Said {
  const reviewer = [-1, -1, -1, -1, -1, -1, -1, -1];
  const applicant = [-1, -1, -1, -1, -1, -1, -1, -1];
  for (let at = 0; list && at < list.length; at++) {
    const place = placeOf.get(text(list[at]?.rule));
    if (place === undefined) continue;
    const by = text(list[at]?.by);
    const rows = by === "reviewer" ? reviewer : by === "applicant" ? applicant : undefined;
    if (rows && rows[place] === -1) rows[place] = at;
  }
  return { list, reviewer, applicant };
}

/** What the reviewer holds; `undefined` while that is open. */
export function reviewed({ list, reviewer }: Said, place: Place): boolean | undefined {
  const holds = list?.[reviewer[place] ?? -1]?.holds;
  return typeof holds === "boolean" ? holds : undefined;
}

export const reviewPath = ({ reviewer }: Said, place: Place): Path => ["assertions", reviewer[place] ?? -1, "holds"];

export const reviewGap = (of: Said, place: Place, { rule }: Frame): Missing =>
  of.reviewer[place] === -1 ? { path: ["assertions"], row: { rule } } : { path: reviewPath(of, place) };

/** What the reviewer alone settles. */
export function settled(frame: Frame, place: Place, of: Said): Finding {
  const holds = reviewed(of, place);
  if (holds === undefined) return finding(frame, "review", [], [reviewGap(of, place, frame)], []);
  return finding(frame, holds ? "pass" : "fail", [], [], holds ? [] : [reviewPath(of, place)]);
}

export function judged(frame: Frame, place: Place, of: Said): Finding {
  const found = settled(frame, place, of);
  tell(found, place, of);
  return found;
}

/** Puts down what applicant and reviewer said. */
export function tell(found: Finding, place: Place, { list, reviewer, applicant }: Said): void {
  if (!list) return;
  const claim = list[applicant[place] ?? -1];
  if (claim && typeof claim.holds === "boolean") {
    found.claim = { holds: claim.holds };
    explain(found.claim, claim);
  }
  const row = list[reviewer[place] ?? -1];
  if (row && typeof row.holds === "boolean") {
    found.judgement = { holds: row.holds };
    const name = text(row.name);
    if (name !== undefined) found.judgement.name = name;
    const on = text(row.on);
    if (on !== undefined) found.judgement.on = on;
    explain(found.judgement, row);
  }
}

function explain(into: NonNullable<Finding["claim"]>, row: Draft<Assertion>): void {
  const note = text(row.note);
  if (note !== undefined) into.note = note;
  const list = begun(row.evidence);
  if (!list) return;
  const evidence: string[] = [];
  for (const entry of list) {
    const one = text(entry);
    if (one !== undefined) evidence.push(one);
  }
  if (evidence.length > 0) into.evidence = evidence;
}

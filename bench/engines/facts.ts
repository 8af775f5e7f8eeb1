import type { Dossier, Draft, Platform, Signature } from "../../src/schemas/types.js";
import { millionths } from "../handwritten/amounts.js";
import { begun, text, type Unfinished } from "../handwritten/answers.js";
import { type Census, census } from "../handwritten/members.js";
import { type Prepared, prepare, type Reviews } from "./prepare.js";

/**
 * Single facts for engines that cannot look into lists: trimmed, `null` where not answered, lists counted. Of a list that
 * may still get rows one more may be of any sort.
 */
export interface Facts extends Census, Reviews {
  /** Whether there may be more units; these may be of any sort. */
  readonly moreUnits: boolean;
  readonly academics: number;
  readonly tooYoung: boolean;
  readonly intensity: number | null;
  readonly latestExpense: number | null;
  readonly head: string | null;
  readonly legalRepresentative: string | null;
  readonly kind: string | null;
  readonly division: string | null;
  /** Titles that are preferred, and blank ones; `null` where there is no list. */
  readonly titles: number | null;
  readonly blankTitles: number | null;
  readonly rdTeam: boolean | null;
  readonly independentLegalPerson: boolean | null;
  /** Platforms that are the lead's, of the level and operating, and those that may be; `null` where that cannot be told. */
  readonly highPlatforms: number | null;
  readonly maybeHighPlatforms: number | null;
  readonly otherConsortiaLed: number | null;
  readonly members: number;
  /** Shares of all units in millionths, cut: the least and the greatest; `null` where there is no unit, or may be more. */
  readonly leastLocal: number | null;
  readonly mostLocal: number | null;
  readonly leastEnterprises: number | null;
  readonly mostEnterprises: number | null;
  /** Units without a signature, and those that may have one; `null` without a list of signatures. */
  readonly unsigned: number | null;
  readonly maybeUnsigned: number | null;
  readonly taskDivision: string | null;
  readonly rightsAndDuties: string | null;
  readonly benefitSharing: string | null;
  readonly intellectualProperty: string | null;
  readonly managementBody: boolean | null;
  readonly expertCommittee: boolean | null;
}

const word = (value: string | null | undefined): string | null => text(value) ?? null;
const decided = (value: unknown): boolean | null => (typeof value === "boolean" ? value : null);

type Pair = readonly [sure: number | null, maybe: number | null];

function titles({ qualifications, unfinished }: Prepared): Pair {
  const list = begun(qualifications);
  if (!list) return [null, null];
  let preferred = 0;
  let blank = unfinished.titles ? 1 : 0;
  for (const entry of list) {
    const title = text(entry);
    if (title === undefined) blank++;
    else if (title === "chain-leader" || title === "high-growth") preferred++;
  }
  return [preferred, blank];
}

function platforms(list: readonly Draft<Platform>[] | null, lead: string | undefined, unfinished: boolean): Pair {
  if (!list || lead === undefined) return [null, null];
  let sure = 0;
  let maybe = unfinished ? 1 : 0;
  for (const platform of list) {
    const host = text(platform.hostId);
    const level = text(platform.level);
    if (host !== undefined && host !== lead) continue;
    if (level !== undefined && level !== "provincial" && level !== "national") continue;
    if (platform.operating === false) continue;
    if (host === undefined || level === undefined || typeof platform.operating !== "boolean") maybe++;
    else sure++;
  }
  return [sure, maybe];
}

function signatures(
  list: readonly Draft<Signature>[] | null,
  units: Prepared["units"],
  unfinished: Readonly<Unfinished>,
): Pair {
  if (!list && units.length > 0) return [null, null];
  const signed = new Set<string | undefined>();
  const perhaps = new Set<string | undefined>();
  for (const { organizationId, capacity } of list ?? []) {
    const id = text(organizationId);
    if (id === undefined || text(capacity) === undefined) perhaps.add(id);
    else signed.add(id);
  }
  let unsigned = 0;
  let maybe = unfinished.units ? 1 : 0;
  for (const unit of units) {
    const id = text(unit.id);
    if (signed.has(id)) continue;
    if (unfinished.signatures || perhaps.has(undefined) || perhaps.has(id)) maybe++;
    else unsigned++;
  }
  return [unsigned, maybe];
}

const share = (part: number, of: number, more: boolean): number | null =>
  more || of === 0 ? null : Number(millionths(part, of));

export function facts(dossier: Draft<Dossier>, asOf: string): Facts {
  const prepared = prepare(dossier, asOf);
  const { lead, units, tooYoung, intensity, latestExpense, reviews, unfinished } = prepared;
  const [preferred, blankTitles] = titles(prepared);
  const [highPlatforms, maybeHighPlatforms] = platforms(prepared.platforms, text(lead?.id), unfinished.platforms);
  const [unsigned, maybeUnsigned] = signatures(prepared.signatures, units, unfinished);
  const articles = begun(begun(dossier.agreement)?.articles);
  const governance = begun(dossier.governance);
  const counts = census(units);
  const all = units.length;
  const moreUnits = unfinished.units;
  const more = moreUnits ? 1 : 0;
  const led = lead?.otherConsortiaLed;
  return {
    ...counts,
    ...reviews,
    moreUnits,
    academics: counts.universities + counts.institutes,
    kindless: counts.kindless + more,
    maybeUpstream: counts.maybeUpstream + more,
    maybeDownstream: counts.maybeDownstream + more,
    tooYoung,
    intensity,
    latestExpense,
    head: word(begun(begun(dossier.consortium)?.head)?.name),
    legalRepresentative: word(lead?.legalRepresentative),
    kind: word(lead?.kind),
    division: word(lead?.division),
    titles: preferred,
    blankTitles,
    rdTeam: decided(lead?.dedicatedRdTeam),
    independentLegalPerson: decided(lead?.independentLegalPerson),
    highPlatforms,
    maybeHighPlatforms,
    otherConsortiaLed: typeof led === "number" ? led : null,
    members: all,
    leastLocal: share(counts.local, all, moreUnits),
    mostLocal: share(counts.local + counts.placeless, all, moreUnits),
    leastEnterprises: share(counts.enterprises, all, moreUnits),
    mostEnterprises: share(counts.enterprises + counts.kindless, all, moreUnits),
    unsigned,
    maybeUnsigned,
    taskDivision: word(articles?.taskDivision),
    rightsAndDuties: word(articles?.rightsAndDuties),
    benefitSharing: word(articles?.benefitSharing),
    intellectualProperty: word(articles?.intellectualProperty),
    managementBody: decided(governance?.managementBody),
    expertCommittee: decided(governance?.expertCommittee),
  };
}

import type { Dossier, Draft, Platform, Signature } from "../../src/schemas/types.js";
import { millionths } from "../handwritten/amounts.js";
import { begun, text } from "../handwritten/answers.js";
import { type Census, census } from "../handwritten/members.js";
import { type Prepared, prepare, type Reviews } from "./prepare.js";

/** Single facts for engines that cannot look into lists: trimmed, `null` where not answered, lists counted. */
export interface Facts extends Census, Reviews {
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
  /** Platforms that are the lead's and of the level, and those that may be; `null` where that cannot be told. */
  readonly highPlatforms: number | null;
  readonly maybeHighPlatforms: number | null;
  readonly otherConsortiaLed: number | null;
  readonly members: number;
  /** Shares of all units in millionths, cut: the least and the greatest; `null` where there is no unit. */
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

function titles({ qualifications }: Prepared): Pair {
  const list = begun(qualifications);
  if (!list) return [null, null];
  let preferred = 0;
  let blank = 0;
  for (const entry of list) {
    const title = text(entry);
    if (title === undefined) blank++;
    else if (title === "chain-leader" || title === "high-growth") preferred++;
  }
  return [preferred, blank];
}

function platforms(list: readonly Draft<Platform>[] | null, lead: string | undefined): Pair {
  if (!list || lead === undefined) return [null, null];
  let sure = 0;
  let maybe = 0;
  for (const platform of list) {
    const host = text(platform.hostId);
    const level = text(platform.level);
    if (host !== undefined && host !== lead) continue;
    if (level !== undefined && level !== "provincial" && level !== "national") continue;
    if (host === undefined || level === undefined) maybe++;
    else sure++;
  }
  return [sure, maybe];
}

function signatures(list: readonly Draft<Signature>[] | null, units: Prepared["units"]): Pair {
  if (!list) return units.length === 0 ? [0, 0] : [null, null];
  const signed = new Set<string | undefined>();
  const perhaps = new Set<string | undefined>();
  for (const { organizationId, capacity } of list) {
    const id = text(organizationId);
    if (id === undefined || text(capacity) === undefined) perhaps.add(id);
    else signed.add(id);
  }
  let unsigned = 0;
  let maybe = 0;
  for (const unit of units) {
    const id = text(unit.id);
    if (signed.has(id)) continue;
    if (perhaps.has(undefined) || perhaps.has(id)) maybe++;
    else unsigned++;
  }
  return [unsigned, maybe];
}

const share = (part: number, of: number): number | null => (of === 0 ? null : Number(millionths(part, of)));

export function facts(dossier: Draft<Dossier>, asOf: string): Facts {
  const prepared = prepare(dossier, asOf);
  const { lead, units, intensity, latestExpense, reviews } = prepared;
  const [preferred, blankTitles] = titles(prepared);
  const [highPlatforms, maybeHighPlatforms] = platforms(prepared.platforms, text(lead?.id));
  const [unsigned, maybeUnsigned] = signatures(prepared.signatures, units);
  const articles = begun(begun(dossier.agreement)?.articles);
  const governance = begun(dossier.governance);
  const counts = census(units);
  const all = units.length;
  const led = lead?.otherConsortiaLed;
  return {
    ...counts,
    ...reviews,
    intensity,
    latestExpense,
    head: word(begun(begun(dossier.consortium)?.head)?.name),
    legalRepresentative: word(lead?.legalRepresentative),
    kind: word(lead?.kind),
    division: word(lead?.division),
    titles: preferred,
    blankTitles,
    rdTeam: decided(lead?.dedicatedRdTeam),
    highPlatforms,
    maybeHighPlatforms,
    otherConsortiaLed: typeof led === "number" ? led : null,
    members: all,
    leastLocal: share(counts.local, all),
    mostLocal: share(counts.local + counts.placeless, all),
    leastEnterprises: share(counts.enterprises, all),
    mostEnterprises: share(counts.enterprises + counts.kindless, all),
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

import type { Dossier, Draft, Jurisdiction } from "consortium-eligibility";
import { codeLists } from "consortium-eligibility/forms";
import { type Row, rowsAt, wordsOf } from "../form/paths.js";
import { readable } from "../form/readable.js";
import { unitsOf } from "../form/units.js";

/** Numbers that are tried out. */
export interface Trial {
  /** The lead's R&D expense of the latest year, in 万元. */
  rd: number;
  /** All units, the lead included. */
  units: number;
  /** How many of them are registered in the place. */
  local: number;
}

/** Codes of places by what they begin with. */
const prefixes: Readonly<Record<string, string>> = { wenzhou: "3303", zhejiang: "33", taizhou: "3310", jiyuan: "4190" };
const prefixOf = ({ id }: Jurisdiction): string => prefixes[id] ?? "";
const codeOf = (place: Jurisdiction, here: boolean): string =>
  codeLists.divisions.codes.find(({ code }) => code.startsWith(prefixOf(place)) === here)?.code ?? "110101";

export const isLocal = (unit: Row, place: Jurisdiction): boolean => wordsOf(unit.division).startsWith(prefixOf(place));

const tenThousand = 10_000;

/** The numbers as they are filled in. */
export function trialOf(dossier: unknown, place: Jurisdiction, year: number | undefined): Trial {
  const units = unitsOf(dossier);
  const lead = units.find(({ role }) => role === "lead");
  const accounts = rowsAt(lead, ["financials"])?.find((row) => row.year === year);
  const rd = Number(accounts?.rdExpense ?? 0) / tenThousand;
  const local = units.filter((unit) => isLocal(unit, place)).length;
  return { rd: Number.isFinite(rd) ? Math.round(rd) : 0, units: units.length, local };
}

/** The units of a trial: the last go first; those that come are enterprises; the lead stays where it is. */
function triedUnits(dossier: unknown, place: Jurisdiction, { units, local }: Trial): Row[] {
  const before = unitsOf(dossier);
  const kept = [...before.filter(({ role }) => role === "lead"), ...before.filter(({ role }) => role !== "lead")];
  const more = Math.max(0, units - kept.length);
  const added = Array.from({ length: more }, (_, at) => ({ id: `trial-${at}`, role: "member", kind: "enterprise" }));
  const all: Row[] = [...kept.slice(0, units), ...added];
  let gap = local - all.filter((unit) => isLocal(unit, place)).length;
  // Those without a place first, then the last of the list: as little as can be is changed.
  const order = [...all.keys()].reverse().sort((a, b) => Number(!!all[a]?.division) - Number(!!all[b]?.division));
  for (const at of order) {
    const unit = all[at];
    if (!unit || unit.role === "lead") continue;
    const here = isLocal(unit, place);
    if (gap > 0 && !here) {
      all[at] = { ...unit, division: codeOf(place, true) };
      gap--;
    } else if (gap < 0 && here) {
      all[at] = { ...unit, division: codeOf(place, false) };
      gap++;
    } else if (unit.division === undefined) all[at] = { ...unit, division: codeOf(place, false) };
  }
  return all;
}

function withExpense(lead: Row, year: number, rd: number): Row {
  const rows = rowsAt(lead, ["financials"]) ?? [];
  const rdExpense = String(rd * tenThousand);
  const at = rows.findIndex((row) => row.year === year);
  const financials =
    at < 0 ? [...rows, { year, rdExpense }] : rows.map((row, n) => (n === at ? { ...row, rdExpense } : row));
  return { ...lead, financials };
}

/** The dossier as it would be with other numbers; only those that differ are put into it. */
export function tried(
  dossier: Draft<Dossier>,
  place: Jurisdiction,
  year: number | undefined,
  now: Trial,
): Draft<Dossier> {
  const own = trialOf(dossier, place, year);
  const moved = now.units !== own.units || now.local !== own.local;
  const units = moved ? triedUnits(dossier, place, now) : [...unitsOf(dossier)];
  const organizations = units.map((unit) =>
    unit.role === "lead" && year !== undefined && now.rd !== own.rd ? withExpense(unit, year, now.rd) : unit,
  );
  return readable({ ...dossier, organizations });
}

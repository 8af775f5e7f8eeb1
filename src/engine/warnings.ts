import type { Jurisdiction } from "../criteria/rule.js";
import { asRow, type Row } from "../facts/answer.js";
import { distance, nearest } from "../schemas/suggest.js";
import { textOf } from "./question.js";
import { readyJurisdiction } from "./ready.js";
import type { Path, Warning } from "./report.js";

/** Rules, duties, changes and support of a jurisdiction may be named; of these only some are judged. */
const named = ({ rules, support = [] }: Jurisdiction): string[] => [...rules, ...support].map(({ id }) => id);

/** Whether a name is so near that it was likely meant. */
const near = (value: string, name: string): boolean => distance(value, name) <= Math.max(2, value.length / 4);

function warning(path: Path, code: Warning["code"], value: string, names: readonly string[]): Warning {
  const suggestion = nearest(value, names);
  return suggestion !== undefined && near(value, suggestion)
    ? { path, code, value, suggestion }
    : { path, code, value };
}

/** Of assertions and justifications: rules that there are not, and assertions on what nobody judges. */
function unread(list: unknown, key: string, jurisdiction: Jurisdiction, judged: ReadonlySet<string>): Warning[] {
  if (!Array.isArray(list)) return [];
  const ids = named(jurisdiction);
  const known = new Set(ids);
  return list.flatMap((entry, at): Warning[] => {
    const rule = textOf(asRow(entry).rule);
    if (rule === undefined || !rule.startsWith(`${jurisdiction.id}.`)) return [];
    const path = [key, at, "rule"];
    if (!known.has(rule)) return [warning(path, "unknown-rule", rule, key === "assertions" ? [...judged] : ids)];
    return key === "assertions" && !judged.has(rule) ? [{ path, code: "not-judged", value: rule }] : [];
  });
}

/** Extra facts of this jurisdiction that no rule reads: those of the dossier, of units and of platforms. */
function extra(root: Row, { id }: Jurisdiction, read: ReadonlySet<string>): Warning[] {
  const of = (owner: unknown, base: Path): Warning[] => {
    const { facts } = asRow(owner);
    if (!Array.isArray(facts)) return [];
    return facts.flatMap((entry, at): Warning[] => {
      const key = textOf(asRow(entry).key);
      if (key === undefined || !key.startsWith(`${id}.`) || read.has(key)) return [];
      return [warning([...base, "facts", at, "key"], "unknown-fact", key, [...read])];
    });
  };
  const rows = (key: string): Warning[] => {
    const list = root[key];
    return Array.isArray(list) ? list.flatMap((row, at) => of(row, [key, at])) : [];
  };
  return [...of(root, []), ...rows("organizations"), ...rows("platforms")];
}

/** What was handed in and is read by nothing, in the order in which it stands. */
export function warningsOf(root: Row, jurisdiction: Jurisdiction): Warning[] {
  const { judged, facts } = readyJurisdiction(jurisdiction).read();
  return [
    ...unread(root.assertions, "assertions", jurisdiction, judged),
    ...unread(root.justifications, "justifications", jurisdiction, judged),
    ...extra(root, jurisdiction, facts),
  ];
}

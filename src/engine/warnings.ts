import type { Jurisdiction } from "../criteria/rule.js";
import { asRow, type Row } from "../facts/answer.js";
import { distance, nearest } from "../schemas/suggest.js";
import { textOf } from "./question.js";
import { type Readable, readyJurisdiction } from "./ready.js";
import type { Path, Warning } from "./report.js";

/** Whether a name is so near that it was likely meant. */
const near = (value: string, name: string): boolean => distance(value, name) <= Math.max(2, value.length / 4);

function warning(path: Path, code: Warning["code"], value: string, names: ReadonlySet<string>): Warning {
  const suggestion = nearest(value, [...names]);
  return suggestion !== undefined && near(value, suggestion)
    ? { path, code, value, suggestion }
    : { path, code, value };
}

/** Of assertions and justifications: rules that there are not, and assertions on what nobody judges. */
function unread(root: Row, key: "assertions" | "justifications", { prefix, named, judged }: Readable, into: Warning[]) {
  const list = root[key];
  if (!Array.isArray(list)) return;
  const asserted = key === "assertions";
  for (let at = 0; at < list.length; at++) {
    const rule = textOf(asRow(list[at]).rule);
    if (rule === undefined || judged.has(rule) || !rule.startsWith(prefix)) continue;
    const path = [key, at, "rule"];
    if (!named.has(rule)) into.push(warning(path, "unknown-rule", rule, asserted ? judged : named));
    else if (asserted) into.push({ path, code: "not-judged", value: rule });
  }
}

/** Extra facts of this jurisdiction that no rule reads. */
function extra(owner: Row, base: Path, { prefix, facts }: Readable, into: Warning[]) {
  const list = owner.facts;
  if (!Array.isArray(list)) return;
  for (let at = 0; at < list.length; at++) {
    const key = textOf(asRow(list[at]).key);
    if (key?.startsWith(prefix) && !facts.has(key))
      into.push(warning([...base, "facts", at, "key"], "unknown-fact", key, facts));
  }
}

/** What was handed in and is read by nothing: assertions, justifications, extra facts of the dossier, units and platforms. */
export function warningsOf(root: Row, jurisdiction: Jurisdiction): Warning[] {
  const readable = readyJurisdiction(jurisdiction).read();
  const found: Warning[] = [];
  unread(root, "assertions", readable, found);
  unread(root, "justifications", readable, found);
  extra(root, [], readable, found);
  for (const key of ["organizations", "platforms"]) {
    const list = root[key];
    if (!Array.isArray(list)) continue;
    for (let at = 0; at < list.length; at++) extra(asRow(list[at]), [key, at], readable, found);
  }
  return found;
}

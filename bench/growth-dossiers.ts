import { readFileSync } from "node:fs";
import { describeFields, type FieldDescription } from "../src/forms/index.js";

/** How the rows of a long list are filled in. */
export type Filling = "told apart" | "blank" | "alike";
export const fillings: readonly Filling[] = ["told apart", "blank", "alike"];

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Group = { [key: string]: Json };

const fields = describeFields();
const isList = ({ kind }: FieldDescription): boolean => kind === "rows" || kind === "words" || kind === "options";

/** The names of all lists of a dossier, as `unfinished` names them. */
export const lists: readonly string[] = fields.filter(isList).map(({ name }) => name);

const scalars: { readonly [K in FieldDescription["kind"]]?: (at: number) => Json } = {
  text: (at) => `x${at}`,
  value: (at) => `${at}`,
  day: () => "2024-03-01",
  count: (at) => 2000 + (at % 30),
  amount: (at) => `${at}00`,
  flag: (at) => at % 2 === 0,
};

/** An answer of the row at a place; what names a unit names that of the same place. */
function answer({ name, kind, options = [] }: FieldDescription, at: number): Json {
  if (/(^|\.)(id|[a-zA-Z]*Id)$/.test(name)) return `u${at}`;
  if (name.endsWith("Ids")) return [`u${at}`];
  if (name.endsWith(".division")) return at % 2 ? "330302" : "310101";
  // Names that there are not, as near to those that there are as a slip of the pen.
  if (name.endsWith(".rule")) return `wenzhou.lead.influenc${at}`;
  if (name.endsWith(".key")) return `wenzhou.fact${at}`;
  const option = options[at % (options.length || 1)]?.value;
  if (kind === "options") return option === undefined ? [] : [option];
  if (kind === "rows" || kind === "words") return [];
  return option ?? scalars[kind]?.(at) ?? "";
}

/** The group of a key, or the first row of its list; made where there is none. */
function within(group: Group, key: string, list = false): Group {
  group[key] ??= list ? [{}] : {};
  const held = group[key];
  return (Array.isArray(held) ? held[0] : held) as Group;
}

function row(list: string, at: number): Json {
  const own = fields.filter(
    ({ name, kind }) => kind !== "group" && name.startsWith(`${list}.*.`) && !name.slice(list.length + 3).includes("*"),
  );
  if (own.length === 0) return `u${at}`;
  const made: Group = {};
  for (const field of own) {
    const keys = field.name.slice(list.length + 3).split(".");
    const last = keys.pop() ?? "";
    let group: Group = made;
    for (const key of keys) group = within(group, key);
    group[last] = answer(field, at);
  }
  return made;
}

function entries(list: string, rows: number, filling: Filling): Json[] {
  const scalar = !fields.some(({ name }) => name.startsWith(`${list}.*.`));
  return Array.from({ length: rows }, (_, at) => {
    if (filling === "blank") return scalar ? "" : {};
    return row(list, filling === "alike" ? 0 : at);
  });
}

/** Puts entries in the place of a list, or of that of its first row. */
function put(root: Group, list: string, made: Json[]): void {
  const keys = list.split(".");
  const last = keys.pop() ?? "";
  let group: Group = root;
  for (const key of keys) {
    if (key === "*") continue;
    group = within(group, key, keys[keys.indexOf(key) + 1] === "*");
  }
  group[last] = made;
}

const base = readFileSync(new URL("../fixtures/dossiers/wenzhou-pass.json", import.meta.url), "utf8");

/** A complete dossier in which some lists are so long. */
export function longDossier(long: readonly string[], rows: number, filling: Filling): Group {
  const root: Group = JSON.parse(base);
  for (const list of long) put(root, list, entries(list, rows, filling));
  return root;
}

import { type Dossier, type Jurisdiction, judge, type Stage } from "../../src/index.js";
import { usualCosts } from "../../src/remedies/costs.js";
import { edited } from "../../src/remedies/edits.js";
import { kindOf } from "../../src/remedies/places.js";
import type { Edit, StepKind } from "../../src/remedies/types.js";
import { options } from "../../src/schemas/options.js";

/**
 * The cheapest way by trying: every set of moves below a price is made and judged. Of the planner it shares the price list
 * and the way in which edits are carried out, and nothing that it reckons by.
 */

/** What is asked. */
export interface Question {
  readonly dossier: Dossier;
  readonly place: Jurisdiction;
  readonly asOf: string;
  readonly stages: readonly Stage[];
  readonly goal: "eligible" | "conditional";
  readonly keep: readonly string[];
}

/** Something that may be done, and what it costs. */
interface Move {
  readonly cost: number;
  readonly edits: readonly Edit[];
}

/** Rules that hang together, since they read answers in common, and what they read. */
export interface Part {
  readonly rules: ReadonlySet<string>;
  readonly reads: ReadonlySet<string>;
}

type Json = Readonly<Record<string, unknown>>;
const asJson = (value: unknown): Json => (typeof value === "object" && value !== null ? (value as Json) : {});
const at = (root: unknown, path: readonly (string | number)[]): unknown => {
  let own = root;
  for (const key of path) own = asJson(own)[key];
  return own === null || own === "" ? undefined : own;
};
const listAt = (root: unknown, path: readonly (string | number)[]): readonly unknown[] => {
  const own = at(root, path);
  return Array.isArray(own) ? own : [];
};

/** What is read, and by what parts of rules. */
type Reads = Map<string, Set<Json>>;

/** What a rule reads: `organizations` for the units there are, `unit.kind` for an answer of theirs, `platforms` for a list. */
function reads(of: unknown, list: string, into: Reads, by: Json = {}): void {
  const put = (name: string): void => {
    into.set(name, (into.get(name) ?? new Set()).add(by));
  };
  if (Array.isArray(of)) for (const one of of) reads(one, list, into, by);
  const own = asJson(of);
  if (Array.isArray(own.path)) {
    const path = own.path.join(".");
    if (own.subject === "dossier") put(path);
    else if (own.subject === "lead" || list === "organizations") {
      if (path !== "id" && path !== "role") put(`unit.${path}`);
    } else put(list);
    return;
  }
  if (own.kind === "accounts") put("unit.financials");
  const under = asJson(asJson(own.list).at);
  const inner = Array.isArray(under.path) ? `${under.subject === "lead" ? "unit." : ""}${under.path.join(".")}` : list;
  const here = typeof own.kind === "string" ? own : by;
  for (const [key, one] of Object.entries(own)) reads(one, key === "where" && own.list ? inner : list, into, here);
}

const readsOf = (rule: Jurisdiction["rules"][number]): Reads => {
  const into: Reads = new Map();
  reads(rule.applies, "", into);
  reads(Object.values(rule.readings)[0], "", into);
  return into;
};

/** How a part of a rule takes a value: what it takes alike need be tried once. */
function taken(value: unknown, { kind, values, prefixes }: Json): unknown {
  if (kind === "one-of" && Array.isArray(values)) return values.includes(value);
  if (kind === "starts-with" && Array.isArray(prefixes)) return prefixes.some((one) => String(value).startsWith(one));
  if (kind === "filled" || kind === "given") return true;
  return value;
}

/** One of each sort of values, by all that reads them. */
function sorts(values: readonly unknown[], by: Iterable<Json>): readonly unknown[] {
  const each = [...by];
  return [...new Map(values.map((value) => [JSON.stringify(each.map((one) => taken(value, one))), value])).values()];
}

/** The rules in parts that have no answer in common: what each costs adds up. */
export function partsOf({ place, stages }: Question): Part[] {
  const parts: { rules: Set<string>; reads: Set<string> }[] = [];
  for (const rule of place.rules) {
    const force = Object.values(rule.readings)[0]?.force ?? rule.force;
    if (!stages.includes(rule.stage) || force === "may") continue;
    const own = new Set(readsOf(rule).keys());
    const joined = parts.filter(({ reads }) => [...own].some((one) => reads.has(one)));
    for (const one of joined) parts.splice(parts.indexOf(one), 1);
    parts.push({
      rules: new Set([rule.id, ...joined.flatMap(({ rules }) => [...rules])]),
      reads: new Set([...own, ...joined.flatMap(({ reads }) => [...reads])]),
    });
  }
  return parts;
}

/** The part to which an edit belongs. */
export function partOf({ path }: Edit, parts: readonly Part[]): Part | undefined {
  const [first, second] = path;
  const keys = path.filter((key) => typeof key === "string").join(".");
  const name =
    first === "organizations" && typeof second === "number" && path.length > 2
      ? `unit.${path
          .slice(2)
          .filter((key) => typeof key === "string")
          .join(".")}`
      : keys;
  return parts.find(({ reads }) => [...reads].some((one) => name === one || name.startsWith(`${one}.`)));
}

const days = (asOf: string): string[] => [asOf, "2020-01-01", `${Number(asOf.slice(0, 4)) + 5}-01-01`];
const texts = ["文"];
const flags = new Set(
  `independentLegalPerson aboveScaleIndustrial dedicatedRdTeam operating charter managementBody expertCommittee established
   chiefScientist decisionBody advisoryBody permanent coordinationMechanism jointResearchMechanism ipManagement rules
   internalSupervision evaluation trading promotion standards challengeWinner`.split(/\s+/),
);
const counts = new Set(["completedGovernmentProjects", "intellectualPropertyRights", "otherConsortiaLed", "staff"]);
/** One division of each place, and one elsewhere. */
const divisions = ["330304", "331002", "419001", "110108"];

/** The values that are tried of an answer, by its name. */
function valuesOf(name: string, asOf: string): readonly unknown[] {
  const key = name.split(".").at(-1) ?? "";
  if (flags.has(key)) return [true, false];
  if (counts.has(key)) return [0, 1, 2, 3];
  if (key === "division") return divisions;
  if (/On$/.test(key)) return days(asOf);
  if (key === "qualifications") return options.qualification.map((one) => [one]);
  if (key === "tasks") return [texts];
  if (key === "level") return options.platformLevel;
  if (key in options) return options[key as keyof typeof options];
  return texts;
}

const isKept = (keep: readonly string[], name: string, now: unknown): boolean =>
  now !== undefined && keep.some((kept) => name === kept || name.startsWith(`${kept}.`));

/** A place where one of several things may be done, or none. */
type Slot = readonly Move[];

class Trying {
  readonly slots: Slot[] = [];
  readonly additions: Move[] = [];
  private readonly asked: Question;
  private readonly by: Reads = new Map();
  private readonly part: Part;

  constructor(asked: Question, part: Part) {
    this.asked = asked;
    this.part = part;
    for (const rule of asked.place.rules)
      if (part.rules.has(rule.id))
        for (const [name, own] of readsOf(rule)) this.by.set(name, new Set([...(this.by.get(name) ?? []), ...own]));
    this.gather();
  }

  private get units(): readonly Json[] {
    return listAt(this.asked.dossier, ["organizations"]).map(asJson);
  }

  private may(kind: StepKind): boolean {
    return !this.asked.keep.includes(kind);
  }

  private gather(): void {
    const { reads } = this.part;
    const lead = this.units.findIndex(({ role }) => role === "lead");
    const counted = reads.has("organizations");
    for (const name of reads) {
      if (name.startsWith("unit.")) {
        const path = name.split(".").slice(1);
        if (["rdProjects", "financials"].includes(path[0] ?? "")) continue;
        this.units.forEach((_, row) => {
          if (counted || row === lead) this.answers(name, ["organizations", row, ...path]);
        });
      } else if (!["organizations", "platforms", "agreement.signatures"].includes(name))
        this.answers(name, name.split("."));
    }
    if (counted) this.unitsComing(lead);
    if (reads.has("agreement.signatures")) this.signatures();
    if (reads.has("governance.council.members")) this.seats();
    if (reads.has("platforms")) this.platforms(lead);
  }

  /** What may be answered at a path. */
  private answers(name: string, path: readonly (string | number)[]): void {
    const { dossier, keep, asOf } = this.asked;
    const now = at(dossier, path);
    const field = path.map((key) => (typeof key === "number" ? "*" : key)).join(".");
    if (isKept(keep, field, now) || name === "governance.council.members") return;
    const by = this.by.get(name) ?? [];
    const failed = [...by].map(({ kind }) => String(kind));
    const moves = sorts(valuesOf(field, asOf), by).flatMap((value): Move[] => {
      if (JSON.stringify(value) === JSON.stringify(now)) return [];
      const kinds = failed.map((one) => kindOf(path, now, value, one)).filter((kind) => this.may(kind));
      if (kinds.length === 0) return [];
      return [{ cost: Math.min(...kinds.map((kind) => usualCosts[kind])), edits: [{ path, value }] }];
    });
    if (moves.length > 0) this.slots.push(moves);
  }

  /** Units that leave, and units that come with all that goes with them. */
  private unitsComing(lead: number): void {
    const { reads } = this.part;
    this.units.forEach((_, row) => {
      if (row !== lead && this.may("remove"))
        this.slots.push([{ cost: usualCosts.remove, edits: [{ path: ["organizations", row], remove: true }] }]);
    });
    if (!this.may("add")) return;
    const names = [...reads].filter((name) => name.startsWith("unit.") && !/financials|rdProjects/.test(name));
    let rows: Json[] = [{ role: "member" }];
    for (const name of names) {
      const key = name.split(".")[1] ?? "";
      const values = sorts(valuesOf(`organizations.*.${key}`, this.asked.asOf), this.by.get(name) ?? []);
      rows = rows.flatMap((row) => values.map((value) => ({ ...row, [key]: value })));
    }
    for (const row of rows)
      this.additions.push({ cost: usualCosts.add, edits: [{ path: ["organizations"], insert: row }] });
  }

  private signatures(): void {
    const path = ["agreement", "signatures"];
    const now = listAt(this.asked.dossier, path).map(asJson);
    now.forEach((_, row) => {
      this.answers("agreement.signatures", [...path, row, "capacity"]);
    });
    for (const { id } of this.units)
      if (!now.some(({ organizationId }) => organizationId === id) && this.may("document"))
        this.slots.push([
          {
            cost: usualCosts.document,
            edits: [{ path, insert: { organizationId: id, capacity: "legal-representative" } }],
          },
        ]);
  }

  private seats(): void {
    const path = ["governance", "council", "members"];
    const now = listAt(this.asked.dossier, path);
    for (const { id } of this.units)
      if (!now.includes(id) && this.may("document"))
        this.slots.push([{ cost: usualCosts.document, edits: [{ path, insert: id }] }]);
  }

  private platforms(lead: number): void {
    const given = Array.isArray(at(this.asked.dossier, ["platforms"]));
    const kind: StepKind = given ? "add" : "answer";
    const hostId = this.units[lead]?.id;
    listAt(this.asked.dossier, ["platforms"]).forEach((_, row) => {
      for (const key of ["level", "operating"]) this.answers("platforms", ["platforms", row, key]);
      if (this.may("remove"))
        this.slots.push([{ cost: usualCosts.remove, edits: [{ path: ["platforms", row], remove: true }] }]);
    });
    const levels = options.platformLevel.map(
      (level): Move => ({
        cost: usualCosts[kind],
        edits: [{ path: ["platforms"], insert: { hostId, level, operating: true } }],
      }),
    );
    if (this.may(kind)) this.slots.push(levels);
  }
}

/** New units each with an id of its own, a signature and a seat. */
function withUnits(edits: readonly Edit[], added: readonly Edit[]): Edit[] {
  const brought = added.flatMap((edit, which): Edit[] => {
    const id = `come-${which}`;
    if (!("insert" in edit)) return [edit];
    const signature = { organizationId: id, capacity: "legal-representative" };
    return [
      { path: edit.path, insert: { id, ...asJson(edit.insert) } },
      { path: ["agreement", "signatures"], insert: signature },
      { path: ["governance", "council", "members"], insert: id },
    ];
  });
  return [...edits, ...brought];
}

/** Whether the rules of a part come to the goal. */
export function reachesPart(asked: Question, part: Part, dossier: object): boolean {
  const { place, asOf, stages, goal } = asked;
  const only = narrowed(place, part);
  const { outlook } = judge(dossier as Dossier, only, { asOf, stages: [...stages] });
  return outlook === "eligible" || (goal === "conditional" && outlook === "conditional");
}
const made = new WeakMap<Part, Jurisdiction>();
/** The place with the rules of a part alone; they are compiled once. */
function narrowed(place: Jurisdiction, part: Part): Jurisdiction {
  const known = made.get(part) ?? { ...place, rules: place.rules.filter(({ id }) => part.rules.has(id)) };
  made.set(part, known);
  return known;
}

/** What trying came to: the least cost below a price, `none`, or `too-many` where there is too much to try. */
export type Tried = { readonly cost: number; readonly edits: readonly Edit[] } | "none" | "too-many";

/** The cheapest set of moves below a price that brings a part to its goal. */
export function cheapest(asked: Question, part: Part, below: number, most: number): Tried {
  const { slots, additions } = new Trying(asked, part);
  let states = 0;
  let best: { cost: number; edits: readonly Edit[] } | undefined;
  let price = below;
  const look = (edits: readonly Edit[], added: readonly Edit[], cost: number): void => {
    states++;
    const all = withUnits(edits, added);
    if (!reachesPart(asked, part, edited(asked.dossier, all))) return;
    best = { cost, edits: all };
    price = cost;
  };
  const adding = (from: number, edits: readonly Edit[], added: readonly Edit[], cost: number): void => {
    look(edits, added, cost);
    for (let which = from; which < additions.length; which++) {
      const move = additions[which] as Move;
      if (cost + move.cost >= price || states > most) return;
      adding(which, edits, [...added, ...move.edits], cost + move.cost);
    }
  };
  const slot = (which: number, edits: readonly Edit[], cost: number): void => {
    if (states > most) return;
    const moves = slots[which];
    if (!moves) {
      adding(0, edits, [], cost);
      return;
    }
    slot(which + 1, edits, cost);
    for (const move of moves)
      if (cost + move.cost < price) slot(which + 1, [...edits, ...move.edits], cost + move.cost);
  };
  slot(0, [], 0);
  if (states > most) return "too-many";
  return best ?? "none";
}

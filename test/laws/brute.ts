import fc from "fast-check";
import { isField, isList, parts as partsOf, walk } from "../../src/criteria/fold.js";
import { withAnswer } from "../../src/forms/index.js";
import {
  type Criterion,
  type Dossier,
  evaluate,
  type Finding,
  type Jurisdiction,
  judge,
  type Missing,
  type Rule,
  stages,
} from "../../src/index.js";
import { options } from "../../src/schemas/options.js";
import { asOf, isPlain, type Place } from "./arbitrary.js";
import * as parts from "./parts.js";

/** A rule in one of its readings, alone. */
export interface Alone {
  readonly name: string;
  readonly rule: Rule;
  readonly place: Jurisdiction;
}

/** Every rule of a place in each of its readings. */
export const rulesAlone = (place: Jurisdiction): Alone[] =>
  place.rules.flatMap((rule) =>
    Object.entries(rule.readings).map(([name, reading]) => {
      const alone: Rule = { ...rule, readings: { [name]: reading } };
      return { name: `${rule.id} ${name}`, rule: alone, place: { ...place, rules: [alone] } };
    }),
  );

/** An answer that is open, and what it may turn out to be. */
export interface Open {
  readonly gap: Missing;
  readonly values: readonly unknown[];
  /** Whether the rule asks that it is given at all, so that what it is may not matter. */
  readonly given: boolean;
}

/** Small dossiers with every answer that a rule reads; answers that mean something by their absence may be absent. */
export const small: fc.Arbitrary<Dossier> = fc
  .tuple(fc.integer({ min: 0, max: 2 }), fc.nat({ max: 3 }))
  .chain(([members, platforms]) =>
    fc.record({
      consortium: parts.consortium,
      organizations: fc.tuple(
        parts.organization("u0", "lead"),
        ...parts.ids.slice(1, members + 1).map((id) => parts.organization(id, "member")),
      ),
      platforms: fc.array(parts.platform, { minLength: Math.min(platforms, 2), maxLength: Math.min(platforms, 2) }),
      researchers: fc.array(parts.researcher, { maxLength: 2 }),
      agreement: parts.agreement,
      governance: parts.governance,
      plan: parts.plan,
      filing: parts.filing,
      lifecycle: parts.lifecycle,
    }),
  );

const days = ["2000-01-01", "2024-12-31", "2025-11-19", "2025-11-20", "2025-11-21", "2099-01-01"];
const zeros = ["0", "19999999", "20000000", "900000000"];

const optionsOf: Readonly<Record<string, readonly string[]>> = {
  ...{ kind: options.kind, level: options.platformLevel, chainPosition: options.chainPosition },
  ...{ serviceType: options.serviceType, capacity: options.capacity, route: options.route, grade: options.grade },
};

/** A text as long as a limit, and one that is longer. */
const lengths = (limit: number): unknown[] => [
  "字".repeat(Math.min(limit, 600)),
  "字".repeat(Math.min(limit + 1, 601)),
];

/** What an answer may be where a kind reads it: values on both sides of what it asks for. */
function valuesIn(of: Criterion | Parameters<typeof walk>[0], units: readonly string[]): [string, unknown[]][] {
  const key = (field: { path: readonly string[] }): string => field.path.join(".");
  switch (of.kind) {
    case "one-of": {
      const values: readonly unknown[] = of.values;
      const others =
        typeof values[0] === "boolean" ? [true, false] : (optionsOf[of.field.path.at(-1) ?? ""] ?? ["造船"]);
      return [[key(of.field), [values[0], others.find((one) => !values.includes(one)), ...values.slice(1)]]];
    }
    case "starts-with":
      return [[key(of.field), [`${of.prefixes[0]}99`.slice(0, 6), "999999"]]];
    case "uscc":
      return [[key(of.field), ["91330000142944445H", "913300001429444450"]]];
    case "same":
      return [
        [key(of.field), ["甲", "乙", "丙", "u0"]],
        [key(of.as), ["甲", "乙", "丙", "u0"]],
      ];
    case "date": {
      const than = typeof of.than === "object" && "path" in of.than ? [of.than] : [];
      return [of.field, ...than].map((field) => [key(field), days]);
    }
    case "of-year":
      return [[key(of.field), [2024, 2025]]];
    case "named":
      return [[key(of.field), [of.parts.join("电气"), "联合体"]]];
    case "coded":
      return [[key(of.field), ["C3823", "?"]]];
    case "refers":
      return [[key(of.field), [...units, "nobody"]]];
    case "filled":
      return [[key(of.field), [[], ["甲"]]]];
    case "has":
      return [
        [key(of.field), [[], ...of.values.map((value) => (typeof value === "string" ? [value] : units)), ["甲"]]],
      ];
    case "among":
      return [[key(of.field), [[], [of.values[0]], ["甲"]]]];
    case "compare":
      if (of.quantity.kind === "number") {
        const limit = Number(of.limit);
        return [[key(of.quantity.field), [limit - 1, limit, limit + 1].filter((value) => value >= 0)]];
      }
      if (of.quantity.kind === "length") return [[key(of.quantity.field), lengths(Number(of.limit))]];
      return [];
    case "entries":
      return [[key(of.field), [[], ["A", "O"], ["A", "O", "Q", "A"]]]];
    case "declares":
      return [[key(of.field), [0, 1, 2, 3]]];
    case "workdays":
      return [
        [key(of.from), ["2025-09-01", "2025-11-03", "2026-12-28", "2027-01-05"]],
        [key(of.to), ["2020-01-01", "2025-11-07", "2025-11-06", "2027-01-05"]],
      ];
    default:
      return [];
  }
}

/** What each answer that a rule reads may be, by the last keys of its place. */
function domains({ rule }: Alone, units: readonly string[]): Map<string, unknown[]> {
  const found = new Map<string, unknown[]>([
    ["role", ["lead", "member"]],
    ["hostId", [...units, "nobody"]],
    ["organizationId", [...units, "nobody"]],
    ...(["revenue", "rdExpense", "rdCapitalised"] as const).map((key): [string, unknown[]] => [key, zeros]),
  ]);
  const asked = [...(rule.applies ? [rule.applies] : []), ...Object.values(rule.readings).map(({ holds }) => holds)];
  for (const criterion of asked)
    walk(criterion, (of) => {
      for (const [key, values] of valuesIn(of, units)) {
        const all = [...(found.get(key) ?? []), ...values].filter((value) => value !== undefined);
        found.set(key, [...new Map(all.map((value) => [JSON.stringify(value), value])).values()].slice(0, 8));
      }
      return true;
    });
  return found;
}

const keysOf = (at: Place): string[] => at.filter((part): part is string => typeof part === "string");

const isRead = (at: Place, fields: readonly Place[]): boolean =>
  fields.some(
    (field) =>
      at.length <= field.length + 1 &&
      at.every((part, index) =>
        index >= field.length ? typeof part === "number" : (typeof part === "number" ? "*" : part) === field[index],
      ),
  );

const naming = new Set(["id", "year", "basis", "rule", "by", "organizations", "assertions", "financials"]);

/** Every answer, list and word of a dossier that a rule reads, and what it may be. */
export function openable(alone: Alone, full: Dossier, fields: readonly Place[]): Open[] {
  const units = full.organizations.map(({ id }) => id);
  const known = domains(alone, units);
  const valuesAt = (at: Place, own: unknown): unknown[] => {
    const keys = keysOf(at);
    const found = [keys.join("."), keys.slice(1).join("."), keys.slice(-2).join("."), keys.at(-1) ?? ""].flatMap(
      (key) => known.get(key) ?? [],
    );
    const entry = typeof at.at(-1) === "number";
    const flat = entry ? found.flat() : found;
    const all = Array.isArray(own) && !flat.some(Array.isArray) ? [own, [], ...rowsLike(at)] : [own, ...flat];
    return [...new Map(all.map((value) => [JSON.stringify(value), value])).values()].slice(0, 8);
  };
  /** Rows whose answers are all the first of what they may be, or all the last, one of each unit where they are of units. */
  const rowsLike = (at: Place): unknown[] => {
    const name = keysOf(at).join(".");
    const keys = fields.flatMap((field) => {
      const own = keysOf(field).filter((part) => part !== "*");
      return own.length > keysOf(at).length && own.join(".").startsWith(`${name}.`)
        ? [own.slice(keysOf(at).length)]
        : [];
    });
    const row = (which: 0 | -1, unit: string): unknown =>
      keys.reduce((row, path) => {
        const key = path.at(-1) ?? "";
        const of = key === "organizationId" ? [unit] : (known.get(path.join(".")) ?? known.get(key) ?? ["甲"]);
        return withAnswer(row, { path }, of.at(which));
      }, {});
    return [[...units, "u0", "u0"].map((unit) => row(0, unit)), [row(-1, "u0")], [row(0, "u0")]];
  };
  const givens = new Set<string>();
  for (const { holds } of Object.values(alone.rule.readings))
    walk(holds, (of) => {
      if (of.kind === "given" || of.kind === "filled" || (of.kind === "one-of" && of.orJudged))
        givens.add(of.field.path.join("."));
      return true;
    });
  const isGiven = (at: Place): boolean => keysOf(at).some((_, from) => givens.has(keysOf(at).slice(from).join(".")));
  const found: Open[] = [];
  const visit = (value: unknown, at: Place): void => {
    const last = at.at(-1);
    const isList = Array.isArray(value);
    const leaf = typeof value !== "object" || value === null;
    const keeps = naming.has(String(last)) || !isPlain(at);
    if (at.length > 0 && (leaf || isList) && !keeps && isRead(at, fields))
      found.push({ gap: { path: at }, values: valuesAt(at, value), given: isList || isGiven(at) });
    if (leaf) return;
    for (const [key, part] of Object.entries(value ?? {})) visit(part, [...at, isList ? Number(key) : key]);
  };
  visit(full, []);
  return found;
}

/** A completion, or `undefined` for one that no dossier may have: two leads. */
export function completed(part: Dossier, opens: readonly Open[], values: readonly unknown[]): Dossier | undefined {
  let made = part;
  opens.forEach(({ gap }, at) => {
    if (values[at] !== undefined) made = put(made, gap, values[at]);
  });
  return made.organizations.filter(({ role }) => role === "lead").length > 1 ? undefined : made;
}

/** A dossier with one answer more; figures of a year that has no row yet make one row. */
function put(into: Dossier, gap: Missing, value: unknown): Dossier {
  const { path, row, field } = gap;
  if (row && field !== undefined) {
    const accounts = into.organizations[Number(path[1])]?.financials ?? [];
    const at = accounts.findIndex(({ year }) => year === row.year);
    if (at >= 0) return withAnswer(into, { path: [...path, at, field] }, value);
  }
  if (path[0] === "assertions") return withAnswer(into, gap, { by: "reviewer", holds: value });
  return withAnswer(into, gap, value);
}

/**
 * Whether a rule reads an answer in two places: which of them it satisfies may then hang together in a way that is looked
 * at nowhere. A list of the dossier that is asked of every row of another is read once for each.
 */
export function readsTwice({ rule }: Alone): boolean {
  const seen = new Set<string>();
  let twice = false;
  const read = (key: string): void => {
    if (seen.has(key)) twice = true;
    seen.add(key);
  };
  const [reading] = Object.values(rule.readings);
  for (const of of [rule.applies, reading?.holds])
    if (of)
      walk(of, (part, within) => {
        const base = within.map(({ at }) => at.path.join(".")).join(".");
        for (const { part: inner } of partsOf(part))
          if (isField(inner)) {
            // One word of a list of the dossier may be of any of the rows that it is asked of.
            if (within.length > 0 && inner.subject === "dossier") twice = true;
            read(`${inner.subject === "row" ? base : inner.subject}.${inner.path.join(".")}`);
          } else if (isList(inner)) {
            if (within.length > 0 && inner.at.subject === "dossier") twice = true;
            if (inner.where) read(`${inner.at.path.join(".")}.${inner.where.key}`);
          }
        if (part.kind === "accounts") read(`accounts.${part.figure}`);
        if (part.kind === "mean" || part.kind === "refers") twice = true;
        return true;
      });
  return twice;
}

/** Every way of choosing one value for each, or none: −1. */
export function* choices(opens: readonly Open[]): Generator<number[]> {
  const at = opens.map(() => -1);
  for (;;) {
    yield [...at];
    let which = 0;
    while (which < at.length) {
      const next = (at[which] ?? -1) + 1;
      if (next < (opens[which]?.values.length ?? 0)) {
        at[which] = next;
        break;
      }
      at[which] = -1;
      which++;
    }
    if (which === at.length) return;
  }
}

export const findingOf = (dossier: Dossier, { place }: Alone): Finding => {
  const [finding] = evaluate(dossier, place, { asOf, stages }).findings;
  if (!finding) throw new Error("a rule has a finding");
  return finding;
};

/** A rule that is not asked has nothing against it. */
export const statusOf = (dossier: Dossier, { place, rule }: Alone): string => {
  const status = judge(dossier, place, { asOf, stages }).statuses[rule.id] ?? "";
  return status === "not-applicable" ? "pass" : status;
};

export const print = ({ path, row, field }: Missing): string => JSON.stringify([path, row, field]);

/** What brute force finds. */
export interface Truth {
  /** What the rule comes to when all that is open is answered. */
  readonly outcomes: ReadonlySet<string>;
  /** The answers on which it depends, whatever the others are, answered or not. */
  readonly matters: ReadonlySet<string>;
  /** Those on which it depends while those that are listed stay open. */
  readonly unlisted: ReadonlySet<string>;
}
export function bruteForce(part: Dossier, opens: readonly Open[], listed: ReadonlySet<string>, alone: Alone): Truth {
  const seen = new Map<string, string>();
  const outcomes = new Set<string>();
  for (const choice of choices(opens)) {
    const made = completed(
      part,
      opens,
      choice.map((which, at) => opens[at]?.values[which]),
    );
    if (!made) continue;
    const status = statusOf(made, alone);
    if (!choice.includes(-1)) outcomes.add(status);
    seen.set(choice.join(), status);
  }
  const matters = new Set<string>();
  const unlisted = new Set<string>();
  const now = statusOf(part, alone);
  opens.forEach(({ gap, values }, at) => {
    for (const [key, status] of seen) {
      if (matters.has(print(gap))) return;
      const choice = key.split(",");
      for (let other = -1; other < values.length; other++) {
        const changed = seen.get(choice.with(at, String(other)).join());
        if (changed !== undefined && changed !== status) matters.add(print(gap));
      }
    }
  });
  for (const [key, status] of seen)
    if (status !== now) {
      const answers = opens.filter((_, at) => key.split(",")[at] !== "-1").map(({ gap }) => print(gap));
      if (!answers.some((one) => listed.has(one))) for (const one of answers) unlisted.add(one);
    }
  return { outcomes, matters, unlisted };
}

/** Years of the lead's accounts that have no row: each figure that the rule reads is open. */
export const accountsOpen = ({ organizations: [lead] }: Dossier, fields: readonly Place[]): Open[] =>
  [2022, 2023, 2024]
    .filter((year) => !lead?.financials?.some((row) => row.year === year))
    .flatMap((year) =>
      fields
        .filter((field) => field[2] === "financials" && /^(revenue|rd)/.test(String(field[4])))
        .map((field) => ({
          gap: { path: ["organizations", 0, "financials"], row: { year }, field: String(field[4]) },
          values: zeros,
          given: false,
        })),
    );

/** Whether one stands within the other. */
export const inside = (one: Open, other: Open): boolean =>
  one !== other && other.gap.path.every((part, at) => one.gap.path[at] === part);

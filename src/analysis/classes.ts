import type { ByKind } from "../criteria/fold.js";
import type { Criterion, CriterionKinds, CriterionOf } from "../criteria/types.js";
import type { Field } from "../facts/field.js";
import { type List, members } from "../facts/list.js";
import { keyOf } from "./normal.js";

/** What a row answers to what is asked of it: a word or a yes or no, `undefined` for any other answer. */
export type RowAnswers = Readonly<Record<string, string | boolean | undefined>>;

/** The rows of a list that no criterion tells apart. */
export interface RowClass {
  /** The key of their list. */
  readonly list: string;
  /** What their number is called. */
  readonly name: string;
  /** One of them. */
  readonly example: RowAnswers;
  /** The selections that they belong to, by key. */
  readonly selections: ReadonlySet<string>;
}

/** Rows that are asked for: those of the list that satisfy the criterion. */
export interface Selection {
  readonly list: List;
  readonly where?: Criterion;
}

/** The list that rows stand in, whichever of them are meant. */
export const listKey = ({ at }: List): string => [at.subject, ...at.path].join(".");
export const selectionKey = ({ list, where }: Selection): string => keyOf([listKey(list), list.where, where]);

const unitsKey = listKey(members);
const membersKey = selectionKey({ list: members });
/** Whether they are units, and no members. */
export const isLead = ({ list, selections }: RowClass): boolean => list === unitsKey && !selections.has(membersKey);

/** The key of an answer of a row. */
export const answerKey = ({ path, fact }: Field): string => fact ?? path.join(".");
/** Whether a list of words has a word; whether something is answered at all. */
export const wordKey = (field: Field, word: string): string => `${answerKey(field)}: ${word}`;
export const thereKey = ({ kind, field }: { readonly kind: "given" | "filled"; readonly field: Field }): string =>
  `${answerKey(field)}, ${kind}`;

/** Whether rows belong to a part of their list. */
export const partKey = ({ where }: List): string => keyOf(where);

/** What answers there are to each question that is asked of rows. */
type Domains = Map<string, Set<string | boolean | undefined>>;
const yesOrNo = [true, false];

function enter(domains: Domains, key: string, values: readonly (string | boolean | undefined)[]): void {
  const known = domains.get(key) ?? new Set();
  domains.set(key, known);
  for (const value of values) known.add(value);
}

/** What a criterion asks of a row, and whether a row that answers so satisfies it. */
type Asked = (domains: Domains) => (row: RowAnswers) => boolean;

const whole = (of: Criterion): Asked => {
  const key = keyOf(of);
  return (domains) => {
    enter(domains, key, yesOrNo);
    return (row) => row[key] === true;
  };
};
const answeredAtAll = (of: CriterionOf<"given"> | CriterionOf<"filled">): Asked => {
  const key = thereKey(of);
  return (domains) => {
    enter(domains, key, yesOrNo);
    return (row) => row[key] === true;
  };
};

const asked: ByKind<Asked> = {
  all:
    ({ of }) =>
    (domains) => {
      const parts = of.map((part) => askedOf(part)(domains));
      return (row) => parts.every((holds) => holds(row));
    },
  any:
    ({ of }) =>
    (domains) => {
      const parts = of.map((part) => askedOf(part)(domains));
      return (row) => parts.some((holds) => holds(row));
    },
  implies:
    ({ when, then }) =>
    (domains) => {
      const [condition, holds] = [askedOf(when)(domains), askedOf(then)(domains)];
      return (row) => !condition(row) || holds(row);
    },
  called: ({ of }) => askedOf(of),
  judged: whole,
  given: answeredAtAll,
  filled: answeredAtAll,
  "if-given": whole,
  "one-of":
    ({ field, values }) =>
    (domains) => {
      const key = answerKey(field);
      enter(domains, key, [...values, undefined]);
      return (row) => values.some((value) => row[key] === value);
    },
  has: (of) => (domains) => {
    const words = of.values.filter((value) => typeof value === "string");
    if (words.length < of.values.length) return whole(of)(domains);
    const keys = words.map((word) => wordKey(of.field, word));
    for (const key of keys) enter(domains, key, yesOrNo);
    return (row) => keys.some((key) => row[key] === true);
  },
  "starts-with": whole,
  uscc: whole,
  same: whole,
  date: whole,
  "of-year": whole,
  named: whole,
  coded: whole,
  refers: whole,
  among: whole,
  some: whole,
  every: whole,
  "each-year": whole,
  compare: whole,
  declares: whole,
};

const ask = <K extends keyof CriterionKinds>(of: CriterionOf<K>): Asked => asked[of.kind](of);
const askedOf = (of: Criterion): Asked => ask(of);

/** Every row that there can be, as far as it is asked. */
function everyRow(domains: Domains): RowAnswers[] {
  let rows: RowAnswers[] = [{}];
  for (const [key, values] of domains)
    rows = rows.flatMap((row) => [...values].map((value) => ({ ...row, [key]: value })));
  return rows;
}

/** More than so many rows that answer differently are not looked at. */
const most = 20_000;

/**
 * The rows of one list by what is asked of them: rows with the same truth of every criterion that is asked of a row are one
 * class. `undefined` where there are too many.
 */
export function classesOf(list: string, selections: readonly Selection[]): RowClass[] | undefined {
  const domains: Domains = new Map();
  const tests = selections.map((one) => {
    const { list, where } = one;
    const part = list.where && partKey(list);
    if (part !== undefined) enter(domains, part, yesOrNo);
    const holds = where ? askedOf(where)(domains) : () => true;
    return [selectionKey(one), (row: RowAnswers) => (part === undefined || row[part] === true) && holds(row)] as const;
  });
  const size = [...domains.values()].reduce((product, { size }) => product * size, 1);
  if (size > most) return undefined;
  const classes = new Map<string, RowClass>();
  for (const example of everyRow(domains)) {
    const own = tests.filter(([, holds]) => holds(example)).map(([key]) => key);
    const name = keyOf([list, ...own]);
    if (!classes.has(name)) classes.set(name, { list, name, example, selections: new Set(own) });
  }
  return [...classes.values()];
}

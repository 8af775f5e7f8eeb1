import { type ByKind, parts } from "../criteria/fold.js";
import type { Criterion, CriterionKinds, CriterionOf, Quantity } from "../criteria/types.js";
import { monthsLater, nextDay } from "../facts/days.js";
import type { Field } from "../facts/field.js";
import { readable, readableEntry } from "../facts/readable.js";
import { alphabet, isUscc } from "../facts/uscc.js";
import { isDay } from "../schemas/day.js";
import { options } from "../schemas/options.js";

/** What stands where a person has still to write. */
export const blankText = "（待填写）";

/** What values are offered by: what is answered now, the day, and the ids of the units. */
export interface Market {
  readonly asOf: string;
  /** The answer to a field, as it is now. */
  read(field: Field): unknown;
  /** The name of a field, as `describeFields` has it. */
  nameOf(field: Field): string;
  readonly ids: readonly string[];
  readonly offer: (field: Field, ...values: unknown[]) => void;
}

type Offering<K extends keyof CriterionKinds> = (of: CriterionOf<K>, market: Market) => void;

const words: readonly string[] = [...new Set(Object.values(options).flat())];

/** One answer of each sort. */
const sorts = (asOf: string): readonly unknown[] => [blankText, asOf, true, 1, "000000", "1", [], {}];

/** Every answer of a closed list; of anything else one that can be read there. */
export function anyAnswer(name: string, asOf: string): readonly unknown[] {
  const is = readable(name);
  const first = sorts(asOf).find(is);
  if (first === true) return [true, false];
  return first === undefined ? words.filter(is) : [first];
}

/** A code with the mark that checks it. */
export function withCheck(code: string): string {
  const body = [...code.toUpperCase().replace(/[^0-9A-Z]/g, "")]
    .map((mark) => (alphabet.includes(mark) ? mark : "0"))
    .join("")
    .padEnd(17, "0")
    .slice(0, 17);
  return [...alphabet].map((mark) => body + mark).find(isUscc) as string;
}

/** The codes of units that have none yet, one for each number; the first stands for whichever it will be. */
export const codeToCome = (serial: number): string => withCheck(`91${String(serial).padStart(15, "0")}`);
export const blankCode = /* @__PURE__ */ codeToCome(0);

const own: Offering<"given"> = ({ field }, { offer, nameOf, asOf }) => offer(field, ...anyAnswer(nameOf(field), asOf));
/** What is asked within is asked by itself. */
const none = (): void => {};

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Days before, at and after another. */
function days({ field, months, than }: CriterionOf<"date">, { offer, read, asOf }: Market): void {
  const other = typeof than === "object" && "subject" in than ? than : undefined;
  const day = other ? read(other) : asOf;
  const near = typeof day === "string" && isDay(day) ? day : asOf;
  offer(field, near, nextDay(near), ...(months === undefined ? [] : [monthsLater(near, months)]));
  const now = read(field);
  if (other) offer(other, ...(typeof now === "string" && isDay(now) ? [now, nextDay(now)] : [near, nextDay(near)]));
}

/** A text cut where it is too long. */
const shortened = (text: unknown, limit: number): string =>
  typeof text === "string" ? Array.from(text).slice(0, limit).join("") : blankText;

function numbers(quantity: Quantity, limit: string, { offer, read, asOf }: Market): void {
  const least = Math.ceil(Number(limit));
  if (quantity.kind === "number") offer(quantity.field, least, least + 1, 0);
  if (quantity.kind === "money") offer(quantity.field, limit, String(least + 1), "0");
  if (quantity.kind === "length") offer(quantity.field, shortened(read(quantity.field), least));
  if (quantity.kind === "entries") {
    const now = listIn(read(quantity.field));
    const more = Array.from({ length: Math.max(0, least - now.length) }, () => blankText);
    offer(quantity.field, [...now, ...more], now.slice(0, least), []);
  }
  if (quantity.kind === "workdays") {
    const from = read(quantity.from);
    const first = typeof from === "string" && isDay(from) ? from : asOf;
    offer(quantity.from, first);
    const later = [first];
    for (let at = 0; at < 40; at++) later.push(nextDay(later[at] as string));
    offer(quantity.to, ...later);
  }
  if (quantity.kind === "sum") for (const part of quantity.of) numbers(part, limit, { offer, read, asOf } as Market);
}

/** What each kind of criterion could be answered with, to pass or to fail; what would do is tried by the engine. */
const offering: ByKind<void, [Market]> = {
  all: none,
  any: none,
  implies: none,
  called: none,
  judged: none,
  given: own,
  "if-given": none,
  "one-of": ({ field, values }, { offer, nameOf, asOf }) => offer(field, ...values, ...anyAnswer(nameOf(field), asOf)),
  "starts-with": ({ field, prefixes }, { offer, nameOf }) => {
    const code = readable(nameOf(field))("000000") && !readable(nameOf(field))("0");
    offer(field, ...prefixes.map((prefix) => (code ? prefix.padEnd(6, "0") : prefix + blankText)), "000000");
  },
  uscc: ({ field }, { offer, read }) =>
    offer(field, read(field) === undefined ? blankCode : withCheck(String(read(field)))),
  same: ({ field, as }, { offer, read, nameOf, asOf }) => {
    const [one, other] = [read(field), read(as)];
    const [any] = anyAnswer(nameOf(field), asOf);
    offer(field, other ?? one ?? any);
    offer(as, one ?? other ?? any);
  },
  date: days,
  "of-year": ({ field }, { offer, asOf }) => offer(field, Number(asOf.slice(0, 4)) - 1),
  named: ({ field, parts }, { offer }) => offer(field, parts.join("×××")),
  coded: ({ field, letters, digits: [least] }, { offer }) => offer(field, letters.charAt(0) + "1".repeat(least)),
  refers: ({ field }, { offer, ids }) => offer(field, ...ids),
  filled: ({ field }, { offer, nameOf, ids }) => {
    const is = readableEntry(nameOf(field));
    const id = nameOf(field).endsWith("Ids") ? ids.slice(0, 1) : [];
    offer(field, [[...id, blankText, ...words].find(is)]);
  },
  has: ({ field, values }, { offer, read }) => {
    const now = listIn(read(field));
    const added = values.map((value) => (typeof value === "string" ? value : read(value)));
    for (const value of added) if (value !== undefined) offer(field, [...now, value]);
    offer(
      field,
      now.filter((one) => !added.includes(one)),
    );
  },
  among: ({ field, values }, { offer, read }) =>
    offer(
      field,
      listIn(read(field)).filter((one) => values.includes(String(one))),
    ),
  some: none,
  every: none,
  "each-year": none,
  compare: ({ quantity, limit }, market) => numbers(quantity, limit, market),
  declares: none,
};

const offerOf = <K extends keyof CriterionKinds>(of: CriterionOf<K>, market: Market): void =>
  offering[of.kind](of, market);

/** Offers answers to the fields that a criterion without parts reads. */
export const offer = (of: Criterion, market: Market): void => offerOf(of, market);

/** The fields that a criterion reads itself, in its quantity too; not those of the rows of a list. */
export function fieldsOf(of: Criterion | Quantity): Field[] {
  return parts(of).flatMap(({ part, scope }) => {
    if (scope === "rows" || "at" in part) return [];
    return "subject" in part ? [part] : fieldsOf(part);
  });
}

import type { ByQuantity } from "../criteria/fold.js";
import type { Basis, CriterionOf, Figure, Quantity, QuantityKinds, QuantityOf } from "../criteria/types.js";
import { unitOf } from "../criteria/unit.js";
import { decimal } from "../engine/exact.js";
import type { Field } from "../facts/field.js";
import { combined, type Inequality, scaled, type Terms } from "./inequality.js";
import { keyOf } from "./normal.js";

/** The unknowns of numbers: an answer, or a figure of the year so many before the latest. */
export const numberVar = ({ subject, path, fact }: Field): string => keyOf([subject, fact ?? path.join("."), "number"]);
export const accountVar = (figure: Figure, back: number, basis: Basis): string =>
  keyOf(["accounts", figure, back, basis]);

/** The unknown of an amount that is an answer. */
const moneyVar = ({ subject, path }: Field): string => keyOf(["money", subject, path.join(".")]);
/** Whether an unknown is an amount of money. */
export const isAmount = (name: string): boolean => /^\["(accounts|money)"/.test(name);

/** A yuan in its smallest part, of which every amount is a whole number. */
export const yuan = 100_000_000n;

/** The years of the window, by how many they lie before the latest. */
export const backs = [0, 1, 2] as const;

const nothing = (): undefined => undefined;
/** A number that is itself an unknown, from zero on and whole. */
const itself = (of: Quantity): Terms => ({ [keyOf(of)]: 1n });

const kinds: ByQuantity<Terms | undefined> = {
  count: nothing,
  share: nothing,
  number: ({ field }) => ({ [numberVar(field)]: 1n }),
  money: ({ field }) => ({ [moneyVar(field)]: 1n }),
  accounts: ({ figure, years, basis }) =>
    years === "this"
      ? undefined
      : Object.fromEntries(
          backs.filter((back) => years === "window" || back === 0).map((back) => [accountVar(figure, back, basis), 1n]),
        ),
  sum: ({ of }) => {
    let sum: Terms = {};
    for (const part of of) {
      const own = termsOf(part);
      if (!own) return undefined;
      sum = combined(sum, 1n, own, 1n);
    }
    return sum;
  },
  ratio: nothing,
  mean: nothing,
  entries: itself,
  length: itself,
  workdays: itself,
};

const terms = <K extends keyof QuantityKinds>(of: QuantityOf<K>): Terms | undefined => kinds[of.kind](of);
/** What a number is the sum of; `undefined` of rows that are counted, and of what is no sum. */
const termsOf = (of: Quantity): Terms | undefined => terms(of);

/** An amount, a number of the dossier, or one over another, against its limit. */
export function amounts({
  quantity,
  operator,
  limit,
}: CriterionOf<"compare">):
  | { readonly known: readonly Inequality[]; readonly holds: readonly Inequality[] }
  | undefined {
  const { num, den } = decimal(limit);
  const [n, d] = [BigInt(num), BigInt(den)];
  const over = quantity.kind === "ratio" ? termsOf(quantity.to) : undefined;
  const own = termsOf(quantity.kind === "ratio" ? quantity.of : quantity);
  if (!own || (quantity.kind === "ratio" && !over)) return undefined;
  const unit = unitOf(quantity) === "CNY" ? yuan : 1n;
  const of = over ? combined(own, d, over, -n) : scaled(own, d);
  const bound = over ? 0n : n * unit;
  const least = (atLeast: bigint): Inequality => ({ of, atLeast });
  const most: Inequality = { of: scaled(of, -1n), atLeast: -bound };
  const holds = { ">=": [least(bound)], ">": [least(bound + 1n)], "<=": [most], "=": [least(bound), most] }[operator];
  return { known: over ? [{ of: over, atLeast: 1n }] : [], holds };
}

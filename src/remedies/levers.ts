import { isField, isList, isQuantity, parts } from "../criteria/fold.js";
import type { Quantity, QuantityKinds } from "../criteria/types.js";
import { type Here, inYear } from "../engine/context.js";
import { isExact } from "../engine/exact.js";
import { intervalAt } from "../engine/explain/at.js";
import { workdaysOf } from "../engine/judge/quantities.js";
import type { Measurement, ReadyQuantityOf } from "../engine/node.js";
import { type Asked, bothWays, countLevers, type Lever, lever, one, shareLevers } from "./lever.js";
import { type Form, type Fraction, formAt, fractionOf, product, total, wholeOf } from "./linear.js";

/** What can be moved; `undefined` where the quantity is not one known number. */
type Levers = readonly Lever[] | undefined;
type Pull<K extends keyof QuantityKinds> = (
  of: ReadyQuantityOf<K>,
  made: Measurement,
  quantity: Quantity,
  asked: Asked,
) => Levers;

/** The smallest amount: 10⁻⁸ yuan. */
const least: Fraction = { n: 1n, d: 10n ** 8n };

/** The number that a quantity is, if it is one. */
function numberOf(made: Measurement, { ctx, here }: Asked): Fraction | undefined {
  const found = intervalAt(made, ctx, here);
  return found && isExact(found) ? fractionOf(found.low) : undefined;
}

/** The quantities that a quantity is made of, in order. */
const within = (of: Quantity): Quantity[] => parts(of).flatMap(({ part }) => (isQuantity(part) ? [part] : []));
/** What it is made of in the end. */
const leaves = (of: Quantity): Quantity[] => (within(of).length > 0 ? within(of).flatMap(leaves) : [of]);

/** What a quantity is read from: figures of accounts, answers, lists. */
const sources = (of: Quantity): string[] =>
  leaves(of).flatMap((leaf) =>
    leaf.kind === "accounts"
      ? [leaf.figure]
      : parts(leaf).flatMap(({ part }) => {
          const at = isList(part) ? part.at : part;
          return isField(at) ? [[at.subject, ...at.path, at.fact].join(".")] : [];
        }),
  );

const isOfYear = (of: Quantity): boolean => of.kind === "accounts" && of.years === "this";

/** Whether one thing stands in several of its parts: then no part can be moved by itself. */
export function isEntangled(of: Quantity): boolean {
  const own = within(of);
  if (of.kind === "mean") {
    const years = leaves(of).map(isOfYear);
    if (years.includes(true) && years.includes(false)) return true;
  }
  const read = own.flatMap((part) => [...new Set(sources(part))]);
  return new Set(read).size < read.length || own.some(isEntangled);
}

/** Every form of what is asked, changed. */
const asking = (asked: Asked, change: (form: Form) => Form, more: readonly Form[] = []): Asked => ({
  ...asked,
  form: change(asked.form),
  keep: [...asked.keep.map(change), ...more],
});

/** All of them, if each is known. */
function joined(found: readonly Levers[]): Levers {
  const known = found.flatMap((levers) => (levers ? [levers] : []));
  return known.length === found.length ? known.flat() : undefined;
}

interface Addend {
  readonly made: Measurement;
  readonly quantity: Quantity;
  readonly here: Here;
}

/** Of each of several that are added up and divided by so many: what is asked of it beside the others. */
function addends(of: readonly Addend[], asked: Asked, among: number): Levers {
  const values = of.flatMap(({ made, here }) => numberOf(made, { ...asked, here }) ?? []);
  if (values.length < of.length) return undefined;
  const share: Fraction = { n: 1n, d: BigInt(among) };
  const found = of.map(({ made, quantity, here }, at) => {
    const beside = product(total(values.filter((_, other) => other !== at)), share);
    const change = (form: Form): Form => ({ factor: product(form.factor, share), rest: formAt(form, beside) });
    return leversOf(made, quantity, { ...asking(asked, change), here });
  });
  return joined(found);
}

/** A number of an answer. */
const answer =
  (step: Fraction): Pull<"number" | "entries" | "length"> =>
  (_, made, quantity, asked) => {
    const value = numberOf(made, asked);
    return value && bothWays({ quantity, step }, value, asked);
  };

/** What can be moved of each kind. */
const pulls: { readonly [K in keyof QuantityKinds]: Pull<K> } = {
  count: ({ list }, made, quantity, asked) => {
    const found = numberOf(made, asked) && made.census(asked.ctx, asked.here.row, asked.here.year);
    return found && countLevers(found, list, quantity, asked);
  },
  share: ({ list }, made, quantity, asked) => {
    const found = numberOf(made, asked) && made.census(asked.ctx, asked.here.row, asked.here.year);
    return found && shareLevers(found, list, quantity, asked);
  },
  number: answer(one),
  entries: answer(one),
  length: answer(one),
  // It may be below zero, as a loss is.
  money: (_, made, quantity, asked) => {
    const value = numberOf(made, asked);
    const moved = { quantity, step: least };
    return value && [lever(moved, value, "raise", asked), lever(moved, value, "lower", asked)];
  },
  accounts: ({ years }, made, quantity, asked) => {
    const value = numberOf(made, asked);
    const { ctx, here } = asked;
    const of = { window: ctx.window, latest: [ctx.latestYear], this: [here.year] }[years];
    return value && bothWays({ quantity, years: of, step: least }, value, asked);
  },
  sum: ({ of }, _, quantity, asked) => {
    const inner = within(quantity);
    return addends(
      of.map((made, at) => ({ made, quantity: inner[at] as Quantity, here: asked.here })),
      asked,
      1,
    );
  },
  ratio: ({ of, to }, made, quantity, asked) => {
    const [whole, above, below] = [numberOf(made, asked), numberOf(of, asked), numberOf(to, asked)];
    if (!whole || !above || !below) return undefined;
    const [upper, lower] = within(quantity) as [Quantity, Quantity];
    const ofUpper = ({ factor, rest }: Form): Form => ({ factor, rest: product(rest, below) });
    const ofLower = ({ factor, rest }: Form): Form => ({ factor: rest, rest: product(factor, above) });
    const some: Form = { factor: one, rest: wholeOf(0) };
    const found = [leversOf(of, upper, asking(asked, ofUpper)), leversOf(to, lower, asking(asked, ofLower, [some]))];
    return joined(found);
  },
  mean: ({ of }, _, quantity, asked) => {
    const { ctx, here } = asked;
    const [part] = within(quantity) as [Quantity];
    if (!leaves(part).some(isOfYear)) return leversOf(of, part, asked);
    return addends(
      ctx.window.map((year) => ({ made: of, quantity: part, here: inYear(here, year) })),
      asked,
      ctx.window.length,
    );
  },
  workdays: (of, made, quantity, asked) => {
    const { ctx, here } = asked;
    const days = workdaysOf(of, Number.MAX_SAFE_INTEGER, ctx, here.row);
    const value = numberOf(made, asked);
    if (days === undefined || !value) return undefined;
    const [all, counted] = [BigInt(days), value.n];
    return [
      lever({ quantity, step: one }, value, "raise", asked, BigInt(of.upTo) - counted),
      lever({ quantity, step: one, idle: all - counted }, value, "lower", asked, counted),
    ];
  },
};

const pull = <K extends keyof QuantityKinds>(
  of: ReadyQuantityOf<K>,
  made: Measurement,
  quantity: Quantity,
  asked: Asked,
) => pulls[of.kind](of, made, quantity, asked);

/** What of a quantity can be moved, and how that moves what is asked of it. */
export const leversOf = (made: Measurement, quantity: Quantity, asked: Asked): Levers =>
  pull(made.of, made, quantity, asked);

import fc from "fast-check";
import { random } from "../../bench/dossiers.js";
import type { Dossier, Jurisdiction } from "../../src/index.js";
import { answered } from "../laws/arbitrary.js";
import { type Comparison, comparisonsOf, dossierAt, dossierWithout, type Step } from "../laws/boundaries.js";

type Pick = (below: number) => number;

/** An amount is counted in 10⁻⁸ yuan, and has 18 digits before the point. */
const one = 10n ** 8n;
const most = 10n ** 26n - 1n;
const money = (of: bigint): string => `${of / one}.${String(of % one).padStart(8, "0")}`;
const within = (of: bigint): bigint => (of < 0n ? 0n : of > most ? most : of);

/** A whole number of so many digits. */
const digits = (count: number, pick: Pick): bigint =>
  BigInt(`${1 + pick(9)}${Array.from({ length: count - 1 }, () => pick(10)).join("")}`);

/** Accounts of a year. */
interface Book {
  rdExpense: bigint;
  revenue: bigint;
}
type Books = [Book, Book, Book];

/** A ratio in millionths. */
const millionths = (limit: string): bigint => BigInt(Math.round(Number(limit) * 1e6));
const of = (ratio: bigint, revenue: bigint): bigint => (ratio * revenue) / 1_000_000n;

/** Revenues of nearly every size, of which every millionth is a whole number where `even`. */
const revenues = (even: boolean, pick: Pick): [bigint, bigint, bigint] => {
  const size = [26, 26, 26, 20, 17, 12][pick(6)] ?? 26;
  const any = () => {
    const revenue = digits(size - pick(3), pick);
    return even ? revenue - (revenue % 1_000_000n) : revenue;
  };
  return [any(), any(), any()];
};

type Way = (limit: string, pick: Pick) => Books;

/** Every year at the ratio, or as near below it as an amount can be. */
const eachYear: Way = (limit, pick) => {
  const [a, b, c] = revenues(pick(2) === 0, pick);
  const book = (revenue: bigint): Book => ({ rdExpense: of(millionths(limit), revenue), revenue });
  return [book(a), book(b), book(c)];
};

/** The years together at the ratio, none of them for itself. */
const pooled: Way = (limit, pick) => {
  const [a, b, c] = revenues(true, pick);
  const at = (revenue: bigint): bigint => of(millionths(limit), revenue);
  const shift = at(c) / BigInt(2 + pick(9));
  return [
    { rdExpense: at(a) + shift, revenue: a },
    { rdExpense: at(b), revenue: b },
    { rdExpense: at(c) - shift, revenue: c },
  ];
};

/** The mean of the years' ratios at the limit, none of them for itself. */
const mean: Way = (limit, pick) => {
  const [a, b, c] = revenues(pick(4) > 0, pick);
  const ratio = millionths(limit);
  const [up, down] = [BigInt(pick(9_000)), BigInt(pick(9_000))];
  return [
    { rdExpense: of(ratio + up, a), revenue: a },
    { rdExpense: of(ratio - down, b), revenue: b },
    { rdExpense: of(ratio - up + down, c), revenue: c },
  ];
};

/** Amounts: the latest year at the limit, and the mean of the years. */
const amounts: Way = (limit, pick) => {
  const at = BigInt(limit) * one;
  const shift = BigInt(pick(1_000_000_000));
  const revenue = pick(2) ? at : digits(26, pick);
  return [
    { rdExpense: at - shift, revenue },
    { rdExpense: at + shift, revenue },
    { rdExpense: at, revenue },
  ];
};

const ratioWays = [eachYear, pooled, mean];

/** The limits of accounts: those of ratios are below one. */
const limitsOf = (comparisons: readonly Comparison[]): string[] => [
  ...new Set(
    comparisons.filter(({ quantity }) => JSON.stringify(quantity).includes('"accounts"')).map(({ limit }) => limit),
  ),
];

/** One year, or all, moved by the smallest amount, or left as they are. */
function moved(books: Books, pick: Pick): Books {
  const step = [-1n, 0n, 0n, 1n][pick(4)] ?? 0n;
  const all = pick(2) === 0;
  const which = pick(3);
  return books.map((book, at) => ({
    revenue: within(book.revenue),
    rdExpense: within(book.rdExpense + (all || at === which ? step : 0n)),
  })) as Books;
}

/** The rows of accounts: some of the R&D is capitalised, some rows say whose they are, one may be missing. */
function rows(books: Books, pick: Pick): object[] {
  const basis = [undefined, "standalone", "consolidated"][pick(3)];
  const capitalised = pick(2) ? 1n : 0n;
  const gone = pick(12);
  return books.flatMap(({ rdExpense, revenue }, at) =>
    at === gone
      ? []
      : [
          {
            year: 2022 + at,
            revenue: money(revenue),
            rdExpense: money(rdExpense >= capitalised ? rdExpense - capitalised : rdExpense),
            rdCapitalised: money(capitalised),
            ...(basis && { basis }),
          },
        ],
  );
}

/** The dossier with other accounts of its lead; most leads were founded before the window. */
function withAccounts(dossier: Dossier, financials: object[], pick: Pick): unknown {
  const establishedOn = ["1990-01-01", "1990-01-01", "1990-01-01", "2023-06-01"][pick(4)];
  const organizations = dossier.organizations.map((unit) =>
    unit.role === "lead" ? { ...unit, establishedOn, financials } : unit,
  );
  return { ...dossier, organizations };
}

const everyComparison = ({ rules }: Jurisdiction): Comparison[] =>
  rules.flatMap(({ readings }) => Object.values(readings).flatMap(({ holds }) => comparisonsOf(holds)));

/** Dossiers at every limit of a jurisdiction, the smallest step beside it, and with what it needs left open. */
export function boundaryDocuments(jurisdiction: Jurisdiction): string[] {
  const steps: readonly Step[] = [-1, 0, 1];
  return everyComparison(jurisdiction)
    .flatMap((comparison) => [...steps.map((step) => dossierAt(comparison, step)), dossierWithout(comparison)])
    .filter((dossier) => dossier !== undefined)
    .map((dossier) => JSON.stringify(dossier));
}

/** Dossiers with accounts of up to 18 + 8 digits at every limit of accounts and 10⁻⁸ yuan beside it; the same by seed. */
export function limitDocuments(jurisdiction: Jurisdiction, count: number, seed: number): string[] {
  const pick = random(seed);
  const limits = limitsOf(everyComparison(jurisdiction));
  if (limits.length === 0) return [];
  return fc.sample(answered, { numRuns: count, seed }).map((dossier, at) => {
    const limit = limits[at % limits.length] ?? "1";
    const way = Number(limit) < 1 ? (ratioWays[pick(ratioWays.length)] ?? mean) : amounts;
    return JSON.stringify(withAccounts(dossier, rows(moved(way(limit, pick), pick), pick), pick));
  });
}

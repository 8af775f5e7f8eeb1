import type { Unit } from "../criteria/unit.js";
import { printed } from "../words/decimal.js";
import { type Cell, type CellKey, cell, cellOf, decimals, scaled, significant } from "./cells.js";
import type { ScreenedMeasure } from "./types.js";

const one = 10n ** BigInt(decimals);
/** How many bins there are at most between the values that are far out. */
const most = 16;

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const greatest = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const power = (exponent: number): bigint => 10n ** BigInt(exponent);

/** The cell at which so many of a hundred values are passed; cells are in order, and there is one. */
function quantile(cells: readonly Cell[], percent: number): Cell {
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  let passed = 0;
  return cells.find(({ count }) => {
    passed += count;
    return passed * 100 >= total * percent;
  }) as Cell;
}

/** The first of 1, 2, 5, 10, 20 … that is no less. */
function nice(raw: bigint): bigint {
  const unit = power(Math.max(0, String(raw).length - 1));
  return [unit, 2n * unit, 5n * unit, 10n * unit].find((step) => step >= raw) as bigint;
}

/** Edges at equal steps. An edge must have no more digits than a cell. */
function even(low: bigint, high: bigint, whole: boolean): bigint[] {
  const start = low * 4n < high ? 0n : low;
  const finest = power(Math.max(0, String(high).length - significant));
  const step = greatest(nice((high - start) / BigInt(most) + 1n), greatest(finest, whole ? one : 1n));
  const first = (start / step) * step;
  const edges = [first, first + step];
  for (let edge = first + 2n * step; edge < high + step; edge += step) edges.push(edge);
  return edges;
}

/** Edges at 1, 2, 5, 10, 20 …, or as many decades apart as keeps them few. */
function ladder(low: bigint, high: bigint): bigint[] {
  const first = String(low).length - 1;
  const decades = String(high).length - first;
  const apart = Math.ceil(decades / most);
  const steps = decades * 3 <= most ? [1n, 2n, 5n] : [1n];
  const edges: bigint[] = [];
  for (let at = first; (edges.at(-1) ?? 0n) <= high; at += apart) edges.push(...steps.map((step) => step * power(at)));
  return edges.slice(
    edges.findLastIndex((edge) => edge <= low),
    edges.findIndex((edge) => edge > high) + 1,
  );
}

/** What lies so far apart that equal steps would have most of it in the first. */
const isWide = (low: bigint, high: bigint): boolean => low > 0n && high / low >= 200n;

/** The edges for cells in order: of the bulk of them, the limit, and what is far out. */
function edgesOf(cells: readonly Cell[], limit: bigint, whole: boolean): bigint[] {
  const [first, last] = [cells[0] as Cell, cells.at(-1) as Cell];
  const [low, high] = [quantile(cells, 2).from, quantile(cells, 98).to + (whole ? one : 0n)];
  const [from, to] = [least(low, limit), greatest(high, limit)];
  const bulk = quantile(cells, 10).from;
  const inner = isWide(bulk, to) ? ladder(limit > 0n ? least(bulk, limit) : bulk, to) : even(from, to, whole);
  const edges = [...new Set([...inner, limit])].sort((a, b) => (a < b ? -1 : 1));
  if (first.from < (edges[0] as bigint)) edges.unshift(first.from);
  const [before, end] = edges.slice(-2) as [bigint, bigint];
  if (last.to > end) edges.push(whole ? greatest(last.to, last.from + one) : last.to);
  else if (last.from >= limit && end === limit) edges.push(end + greatest(end - before, 1n));
  return edges;
}

/** The values of cells in bins: few, with edges that are read at a glance, the limit among them. */
export function binsOf(counts: ReadonlyMap<CellKey, number>, bound: bigint, unit: Unit): ScreenedMeasure["bins"] {
  if (counts.size === 0) return [];
  const cells = [...counts].map(([key, count]) => cell(key, count, bound)).sort((a, b) => (a.from < b.from ? -1 : 1));
  const edges = edgesOf(cells, bound, unit !== "CNY" && unit !== "ratio");
  const told = (edge: bigint): string => printed({ n: edge, d: one }, decimals);
  return edges.slice(1).map((to, at, ends) => {
    const from = edges[at] as bigint;
    const isLast = at === ends.length - 1;
    const held = cells.filter((cell) => cell.from >= from && (cell.from < to || isLast));
    return { from: told(from), to: told(to), count: held.reduce((sum, { count }) => sum + count, 0) };
  });
}

/**
 * How many of the values hold the limit; `undefined` where it is a matter of those that are the limit itself, and it has
 * more digits than tell them from what lies above.
 */
export function holdsOf(
  counts: ReadonlyMap<CellKey, number>,
  { operator, limit }: Pick<ScreenedMeasure, "operator" | "limit">,
): number | undefined {
  const own = cellOf(limit, scaled(limit));
  let [all, above] = [0, 0];
  for (const [key, count] of counts) {
    all += count;
    if (key.startsWith("1")) above += count;
  }
  if (operator === ">=") return above;
  if (own.endsWith("+")) return undefined;
  const itself = counts.get(own) ?? 0;
  return { ">": above - itself, "<=": all - above + itself, "=": itself }[operator];
}

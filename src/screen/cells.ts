/**
 * Values are counted by cells: those that have their first three digits in common, and stand on the same side of the
 * limit. So a million of them take no more room than a thousand, a database and memory count alike, and any edge of three
 * digits parts them exactly.
 */
export type CellKey = string;

/** How many decimals a value has at most, and how many digits of it make its cell. */
export const decimals = 8;
export const significant = 3;

/** A value as a whole number of the last decimal. */
export const scaled = (value: string): bigint => {
  const [whole = "", part = ""] = value.split(".");
  return BigInt(whole + part.padEnd(decimals, "0").slice(0, decimals));
};

/**
 * The cell of a value: on which side of the limit, of how many digits, the first of them, and a mark where others follow.
 * @example cellOf("2083.5", scaled("2000")) // "1 12 208+"
 */
export function cellOf(value: string, limit: bigint): CellKey {
  const all = scaled(value);
  const digits = all === 0n ? "" : String(all);
  const rest = /[^0]/.test(digits.slice(significant)) ? "+" : "";
  return `${all >= limit ? 1 : 0} ${digits.length} ${digits.slice(0, significant)}${rest}`;
}

/** Where the values of a cell stand, as whole numbers of the last decimal. */
export interface Cell {
  /** No value is below, and an edge up to it has none of them below. */
  readonly from: bigint;
  /** No value is at or above it, unless there is one alone, at `from`. */
  readonly to: bigint;
  readonly count: number;
}

export function cell(key: CellKey, count: number, limit: bigint): Cell {
  const [side, length, digits] = key.split(" ") as [string, string, string];
  const unit = 10n ** BigInt(Math.max(0, Number(length) - significant));
  const start = BigInt(digits.replace("+", "")) * unit;
  const from = side === "1" && limit > start ? limit : start;
  return { from, to: digits.endsWith("+") ? start + unit : from, count };
}

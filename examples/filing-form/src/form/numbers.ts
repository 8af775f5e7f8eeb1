import type { Measure } from "consortium-eligibility";

const signs: Record<Measure["operator"], string> = { ">=": "≥", ">": ">", "<=": "≤", "=": "=" };

/** The sign of a comparison, as it is printed. */
export const sign = ({ operator }: Measure): string => signs[operator];

/** A number of a measure as it is printed; a ratio is cut, never rounded. */
export function printed(value: string, unit: Measure["unit"]): string {
  if (unit !== "ratio") return value;
  return `${Math.floor(Number(value) * 10_000 + 1e-7) / 100}%`;
}

/** Where the numbers of a measure stand on a bar, in per cent of its length. */
export function scale({ unit, limit, actual, low, high }: Measure): (value: string) => number {
  const most = Math.max(...[actual, low, high].map((value) => Number(value ?? 0)));
  const share = unit === "ratio" && Number(limit) >= 0.2;
  const end = share ? Math.max(1, most) : Math.max(Number(limit) * 2, most * 1.1, 1e-9);
  return (value) => Math.max(0, Math.min(100, (Number(value) / end) * 100));
}

/**
 * The years of 近三年: the latest year and the two before it, without the years before the lead was established;
 * the latest always stays. Ascending.
 * @example windowYears(2024, "2023-05-01") // [2023, 2024]
 */
export function windowYears(latest: number, establishedOn: string | undefined): number[] {
  const first = establishedOn === undefined ? 0 : Number(establishedOn.slice(0, 4));
  if (first <= latest - 2) return [latest - 2, latest - 1, latest];
  return first === latest - 1 ? [latest - 1, latest] : [latest];
}

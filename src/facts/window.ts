/**
 * The years of 近三年: the latest year and the two before it, without the years before the lead was established.
 * Ascending; none where it was founded after the latest year.
 * @example windowYears(2024, "2023-05-01") // [2023, 2024]
 */
export function windowYears(latest: number, establishedOn: string | undefined): number[] {
  const first = establishedOn === undefined ? 0 : Number(establishedOn.slice(0, 4));
  return [latest - 2, latest - 1, latest].filter((year) => year >= first);
}

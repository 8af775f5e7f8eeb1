import type { Force } from "../criteria/rule.js";
import type { Sql } from "./dialect.js";
import { chosen } from "./text.js";

/** The statuses as numbers: 0 fail, 1 unknown, 2 review, 3 pass, 4 not applicable, 5 to be checked again. */
const words = ["fail", "unknown", "review", "pass", "not-applicable", "recheck"] as const;

/** Those that are no truths. */
export const outside = 4;
export const unsettled = 5;

/** The word of a status, as far as it may be; `can` has a bit for each. */
export const wordOf = (status: Sql, can = -1): Sql =>
  `CASE ${status} ${words.flatMap((word, at) => (can & (1 << at) ? [`WHEN ${at} THEN '${word}'`] : [])).join(" ")} END`;

/** The conditions under which a rule fails, and under which it is open. */
export interface Stand {
  readonly fails: Sql;
  readonly open: Sql;
}
/** How a rule stands that counts: if what was not settled exactly failed, and if it passed. */
export interface Standing {
  readonly force: Force;
  readonly least: Stand;
  readonly most: Stand;
}

/** As the status is. */
export const asItIs = (status: Sql): Stand => ({ fails: `${status} = 0`, open: `${status} IN (1, 2)` });
/** As it is, but for a review, which passes. */
export const reviewPasses = (status: Sql): Stand => ({ fails: `${status} = 0`, open: `${status} = 1` });
/** As it would be with favourable judgements, where it is open; else as it is. */
export const ifFavourable = (status: Sql, hoped: Sql): Stand => ({
  fails: `(${status} = 0 OR (${status} IN (1, 2) AND ${hoped} = 0))`,
  open: `(${status} IN (1, 2) AND ${hoped} IN (1, 2))`,
});

function verdict(rules: readonly (Stand & { force: Force })[]): Sql {
  const counted = rules.filter(({ force }) => force !== "may");
  if (counted.length === 0) return "'undetermined'";
  const failed = (force: Force): Sql => counted.flatMap((one) => (one.force === force ? [one.fails] : [])).join(" OR ");
  const [musts, shoulds] = [failed("must"), failed("should")];
  const open = counted.map((one) => one.open).join(" OR ");
  return chosen(
    [[musts, "'ineligible'"] as const, [open, "'undetermined'"] as const, [shoulds, "'conditional'"] as const].filter(
      ([condition]) => condition !== "",
    ),
    "'eligible'",
  );
}

/** What rules come to together; `recheck` where that hangs on what was not settled exactly. */
export function verdictOf(rules: readonly Standing[]): Sql {
  const [least = "", most = ""] = (["least", "most"] as const).map((end) =>
    verdict(rules.map((rule) => ({ force: rule.force, ...rule[end] }))),
  );
  return least === most ? least : `CASE WHEN (${least}) = (${most}) THEN ${least} ELSE 'recheck' END`;
}

import type { Force } from "../criteria/rule.js";
import type { Sql } from "./dialect.js";
import { among, chosen } from "./text.js";

/** The statuses as numbers: 0 fail, 1 unknown, 2 review, 3 pass, 4 not applicable, 5 to be checked again. */
const words = ["fail", "unknown", "review", "pass", "not-applicable", "recheck"] as const;

/** The word of a status. */
export const wordOf = (status: Sql): Sql =>
  `CASE ${status} ${words.map((word, at) => `WHEN ${at} THEN '${word}'`).join(" ")} END`;

/** How a rule stands that counts: if what was not settled exactly failed, and if it passed. */
export interface Standing {
  readonly force: Force;
  readonly least: Sql;
  readonly most: Sql;
}

function verdict(rules: readonly { force: Force; status: Sql }[]): Sql {
  const counted = rules.filter(({ force }) => force !== "may");
  if (counted.length === 0) return "'undetermined'";
  const failed = (force: Force): Sql[] =>
    counted.filter((one) => one.force === force).map(({ status }) => `${status} = 0`);
  const open = counted.map(({ status }) => among(status, ["1", "2"]));
  const [musts, shoulds] = [failed("must"), failed("should")];
  return chosen(
    [
      ...(musts.length > 0 ? [[musts.join(" OR "), "'ineligible'"] as const] : []),
      [open.join(" OR "), "'undetermined'"],
      ...(shoulds.length > 0 ? [[shoulds.join(" OR "), "'conditional'"] as const] : []),
    ],
    "'eligible'",
  );
}

/** What rules come to together; `recheck` where that hangs on what was not settled exactly. */
export function verdictOf(rules: readonly Standing[]): Sql {
  const least = verdict(rules.map(({ force, least }) => ({ force, status: least })));
  if (rules.every(({ least, most }) => least === most)) return least;
  const most = verdict(rules.map(({ force, most }) => ({ force, status: most })));
  return `CASE WHEN (${least}) = (${most}) THEN ${least} ELSE 'recheck' END`;
}

import type { Criterion, Quantity } from "../criteria/types.js";
import type { Finding } from "../engine/report.js";
import type { Lang } from "../text.js";
import { comparedOf, quantitiesOf } from "./comparisons.js";
import { type AnyDossier, answerAt } from "./names.js";

/** Whether a quantity is made of accounts. */
const ofAccounts = (of: Quantity): boolean =>
  of.kind === "accounts" ||
  (of.kind === "sum" && of.of.some(ofAccounts)) ||
  ((of.kind === "ratio" || of.kind === "mean") && ofAccounts(of.of));

/** The lead's day of establishment, where the dossier tells. */
function foundedOn(dossier: AnyDossier | undefined): unknown {
  const units = answerAt(dossier, ["organizations"]);
  const lead = Array.isArray(units) && units.find((unit) => answerAt(unit, ["role"]) === "lead");
  return answerAt(lead, ["establishedOn"]);
}

/**
 * Why a rule of accounts waits for a reviewer: the lead is too young to have any. `""` where that is not why: accounts
 * that could be are measured.
 * @example youngLead(finding, holds, dossier, "zh-CN") // "牵头单位成立于 2025 年，尚无上一年度财务数据，由审核人认定"
 */
export function youngLead(
  { measures, missing }: Finding,
  holds: Criterion,
  dossier: AnyDossier | undefined,
  lang: Lang,
): string {
  const accounts = quantitiesOf(holds).filter(({ quantity }) => ofAccounts(quantity));
  const waits = missing.some(({ path: [at] }) => at === "assertions");
  if (!waits || accounts.length === 0 || measures.some((one) => comparedOf(one, accounts))) return "";
  const year = String(foundedOn(dossier) ?? "")
    .trim()
    .slice(0, 4);
  if (lang === "en")
    return `the lead was founded ${year ? `in ${year}` : "recently"} and has no accounts of the previous year yet, for a reviewer to judge`;
  return `牵头单位成立${year ? `于 ${year} 年` : "不久"}，尚无上一年度财务数据，由审核人认定`;
}

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

/** The year in which the lead was founded, where the dossier tells. */
function foundedIn(dossier: AnyDossier | undefined): string | undefined {
  const units = answerAt(dossier, ["organizations"]);
  const lead = Array.isArray(units) ? units.find((unit) => answerAt(unit, ["role"]) === "lead") : undefined;
  const day = answerAt(lead, ["establishedOn"]);
  return typeof day === "string" ? day.trim().slice(0, 4) : undefined;
}

/**
 * Why a rule of accounts waits for a reviewer: the lead is too young to have any. `""` where that is not why: accounts
 * that could be are measured.
 * @example youngLead(finding, holds, dossier, "zh-CN") // "牵头单位成立于 2025 年，尚无上一年度财务数据，由审核人认定"
 */
export function youngLead(
  { status, measures, missing }: Finding,
  holds: Criterion,
  dossier: AnyDossier | undefined,
  lang: Lang,
): string {
  const waits = (status === "review" || status === "unknown") && missing.some(({ path: [at] }) => at === "assertions");
  const accounts = quantitiesOf(holds).filter(({ quantity }) => ofAccounts(quantity));
  if (!waits || accounts.length === 0 || measures.some((one) => comparedOf(one, accounts))) return "";
  const year = foundedIn(dossier);
  if (lang === "en")
    return `the lead was founded ${year === undefined ? "recently" : `in ${year}`} and has no accounts of the previous year yet, for a reviewer to judge`;
  return `牵头单位${year === undefined ? "成立不久" : `成立于 ${year} 年`}，尚无上一年度财务数据，由审核人认定`;
}

import type { Jurisdiction } from "../criteria/rule.js";
import { asRow } from "../facts/answer.js";
import { shown } from "../schemas/choice.js";
import type { Report } from "./report.js";

/** Whether it holds lists under such keys. */
const has = (value: unknown, ...lists: string[]): boolean => lists.every((key) => Array.isArray(asRow(value)[key]));

/**
 * A jurisdiction as it is.
 * @throws TypeError for anything else, its name included
 */
export function givenPlace(of: unknown): asserts of is Jurisdiction {
  if (Array.isArray(asRow(of).rules)) return;
  throw new TypeError(
    `the jurisdiction is ${shown(of)}: it must be a value that the package exports, as wenzhou, or one made with jurisdiction(), not its name`,
  );
}

/** @throws TypeError for what holds no options */
export function givenOptions(options: unknown): void {
  if (typeof options !== "object" || options === null)
    throw new TypeError(`the options are ${shown(options)}: they must be an object, as { asOf: "2025-11-20" }`);
}

/** @throws TypeError for what is not made by the function named */
export function givenOf(value: unknown, name: string, by: string, ...lists: string[]): void {
  if (!has(value, ...lists)) throw new TypeError(`the ${name} is ${shown(value)}: it must be what ${by} returns`);
}

/** @throws TypeError for what is no list, one of its entries included */
export function givenList(value: unknown, name: string, of: string): void {
  if (!Array.isArray(value)) throw new TypeError(`${name} is ${shown(value)}: it must be a list of ${of}`);
}

/** @throws TypeError for what is no list of reports */
export function givenReports(reports: unknown): asserts reports is readonly Report[] {
  givenList(reports, "reports", "what evaluate returns");
  for (const report of reports as readonly unknown[]) givenOf(report, "report", "evaluate", "findings");
}

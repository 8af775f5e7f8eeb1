import type { Citation, Jurisdiction } from "../criteria/rule.js";
import type { LocalText } from "../text.js";
import { givenPlace } from "./given.js";

/** A step on the way from the application to the filing. */
export interface ProcedureStep {
  id: string;
  /** Its place, from 1. */
  order: number;
  actor: LocalText;
  title: LocalText;
  /** What is handed in with it, in the words of the document. */
  handsIn: string[];
  citation: Citation;
}

/**
 * The steps from the application to the filing, in order.
 * @throws TypeError if the jurisdiction is none
 * @example procedure(jiyuan).map(({ title }) => title.en)
 * // ["Application", "Accepted and examined", "Public notice and filing, all year round"]
 */
export function procedure(jurisdiction: Jurisdiction): ProcedureStep[] {
  givenPlace(jurisdiction);
  const { procedure: steps = [] } = jurisdiction;
  return steps.map(({ id, actor, title, handsIn, cites }, at) => ({
    id,
    order: at + 1,
    actor,
    title,
    handsIn: [...handsIn],
    citation: cites,
  }));
}

import type { Finding, Jurisdiction } from "consortium-eligibility";
import type { Row } from "../form/paths.js";
import { type Answers, rowsAt } from "./read.js";

/** Whether plain rule data asks a person anywhere within it. */
function asksPerson(of: unknown): boolean {
  if (typeof of !== "object" || of === null) return false;
  if ("kind" in of && of.kind === "judged") return true;
  return Object.values(of).some(asksPerson);
}

/** The rules of a place that a person may judge, in the reading that each is used in. */
export function judgedRules({ rules }: Jurisdiction, readings: Readonly<Record<string, string>> = {}): Set<string> {
  const asked = rules.filter((rule) => {
    const used = rule.readings[readings[rule.id] ?? ""] ?? Object.values(rule.readings)[0];
    return asksPerson(used?.holds);
  });
  return new Set(asked.map(({ id }) => id));
}

/** Whether a finding waits for a reviewer. */
export const waits = ({ missing }: Finding): boolean => missing.some(({ path: [root] }) => root === "assertions");

/** Whether a reviewer's word counts: it waits for one, or rests on one. What the answers settle needs none. */
export const counts = (finding: Finding): boolean => finding.judgement !== undefined || waits(finding);

/** What persons say of rules. */
const assertionsIn = (dossier: Answers): readonly Row[] => rowsAt(dossier, ["assertions"]);

/** Where the judgement of a reviewer on a rule stands; -1 where there is none. */
export const judgementAt = (dossier: Answers, rule: string): number =>
  assertionsIn(dossier).findIndex((one) => one.rule === rule && one.by === "reviewer");

/** The reviewers' judgements that a dossier brings with it. */
export const judgementsIn = (dossier: Answers): readonly Row[] =>
  assertionsIn(dossier).filter(({ by }) => by === "reviewer");

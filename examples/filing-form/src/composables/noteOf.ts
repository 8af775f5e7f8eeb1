import type { Report } from "consortium-eligibility";
import type { Words } from "../words/index.js";

/** What stands beside a verdict: what it rests on, or while it is open what is left, and for whom. */
export function noteOf({ verdict, outlook, todo }: Report, words: Words): string {
  if (verdict !== "undetermined" || todo.applicant + todo.reviewer === 0) return words.verdictNote[verdict];
  return words.todo(todo, outlook === verdict ? undefined : words.verdict[outlook]);
}

import type { Jurisdiction, Stage } from "../src/criteria/rule.js";
import type { evaluate as Evaluate } from "../src/engine/evaluate.js";
import type { createSession as CreateSession } from "../src/session/session.js";
import { measure, type Side, side } from "./measure.js";
import type { Filling } from "./session-edits.js";
import { type Row, row, within } from "./table.js";

/** The library as it is measured, built or in the browser. */
interface Library {
  readonly createSession: typeof CreateSession;
  readonly evaluate: typeof Evaluate;
  readonly wenzhou: Jurisdiction;
}

/** A keystroke in a session against judging the whole dossier anew; both come to the same. */
export async function sessionRow(
  { createSession, evaluate, wenzhou }: Library,
  { dossier, edits }: Filling,
  stages: readonly Stage[],
  most: number,
): Promise<Row> {
  const options = { asOf: "2025-11-20", stages };
  const session = createSession({ jurisdictions: [wenzhou], ...options, dossier });
  let last = session.snapshot().reports.wenzhou;
  const samples = edits.map(({ path, value }, at) => {
    session.set(path, value);
    const now = session.snapshot();
    if (JSON.stringify(now.reports.wenzhou) !== JSON.stringify(evaluate(now.dossier, wenzhou, options)))
      throw new Error(`the sides do not agree on edit ${at}`);
    return { name: `edit ${at}`, dossier: now.dossier };
  });
  const typed: Side = {
    name: `a session, ${(dossier.organizations?.length ?? 0) - 1} members`,
    makes: 1,
    pass: () => {
      for (const { path, value } of edits) {
        session.set(path, value, { typing: true });
        last = session.snapshot().reports.wenzhou;
      }
      return last ? edits.length : 0;
    },
    times: [],
  };
  const anew = side("evaluate", 1, (dossier) => (evaluate(dossier, wenzhou, options).findings.length > 0 ? 1 : 0));
  await measure([typed, anew], samples);
  return row(typed, anew, within(most));
}

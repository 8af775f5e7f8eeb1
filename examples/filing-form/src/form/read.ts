import { jurisdictions } from "consortium-eligibility";
import type { FormIssue } from "consortium-eligibility/forms";
import { createSession, ImportError } from "consortium-eligibility/session";
import type { Lang } from "../words/lang.js";
import { unitsOf } from "./units.js";

/** What came of a text that is to be imported: why it cannot be, or what is wrong in it. */
export type Read =
  | { readonly error: string }
  | { readonly units: number; readonly dossier: unknown; readonly issues: readonly FormIssue[]; readonly text: string };

export const largest = 20 * 1024 * 1024;

/** Looks at a text before it takes the place of anything: a session of its own reads it. */
export function look(text: string, lang: Lang): Read {
  try {
    const [first, ...others] = jurisdictions;
    if (!first) throw new RangeError("there is no jurisdiction");
    const scratch = createSession({
      jurisdictions: [first],
      places: [first, ...others],
      dossier: text,
      lang,
      show: [],
    });
    const { dossier, issues } = scratch.snapshot();
    return { units: unitsOf(dossier).length, dossier, issues, text };
  } catch (error) {
    if (error instanceof ImportError) return { error: error.messages[lang] };
    throw error;
  }
}

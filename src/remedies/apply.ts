import { givenOf } from "../engine/given.js";
import { asRow } from "../facts/answer.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { givenSteps } from "./checked.js";
import { edited, idOf, repeated } from "./edits.js";
import { blankCode, codeToCome } from "./offers.js";
import type { Edit, Plan, Step } from "./types.js";

/** Ids of units to come that no unit has yet: `new-1`, `new-2`, … */
export function freshIds(dossier: object): () => string {
  const { organizations } = asRow(dossier);
  const taken = new Set(Array.isArray(organizations) ? organizations.map(idOf) : []);
  let last = 0;
  return () => {
    do last++;
    while (taken.has(`new-${last}`));
    return `new-${last}`;
  };
}

/** The credit code that a change gives to a unit, if it does. */
function codeIn(edit: Edit): unknown {
  if ("insert" in edit) return asRow(edit.insert).uscc;
  return "value" in edit && edit.path.at(-1) === "uscc" ? edit.value : undefined;
}

/** Changes by which units whose codes are still to come have one each: no two units have the same. */
function withCodes(dossier: object, edits: readonly Edit[]): Edit[] {
  const { organizations } = asRow(dossier);
  const units: readonly unknown[] = Array.isArray(organizations) ? organizations : [];
  const told = edits.map(codeIn).filter((code) => code !== blankCode);
  const taken = new Set([...units.map((unit) => asRow(unit).uscc), ...told]);
  let serial = 0;
  const next = (): string => {
    while (taken.has(codeToCome(serial))) serial++;
    return codeToCome(serial++);
  };
  return edits.map((edit) => {
    if (codeIn(edit) !== blankCode) return edit;
    const uscc = next();
    return "insert" in edit ? { ...edit, insert: { ...asRow(edit.insert), uscc } } : { ...edit, value: uscc };
  });
}

/** What steps change, rows alike each by itself. */
export function editsOf(dossier: object, steps: readonly Step[]): Edit[] {
  const fresh = freshIds(dossier);
  const edits = steps.flatMap(({ edits, count, value }) => {
    if (count === undefined) return edits;
    const id = idOf(value);
    const ids = Array.from({ length: count }, () => (id === undefined ? undefined : fresh()));
    return repeated(edits, id, ids);
  });
  return withCodes(dossier, edits);
}

/** A dossier after steps, which are known to be some. */
export const afterSteps = (dossier: object, steps: readonly Step[]): object => edited(dossier, editsOf(dossier, steps));

/**
 * A copy of a dossier after a plan, or after some of its steps. Rows that are new are to be filled in: what is not known of
 * them yet says so.
 *
 * @returns what `evaluate` finds as the plan says, by `{ asOf: plan.asOf }`
 * @throws TypeError if it is no plan and no list of steps
 * @example
 * // of a dossier that has all but a charter
 * const [plan] = remedies(dossier, wenzhou, { asOf: "2025-11-20" }).plans;
 * apply(dossier, plan).governance.charter // true
 */
export function apply<D extends Dossier | Draft<Dossier>>(dossier: D, plan: Plan | readonly Step[]): D {
  const steps = Array.isArray(plan) ? plan : (asRow(plan).steps as readonly Step[]);
  givenOf({ steps }, "plan", "remedies, in its plans,", "steps");
  givenSteps(steps);
  return afterSteps(dossier, steps) as D;
}

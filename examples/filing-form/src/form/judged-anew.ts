import type { Dossier, Draft } from "consortium-eligibility";

type Judgements = NonNullable<Exclude<Draft<Dossier>["assertions"], "">>;
const judgements = ({ assertions }: Draft<Dossier>): Judgements => (Array.isArray(assertions) ? assertions : []);
const against = (one: Judgements[number]): boolean =>
  typeof one === "object" && one !== null && one.by === "reviewer" && one.holds === false;

/** The rules that a reviewer has judged not to be met. */
export const judgedAgainst = (dossier: Draft<Dossier>): readonly string[] =>
  judgements(dossier).flatMap((one) => (against(one) && one.rule ? [one.rule] : []));

/** The same dossier with the judgements that are against it still to be made. */
export const judgedAnew = (dossier: Draft<Dossier>): Draft<Dossier> => ({
  ...dossier,
  assertions: judgements(dossier).map((one) => (against(one) ? { ...one, holds: null } : one)),
});

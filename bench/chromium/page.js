import { formJudge, formSchema } from "../../dist/forms.js";
import { evaluate } from "../../dist/index.js";
import { wenzhou } from "../../dist/wenzhou.js";
import { handwrittenToFiling } from "../handwritten.js";
import { measure, micros, ratio, rounds, side } from "../measure.js";

const asOf = "2025-11-20";
const stages = ["formation", "filing"];

/** What a keystroke costs in this browser, in a dossier of a lead and 20 members, against the same by hand. */
async function keystroke(dossiers) {
  const rules = evaluate(dossiers[0].dossier, wenzhou, { asOf, stages }).findings.length;
  const schema = formSchema(wenzhou, { asOf, stages, show: "should" });
  const judge = formJudge(wenzhou, { asOf, stages, show: "should" });
  const agree = dossiers.every(
    ({ dossier }) =>
      JSON.stringify(evaluate(dossier, wenzhou, { asOf, stages }).findings) ===
      JSON.stringify(handwrittenToFiling(dossier, asOf)),
  );
  if (!agree) throw new Error("the sides do not agree");
  if (dossiers.some(({ dossier }) => judge(dossier).issues.some(({ kind }) => kind === "shape")))
    throw new Error("a dossier cannot be read");
  const byHand = side("hand-written", (dossier) => handwrittenToFiling(dossier, asOf).length);
  const evaluated = side("evaluate", (dossier) => evaluate(dossier, wenzhou, { asOf, stages }).findings.length);
  const validated = side("formSchema", (dossier) => {
    schema["~standard"].validate(dossier);
    return rules;
  });
  await measure([byHand, evaluated, validated], dossiers, rules);
  return {
    rules,
    rounds,
    lines: [byHand, evaluated, validated].map((one) => [one.name, micros(one), ratio(one, byHand)]),
  };
}

globalThis.keystroke = keystroke;

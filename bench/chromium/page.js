import { formJudge, formSchema } from "../../dist/forms.js";
import { evaluate, judge } from "../../dist/index.js";
import { createSession } from "../../dist/session.js";
import { wenzhou } from "../../dist/wenzhou.js";
import { handwritten } from "../handwritten.js";
import { measure, rounds, side } from "../measure.js";
import { sessionRow } from "../session-sides.js";
import { row, within } from "../table.js";

const asOf = "2025-11-20";
/** The most microseconds that a keystroke may cost. */
const most = within(1000);

const evaluated = (stages) => (dossier) => evaluate(dossier, wenzhou, { asOf, stages }).findings;
const judged = (stages) => (dossier) => judge(dossier, wenzhou, { asOf, stages }).verdicts;

/** What a keystroke costs by the rules of formation, against the same by hand. */
async function formation(dossiers) {
  const stages = ["formation"];
  const findings = evaluated(stages);
  const agree = dossiers.every(
    ({ dossier }) => JSON.stringify(findings(dossier)) === JSON.stringify(handwritten(dossier, asOf)),
  );
  if (!agree) throw new Error("the sides do not agree");
  const rules = findings(dossiers[0].dossier).length;
  const verdicts = judged(stages);
  const byHand = side("hand-written", rules, (dossier) => handwritten(dossier, asOf).length);
  const all = side("evaluate", rules, (dossier) => findings(dossier).length);
  const only = side("judge", 1, (dossier) => (verdicts(dossier).formation ? 1 : 0));
  await measure([byHand, all, only], dossiers);
  return [row(all, byHand, most), row(only, byHand, most)];
}

/** Likewise by the rules of filing too, as a form judges, against `judge`. */
async function toFiling(dossiers) {
  const stages = ["formation", "filing"];
  const options = { asOf, stages, show: "should" };
  const schema = formSchema(wenzhou, options);
  const readable = formJudge(wenzhou, options);
  if (dossiers.some(({ dossier }) => readable(dossier).issues.some(({ kind }) => kind === "shape")))
    throw new Error("a dossier cannot be read");
  const findings = evaluated(stages);
  const verdicts = judged(stages);
  const all = side("evaluate", findings(dossiers[0].dossier).length, (dossier) => findings(dossier).length);
  const only = side("judge", 1, (dossier) => (verdicts(dossier).filing ? 1 : 0));
  const validated = side("formSchema", 1, (dossier) => (schema["~standard"].validate(dossier) ? 1 : 0));
  await measure([only, all, validated], dossiers);
  return [row(all, only, most), row(validated, only, most)];
}

const library = { createSession, evaluate, wenzhou };
globalThis.session = (filling, stages, most) => sessionRow(library, filling, stages, most);

globalThis.keystroke = async (dossiers) => ({
  rounds,
  formation: await formation(dossiers),
  toFiling: await toFiling(dossiers),
});

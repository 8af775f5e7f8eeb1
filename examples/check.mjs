// Checks a real-looking dossier: first by the rules of the place where it is filed, then beside those of the others, and
// what would make it pass where it does not.
import { readFileSync } from "node:fs";
import { evaluate, jurisdictions, parseDossier, render, renderRemedies, wenzhou } from "consortium-eligibility";
import { remedies } from "consortium-eligibility/remedies";

const file = new URL("../fixtures/dossiers/wenzhou-chint.json", import.meta.url);
const dossier = parseDossier(JSON.parse(readFileSync(file, "utf8")));
const lang = "zh-CN";

const report = evaluate(dossier, wenzhou);
console.log(render([report], { jurisdictions, dossiers: dossier, lang }));

const stages = ["formation"];
const reports = jurisdictions.map((jurisdiction) => evaluate(dossier, jurisdiction, { stages }));
console.log(render(reports, { jurisdictions, dossiers: dossier, lang, extent: "comparison", differences: true }));

const refused = jurisdictions.find((_, at) => reports[at].verdict === "ineligible");
const found = remedies(dossier, refused, { stages });
console.log(renderRemedies(found, { jurisdiction: refused, dossier, lang }));

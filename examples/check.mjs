// Checks a real-looking dossier: first by the rules of the place where it is filed, then beside those of the others.
import { readFileSync } from "node:fs";
import { evaluate, jurisdictions, parseDossier, render, wenzhou } from "consortium-eligibility";

const file = new URL("../fixtures/dossiers/wenzhou-chint.json", import.meta.url);
const dossier = parseDossier(JSON.parse(readFileSync(file, "utf8")));
const lang = "zh-CN";

const report = evaluate(dossier, wenzhou);
console.log(render([report], { jurisdictions, dossiers: dossier, lang }));

const stages = ["formation"];
const reports = jurisdictions.map((jurisdiction) => evaluate(dossier, jurisdiction, { stages }));
console.log(render(reports, { jurisdictions, dossiers: dossier, lang, extent: "comparison", differences: true }));

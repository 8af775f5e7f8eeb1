// Checks a real-looking dossier against every jurisdiction and prints the report.
import { readFileSync } from "node:fs";
import { evaluate, jurisdictions, parseDossier, render } from "consortium-eligibility";

const file = new URL("../fixtures/dossiers/wenzhou-chint.json", import.meta.url);
const dossier = parseDossier(JSON.parse(readFileSync(file, "utf8")));
const reports = jurisdictions.map((jurisdiction) => evaluate(dossier, jurisdiction));

console.log(render(reports, { jurisdictions, lang: "zh-CN" }));

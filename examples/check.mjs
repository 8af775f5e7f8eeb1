// Checks a real-looking dossier: in one line by the documents of every place, then clause by clause where it is filed.
import { readFileSync } from "node:fs";
import { evaluate, jurisdictions, parseDossier, render, wenzhou } from "consortium-eligibility";

const file = new URL("../fixtures/dossiers/wenzhou-chint.json", import.meta.url);
const dossier = parseDossier(JSON.parse(readFileSync(file, "utf8")));
const lang = "zh-CN";

const words = {
  eligible: "符合条件",
  conditional: "有条件符合",
  undetermined: "尚不能认定",
  ineligible: "不符合条件",
};
const verdicts = jurisdictions.map((place) => {
  const { verdict } = evaluate(dossier, place, { stages: ["formation"] });
  return `${place.title[lang]}${words[verdict]}`;
});
console.log(`组建条件：${verdicts.join("，")}。\n`);

console.log(render([evaluate(dossier, wenzhou)], { jurisdictions, dossiers: dossier, lang }));

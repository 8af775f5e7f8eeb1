import * as forms from "../../../dist/forms.js";
import * as library from "../../../dist/index.js";
import * as schema from "../../../dist/json-schema.js";
import { answersTo } from "./answers.js";

/** Whether the page's policy holds: code made from a string must not run. */
function refusesStrings() {
  try {
    return new Function("return false")();
  } catch {
    return true;
  }
}

async function answers() {
  const { input, asOf } = await (await fetch("/dossier.json")).json();
  return answersTo({ library, forms, schema }, input, asOf);
}

const said = document.createElement("pre");
said.textContent = location.search === "?strings" ? String(refusesStrings()) : await answers();
document.body.append(said);

import { type Lang, type LocalText, text } from "../text.js";
import { inLang, keyOf } from "../words/labels.js";
import type { AnyDossier } from "../words/names.js";
import { accountsNeeded } from "./account-words.js";
import { boundsOf, isBlank, placeSaid, valuesSaid } from "./asked-words.js";
import { quality } from "./flag-words.js";
import type { Part } from "./places.js";
import { answerName } from "./row-names.js";

/** What a unit or another row that is found must be, or what has still to be written of it. */
export interface Need {
  readonly path: Part["path"];
  /** That it is only to be written, and is no requirement. */
  readonly fills: boolean;
  readonly text: LocalText;
}

/** The nouns that the names of answers of a row begin with. */
const nouns = /^(单位|平台|科研人员|研发项目|任务|项目|报告)(?=.)/;

/** The name of an answer in a row that is spoken of. */
const ownName = (path: Part["path"], lang: Lang): string => answerName(path, lang).replace(nouns, "");

const article = (noun: string): string => (/^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`);

/** Whether an answer is only to be written: whatever it is, it does. */
function isFree(part: Part): boolean {
  if (part.name === "organizations.*.financials") return false;
  const { asks = [] } = part;
  return isBlank(part.value) || (asks.length > 0 && asks.every(({ kind }) => kind === "given" || kind === "uscc"));
}

function needed(part: Part, lang: Lang, dossier: AnyDossier): string {
  const { path, value } = part;
  const key = keyOf(path);
  if (part.name === "organizations.*.financials") return accountsNeeded(part, lang, dossier);
  const name = ownName(path, lang);
  if (isFree(part)) return name;
  if (typeof value === "boolean") return quality(path, lang);
  if (key === "organizations.division") return inLang([placeSaid(value, lang), `is ${placeSaid(value, lang)}`], lang);
  const bounds = boundsOf(part, lang);
  if (key === "organizations.otherConsortiaLed") return inLang(["未牵头其他联合体", "leads no other consortium"], lang);
  if (key === "organizations.qualifications")
    return inLang(
      [
        `具有${bounds.join("、").replace(/^包括/, "")}资质`,
        `is recognised as ${bounds.map(article).join(", and as ")}`,
      ],
      lang,
    );
  if (bounds.length > 0) return inLang([`${name}${bounds.join("，")}`, `has ${name} (${bounds.join(", ")})`], lang);
  const fine = valuesSaid(part, lang, dossier);
  if (key === "organizations.kind") return inLang([`为${fine}`, `is ${article(fine)}`], lang);
  if (key === "plan.tasks.organizationIds") return inLang([`由${fine}承担`, `has ${fine} in charge`], lang);
  return inLang([`${name}为${fine}`, `has ${fine} as ${name}`], lang);
}

/** What a part asks of a row that is found. */
export const needOf = (part: Part, dossier: AnyDossier): Need => ({
  path: part.path,
  fills: isFree(part),
  text: text(needed(part, "zh-CN", dossier), needed(part, "en", dossier)),
});

/** In which order one would tell what a unit must be. */
const order = ["kind", "division", "independentLegalPerson", "qualifications"];
const rank = ({ path }: Need): number => {
  const at = order.indexOf(String(path.at(-1)));
  return at < 0 ? order.length : at;
};

/** What must be so, and what is to be written. */
export function needsSaid(needs: readonly Need[], lang: Lang): { readonly musts: string[]; readonly fills: string[] } {
  const sorted = [...needs].sort((a, b) => rank(a) - rank(b));
  const said = (fills: boolean): string[] => sorted.flatMap((need) => (need.fills === fills ? [need.text[lang]] : []));
  return { musts: said(false), fills: said(true) };
}

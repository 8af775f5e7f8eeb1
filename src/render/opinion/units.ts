import type { Lang } from "../../text.js";
import { divisionName } from "../../words/division-names.js";
import { inLang, optionLabel } from "../../words/labels.js";
import { isUnfinished } from "../../words/names.js";
import { html, type Markup } from "../markup.js";
import { grid, type Matter, type Part, textAt } from "./matter.js";

/** What stands where nothing was answered. */
const notGiven = (lang: Lang): Markup => html`<span class="soft">${inLang(["未填", "not given"], lang)}</span>`;

/** An option in its words. */
function option(unit: unknown, key: "role" | "kind", lang: Lang): string | Markup {
  const value = textAt(unit, [key]);
  return value === undefined ? notGiven(lang) : optionLabel(`organizations.${key}`, value, lang, true);
}

/** The domicile by name, with its code. */
function domicile(unit: unknown, lang: Lang): Markup {
  const code = textAt(unit, ["division"]);
  if (code === undefined) return notGiven(lang);
  const name = divisionName(code, lang);
  return name === undefined ? html`${code}` : html`${name} <span class="soft">${code}</span>`;
}

const row = (unit: unknown, at: number, lang: Lang): Markup =>
  html`<tr><td>${at + 1}</td><th scope="row">${
    textAt(unit, ["name"]) ?? notGiven(lang)
  }</th><td>${option(unit, "role", lang)}</td><td>${option(unit, "kind", lang)}</td><td class="code">${
    textAt(unit, ["uscc"]) ?? notGiven(lang)
  }</td><td>${domicile(unit, lang)}</td></tr>\n`;

/** The units as they are listed. */
function list(units: readonly unknown[], { dossier, lang }: Matter): Markup {
  const head: readonly (readonly [zh: string, en: string])[] = [
    ["序号", "No."],
    ["单位名称", "Name"],
    ["角色", "Role"],
    ["类型", "Kind"],
    ["统一社会信用代码", "Unified social credit code"],
    ["注册地", "Domicile"],
  ];
  const open = isUnfinished(["organizations"], dossier);
  return html`${grid(
    "units",
    inLang(["单位名单", "Units"], lang),
    head.map((words) => inLang(words, lang)),
    html`<tbody>\n${units.map((unit, at) => row(unit, at, lang))}</tbody>\n`,
  )}${open && html`<p class="soft">${inLang(["名单尚未填完。", "The list is not complete yet."], lang)}</p>\n`}`;
}

/** The list of units; where there is no dossier it says so. */
export function unitsPart(matter: Matter): Part {
  const { dossier, lang } = matter;
  const heading = inLang(["单位名单", "Units"], lang);
  const units: unknown = dossier?.organizations;
  if (!Array.isArray(units))
    return {
      heading,
      body: html`<p>${inLang(["本意见未附申报材料，不列单位名单。", "The dossier is not at hand, so the units are not listed."], lang)}</p>\n`,
    };
  if (units.length === 0)
    return { heading, body: html`<p>${inLang(["未填报单位。", "No unit is listed."], lang)}</p>\n` };
  const count = inLang([`${heading}（${units.length} 家）`, `${heading} (${units.length})`], lang);
  return { heading: count, body: list(units, matter) };
}

import type { Screening } from "../../screen/types.js";
import { inLang } from "../../words/labels.js";
import { html, type Markup } from "../markup.js";
import { toldDistricts } from "./districts.js";
import { legend, type NamedPart, namedBar } from "./html-parts.js";
import type { Voice } from "./rules.js";
import { countOf, occurring, partsOf, verdictOrder } from "./tallies.js";
import { headings, nothing, numberText, percentText, verdictName } from "./words.js";

/** A table by district: those with most dossiers first. */
export function districtsPart(screening: Screening, { lang }: Voice): Markup {
  if (screening.districts.length === 0) return html`<p class="lead">${inLang(nothing.districts, lang)}</p>\n`;
  const { shown, within, more } = toldDistricts(screening, lang);
  const words = occurring(
    shown.map(({ verdicts }) => verdicts),
    verdictOrder,
  );
  const rows = shown.map(({ name, code, dossiers, verdicts }) => {
    const parts = partsOf(verdicts, verdictOrder).map(
      (part): NamedPart => ({ ...part, name: verdictName(part.as, lang) }),
    );
    return html`<tr><th scope="row">${name} <small>${code}</small></th><td>${numberText(dossiers)}</td><td><div class="measured">${namedBar(
      name,
      parts,
      lang,
    )}</div></td>${words.map(
      (as) =>
        html`<td>${numberText(countOf(verdicts, as))} <small>${percentText(countOf(verdicts, as), dossiers)}</small></td>`,
    )}</tr>\n`;
  });
  const title = inLang(headings.districts, lang);
  const bar = inLang(["构成", "Parts"], lang);
  return html`${within !== "" && html`<p class="lead">${within}</p>\n`}${legend(
    words.map((as) => ({ as, name: verdictName(as, lang) })),
  )}<div class="wide" role="group" aria-label="${title}" tabindex="0"><table class="numbers districts">
<thead><tr><th scope="col">${inLang(["牵头单位注册地", "Where the lead is registered"], lang)}</th><th scope="col">${inLang(
    ["份数", "Dossiers"],
    lang,
  )}</th><th scope="col" class="drawn">${bar}</th>${words.map((as) => html`<th scope="col">${verdictName(as, lang)}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
${more !== "" && html`<p class="more">${more}</p>\n`}`;
}

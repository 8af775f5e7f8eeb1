import type { Jurisdiction } from "../../criteria/rule.js";
import type { Lang } from "../../text.js";
import { inLang } from "../../words/labels.js";
import { documentOf } from "../document.js";
import { sectionsMarkup } from "../html.js";
import { html, type Markup } from "../markup.js";
import { byDossier, type Dossiers, type SourcedReport, sourcesOf } from "../sources.js";

/** Reports on some of the dossiers, with these. */
export interface Explained {
  readonly reports: readonly SourcedReport[];
  readonly dossiers: Dossiers;
}

export const explainedHeading: readonly [zh: string, en: string] = [
  "最接近符合条件的申报材料",
  "The dossiers nearest to passing",
];

const none: readonly [zh: string, en: string] = [
  "没有存在不符合“须”项的申报材料。",
  "No dossier fails a requirement (须).",
];

/** The part of a page that tells why some dossiers came to what they did. */
export function explainedPart({ reports, dossiers }: Explained, of: Jurisdiction, lang: Lang): Markup {
  const sources = sourcesOf(reports, [of], dossiers);
  const documents = byDossier(reports).map((group) =>
    documentOf(group, sources, { extent: "short", remedies: "last", differences: false, lang }),
  );
  return html`<section id="explained" class="level-2">
<h2>${inLang(explainedHeading, lang)}</h2>
${documents.length > 0 ? sectionsMarkup(documents, lang) : html`<p class="summary">${inLang(none, lang)}</p>\n`}</section>\n`;
}

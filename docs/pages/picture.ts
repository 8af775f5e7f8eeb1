import { evaluate, explain, type Finding, parseDossier, type Status, taizhou } from "../../src/index.js";
import { statusMarks } from "../../src/render/findings.js";
import { wrap } from "../../src/render/text.js";
import { checkTitle } from "../../src/render/titles.js";
import type { Lang } from "../../src/text.js";
import { inLang } from "../../src/words/labels.js";
import { forceWords, shortly, verdictWords } from "../../src/words/report.js";
import { read } from "./guide.js";
import { type Html, html, raw } from "./html.js";

const dossier = parseDossier(JSON.parse(read("fixtures/dossiers/wenzhou-chint.json")));
const place = taizhou;

/** Colours that can be read on a light page and on a dark one; the card has a ground of its own. */
const style = `
  .ground { fill: #fff; stroke: #d0d7de }
  text { fill: #1f2328; font-family: system-ui, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
  .quiet { fill: #59636e }
  .fail { fill: #c4232b } .unknown { fill: #8a5a00 } .review { fill: #6b3fc4 } .pass { fill: #1a7f37 }
  .mark { fill: #fff }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #151b23; stroke: #3d444d }
    text { fill: #f0f6fc }
    .quiet { fill: #a3acb6 }
    .fail { fill: #ff7b72 } .unknown { fill: #e3b341 } .review { fill: #bc9cff } .pass { fill: #56d364 }
    .mark { fill: #151b23 }
  }
`;

const width = 860;
const columns = 104;
const left = 24;

/** The first finding of each status, a failure with a number: one of each says what the statuses mean. */
function shown(findings: readonly Finding[]): Finding[] {
  const wanted: readonly Status[] = ["fail", "unknown", "review", "pass"];
  return wanted.flatMap((status) => {
    const of = findings.filter((finding) => finding.status === status && finding.force === "must");
    return of.find(({ measures }) => measures.length > 0) ?? of[0] ?? [];
  });
}

/** At most two lines; what does not fit is left out and marked. */
function shortened(message: string): string[] {
  const [first = "", second, third] = wrap(message, columns);
  return second === undefined ? [first] : [first, third === undefined ? second : `${second.slice(0, -2)}…`];
}

function row(finding: Finding, y: number, lang: Lang): { readonly drawn: Html; readonly height: number } {
  const { status, force, rule, citation } = finding;
  const title = place.rules.find(({ id }) => id === rule)?.title[lang] ?? rule;
  const strength = inLang([`【${forceWords[force][0]}】`, `[${forceWords[force][1]}] `], lang);
  // The clause stands in a place of its own.
  const clause = inLang([`（${citation.clause}）`, ` (${citation.clause})`], lang);
  const message = status === "pass" ? `“${citation.quote}”` : explain(finding, place, lang).replace(clause, "");
  const lines = shortened(message);
  const drawn = html`<circle cx="${left + 11}" cy="${y + 13}" r="11" class="${status}"/>
<text x="${left + 11}" y="${y + 18}" font-size="14" text-anchor="middle" class="mark">${statusMarks[status]}</text>
<text x="${left + 36}" y="${y + 18}" font-size="15" font-weight="600">${strength}${title}</text>
<text x="${width - left}" y="${y + 18}" font-size="13" text-anchor="end" class="quiet">${citation.clause}</text>
${lines.map(
  (line, at) => html`<text x="${left + 36}" y="${y + 40 + at * 20}" font-size="14" class="quiet">${line}</text>
`,
)}`;
  return { drawn, height: 36 + lines.length * 20 };
}

/** A report as a picture, made of a real one: its verdict, and one finding of each kind. */
export function picture(lang: Lang): string {
  const { verdict, findings, asOf, policy } = evaluate(dossier, place);
  const worded = shortly(inLang(verdictWords[verdict], lang));
  const heading = `${place.title[lang]}${inLang(["：", ": "], lang)}${worded}`;
  const about = inLang([`《${policy.title}》，${asOf}`, `《${policy.title}》, ${asOf}`], lang);
  const rows: Html[] = [];
  let y = 84;
  for (const finding of shown(findings)) {
    const { drawn, height } = row(finding, y, lang);
    rows.push(drawn);
    y += height;
  }
  const title = `${inLang(checkTitle, lang)}${inLang(["：", ": "], lang)}${heading}`;
  return `${
    html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y + 8}" viewBox="0 0 ${width} ${y + 8}" role="img" lang="${lang}">
<title>${title}</title>
<style>${raw(style)}</style>
<rect x="0.5" y="0.5" width="${width - 1}" height="${y + 7}" rx="8" class="ground"/>
<text x="${left}" y="38" font-size="20" font-weight="700">${heading}</text>
<text x="${left}" y="62" font-size="13" class="quiet">${about}</text>
${rows}</svg>`.markup
  }\n`;
}

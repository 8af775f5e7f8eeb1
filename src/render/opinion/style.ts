import type { Lang } from "../../text.js";
import { clean } from "../../words/clean.js";
import { inLang } from "../../words/labels.js";
import { baseStyle } from "../html-base-style.js";

/** How an opinion looks: a sheet that is signed, on a screen as on A4. */
export const opinionStyle = `${baseStyle}body { max-width: 56rem; }
.quote { color: var(--soft); }
nav { margin-top: 1.25rem; padding: 0.75rem 1.25rem; border-radius: 6px; background: var(--panel); font-size: 0.9375rem; }
nav ol { padding-left: 1.5em; list-style: decimal; }
article { padding-top: 2.5rem; }
article + article { margin-top: 3rem; border-top: 2px solid var(--ink); }
header { padding-bottom: 0.75rem; border-bottom: 3px double var(--ink); text-align: center; }
h1 { font-size: 1.75rem; text-wrap: balance; }
:lang(zh) h1 { letter-spacing: 0.08em; }
.subject { margin-top: 0.375rem; font-size: 1.125rem; font-weight: 600; text-wrap: balance; }
h2 { margin: 1.875rem 0 0.5rem; font-size: 1.1875rem; }
h3 { margin: 1.125rem 0 0.375rem; font-size: 1rem; }
p, li, td, th, dd { overflow-wrap: anywhere; }
.verdict::first-letter, .state::first-letter, .force::first-letter { text-transform: uppercase; }
.soft, .soft a { color: var(--soft); font-size: 0.875em; }
.facts { margin: 1rem 0 0; }
.facts > div { display: grid; grid-template-columns: 7.5em minmax(0, 1fr); column-gap: 1rem; padding: 0.25rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--soft); }
dd { margin: 0; }
.notice p { margin-top: 0.125rem; }
.conclusion { padding: 0.75rem 1.25rem; border: 2px solid var(--ink); }
.conclusion .verdict { border-width: 2px; padding: 0.125em 0.75em; font-size: 1.0625rem; }
.sentence { margin-top: 0.5rem; font-size: 1.0625rem; font-weight: 600; }
.provisional { margin-top: 0.375rem; }
.provisional b { color: var(--open); }
table { width: 100%; margin-top: 0.625rem; border-collapse: collapse; table-layout: fixed; font-size: 0.875rem; line-height: 1.5; }
table + p, p + table { margin-top: 0.5rem; }
th, td { padding: 0.3125rem 0.5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; }
thead th { background: var(--panel); font-weight: 600; }
td p + p, td p + ul { margin-top: 0.25rem; }
.tally th:nth-child(1) { width: 22%; }
.tally th:nth-child(2) { width: 12%; }
.tally tbody th { width: auto; }
.tally .verdict { font-size: 0.8125rem; }
.count { text-align: center; }
.count.fail b { color: var(--bad); }
.units th:nth-child(1) { width: 3.25em; }
.units th:nth-child(3) { width: 6em; }
.units th:nth-child(4) { width: 7.5em; }
.units th:nth-child(5) { width: 13.75em; }
.units th:nth-child(6) { width: 9.5em; }
.units tbody th { width: auto; }
.clauses th:nth-child(1) { width: 15%; }
.clauses th:nth-child(2) { width: 37%; }
.clauses th:nth-child(3) { width: 15%; }
.clauses tr.group th { width: auto; background: var(--panel); font-weight: 600; }
.judgements th:nth-child(1), .claims th:nth-child(1) { width: 34%; }
.judgements th:nth-child(2), .claims th:nth-child(2) { width: 14%; }
.judgements th:nth-child(4) { width: 8.5em; }
.readings th:nth-child(1) { width: 34%; }
.readings th:nth-child(2) { width: 24%; }
.result { font-weight: 600; }
tr.fail > td:first-child { border-left: 3px solid var(--bad); }
tr.unknown > td:first-child { border-left: 3px dashed var(--open); }
tr.review > td:first-child { border-left: 3px dashed var(--judge); }
tr.fail .result { color: var(--bad); }
.reasons { padding-left: 2.25em; list-style: decimal; }
ul.reasons, .waiting { padding-left: 1.25em; list-style: disc; }
.line { height: 2.25rem; border-bottom: 1px solid var(--ink); }
.signature dl { display: grid; grid-template-columns: 1fr 1fr; gap: 1rem 2.5rem; margin: 1.5rem 0 1rem; }
.signature dl > div { display: flex; align-items: end; gap: 0.75rem; min-height: 3rem; }
.signature dt { color: var(--ink); white-space: nowrap; }
.signature dd { display: flex; flex: 1; justify-content: space-around; min-height: 2rem; align-items: end; border-bottom: 1px solid var(--ink); }
@media screen and (max-width: 40rem) {
  h1 { font-size: 1.375rem; }
  .facts > div { grid-template-columns: 5.5em minmax(0, 1fr); }
  .conclusion { padding: 0.625rem 0.875rem; }
  table, tbody, tr, th, td { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table { border-top: 1px solid var(--line); }
  tr { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  th, td, .units th:nth-child(n), .clauses tr.group th { width: auto; padding: 0.125rem 0; border: 0; }
  .clauses tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 0.75rem; }
  .clauses tr > :nth-child(2), .clauses tr > :nth-child(4), .clauses tr.group th { grid-column: 1 / -1; }
  .clauses .result { grid-area: 1 / 2; }
  .clauses tr.group { padding: 0.25rem 0.5rem; background: var(--panel); }
  tr.fail > td:first-child, tr.unknown > td:first-child, tr.review > td:first-child { padding-left: 0.5rem; }
  .units tbody th { font-weight: 600; }
  .units tr { display: grid; grid-template-columns: 2em auto 1fr; column-gap: 0.75rem; }
  .units th, .units td:nth-child(n + 5) { grid-column: 2 / -1; }
  .units td:nth-child(1) { grid-row: 1 / span 4; }
  .tally tr { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; }
  .tally tr > th { flex: 1 0 100%; }
  .count::before { content: attr(data-name) " "; font-weight: 400; }
  .count.none { display: none; }
  .signature dl { grid-template-columns: 1fr; }
}
@media print {
  :root { font-size: 10pt; }
  nav { display: none; }
  article { padding-top: 0; }
  article + article { break-before: page; margin-top: 0; border-top: 0; }
  h1, h2, h3, thead, tr.group, p:has(+ table), h2 + p:has(+ h3) { break-after: avoid; }
  h2 { margin-top: 6mm; }
  h3 { margin-top: 4mm; }
  thead { display: table-header-group; }
  tr, .facts > div, .conclusion, .notice, .waiting li, .signature { break-inside: avoid; }
  .judgements tr, .claims tr { break-inside: auto; }
  th, td { padding: 0.8mm 1.5mm; }
  table { line-height: 1.4; }
  thead th, .clauses tr.group th { background: #f0f0f0; print-color-adjust: exact; }
  a { color: inherit; }
  .waiting li { padding: 0.5mm 0; }
}
`;

const escapedMark = (mark: string): string => `\\${mark.codePointAt(0)?.toString(16)} `;

/**
 * A text of a dossier as a string of CSS, in which no mark but letters and digits stands as it is.
 * @example cssString("甲\"}") // "\"甲\\22 \\7d \""
 */
export const cssString = (text: string): string => `"${clean(text).replace(/[^\p{L}\p{N}]/gu, escapedMark)}"`;

/** What each sheet says that it is of. */
const sheetTitle = ["创新联合体审查意见", "Review opinion"] as const;

/** The sheets: what each bears above and below its text. */
export function sheetStyle(all: readonly { readonly id: string; readonly name: string }[], lang: Lang): string {
  const page = inLang(
    [`"第 " counter(page) " 页 共 " counter(pages) " 页"`, `"Page " counter(page) " of " counter(pages)`],
    lang,
  );
  return `@page {
  size: A4;
  margin: 20mm 18mm 18mm;
  @bottom-center { content: ${page}; font: 8pt sans-serif; white-space: nowrap; }
  @top-right { content: ${cssString(inLang(sheetTitle, lang))}; font: 8pt sans-serif; white-space: nowrap; }
}
${all
  .map(
    ({
      id,
      name,
    }) => `@page ${id} { @top-left { content: ${cssString(name)}; font: 8pt sans-serif; white-space: nowrap; } }
@media print { #${id} { page: ${id}; } }
`,
  )
  .join("")}`;
}

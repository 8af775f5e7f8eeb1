import { baseStyle } from "./html-base-style.js";

/** How a page of reports looks: on a screen in light or dark, on a phone, and on A4 in black and white. */
export const style = `${baseStyle}header { padding: 2.25rem 0 1rem; border-bottom: 2px solid var(--ink); }
h1 { font-size: clamp(1.375rem, 1.15rem + 1.2vw, 1.875rem); }
header p { margin-top: 0.375rem; color: var(--soft); }
nav { margin-top: 1.25rem; padding: 0.75rem 1.25rem; border-radius: 6px; background: var(--panel); font-size: 0.9375rem; }
nav > ul > li { display: grid; grid-template-columns: 7em 8.5em 1fr; column-gap: 1rem; align-items: baseline; padding: 0.1875rem 0; }
nav ul ul, nav ol ul, .stages, footer ul { display: flex; flex-wrap: wrap; gap: 0.125rem 1.25rem; }
nav > ol > li { padding: 0.375rem 0; }
nav .verdict { justify-self: start; white-space: nowrap; }
.level-1 { margin-top: 3.5rem; padding-top: 1.5rem; border-top: 2px solid var(--ink); }
.level-1 > p { color: var(--soft); }
.level-2 { margin-top: 2.75rem; }
.level-2 > :first-child { display: flex; flex-wrap: wrap; gap: 0.25rem 0.875rem; align-items: center; font-size: 1.4375rem; }
.level-3 { margin-top: 1.5rem; }
.level-3 > h3 + p, .level-3 > h4 + p { margin-top: 0.625rem; }
.level-3 > :first-child { padding-bottom: 0.375rem; border-bottom: 1px solid var(--ink); font-size: 1.0625rem; }
.summary { margin-top: 0.625rem; padding: 0.625rem 1rem; border-left: 4px solid var(--ink); background: var(--panel); }
.policy, .stages { margin-top: 0.625rem; color: var(--soft); font-size: 0.9375rem; }
.policy > * { margin-right: 0.75em; }
.policy cite { margin-right: 0; color: var(--ink); }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 1rem; margin: 1rem 0; }
.card { padding: 0.875rem 1.25rem 1rem; border: 1px solid var(--line); border-radius: 6px; }
.whole { grid-column: 1 / -1; }
.cards + p { color: var(--soft); font-size: 0.9375rem; }
.card > :first-child { font-size: 1.0625rem; }
.card li { padding: 0.375rem 0; }
.card .said { color: var(--soft); font-size: 0.9375rem; }
.card > p { margin-top: 0.5rem; font-size: 0.9375rem; }
.steps { list-style: decimal; }
.steps > li { margin-left: 1.875em; }
.whole .steps { columns: 24rem; column-gap: 2.5rem; }
.card li { break-inside: avoid; }
.steps > li::marker { font-weight: 600; }
.wide { margin-top: 0.875rem; overflow-x: auto; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: 0.875rem; line-height: 1.5; overflow-wrap: break-word; }
caption { padding-top: 0.5rem; caption-side: bottom; color: var(--soft); font-size: 0.8125rem; text-align: left; }
th, td { padding: 0.3125rem 0.75rem 0.3125rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th:first-child { width: 32%; }
thead th { border-bottom-color: var(--ink); }
tbody th { font-weight: 400; }
.entry + .entry { margin-top: 0.3125rem; }
.entry.pass, .entry.not-applicable { color: var(--soft); }
.required { display: block; color: var(--ink); }
.number { white-space: nowrap; font-weight: 600; }
h3 .mark, h4 .mark { margin-right: 0.25em; }
.findings > li { display: grid; grid-template-columns: 1.25rem minmax(0, 1fr); column-gap: 0.5rem; padding: 0.5625rem 0; border-bottom: 1px solid var(--line); }
.finding:last-child { grid-column: 2 / -1; }
.title { font-weight: 600; }
.asides { padding-left: 1em; color: var(--soft); font-size: 0.9375rem; }
.asides li::before { float: left; margin-left: -1em; content: "·"; }
.said::first-letter, .asides li::first-letter, .verdict::first-letter, .state::first-letter, footer li::first-letter { text-transform: uppercase; }
.source { grid-column: 2; color: var(--soft); font-size: 0.875rem; }
.source cite { margin-right: 0.5em; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 2px solid var(--ink); color: var(--soft); font-size: 0.875rem; }
footer p { margin-top: 0.375rem; }
@media print, screen and (min-width: 56rem) {
  .findings > li { grid-template-columns: 1.25rem minmax(0, 1fr) minmax(0, 36%); }
  .source { grid-column: 3; padding-left: 1rem; }
}
@media print, screen and (max-width: 40rem) {
  td .verdict { padding: 0; border: 0; font-size: inherit; }
}
@media screen and (max-width: 40rem) {
  nav > ul > li { grid-template-columns: 1fr auto; padding: 0.375rem 0; }
  nav ul ul { grid-column: 1 / -1; font-size: 0.875rem; }
  table { font-size: 0.75rem; }
  :lang(en) table { min-width: 38rem; }
  td .verdict { font-size: 0.6875rem; }
  .number { white-space: normal; }
  th:first-child { width: 30%; position: sticky; left: 0; background: var(--paper); }
  th, td { padding-right: 0.25rem; }
}
@page {
  size: A4;
  margin: 16mm 16mm 18mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; }
}
@media print {
  header { padding-top: 0; }
  nav { border: 1px solid var(--line); }
  nav a { color: inherit; text-decoration: none; }
  .level-1, .level-2 { margin-top: 6mm; }
  .level-1:not(:first-child), .level-2:not(:first-of-type) { break-before: page; margin-top: 0; padding-top: 0; border-top: 0; }
  .level-3 { margin-top: 4mm; }
  h1, h2, h3, h4, h5, .policy { break-after: avoid; }
  .wide { overflow: visible; }
  table { line-height: 1.3; }
  thead { display: table-header-group; }
  th, td { padding-top: 0.4mm; padding-bottom: 0.4mm; }
  .cards { display: block; }
  .card { margin-top: 3mm; padding: 2mm 4mm; }
  .card li { padding: 1mm 0; }
  tr, .findings > li, .card li, .card > p, .notice, footer { break-inside: avoid; }
  .findings > li { padding: 1.3mm 0; }
  .summary { border: 1px solid var(--line); border-left: 4px solid var(--ink); }
}
`;

/** How a page of a screening looks, besides what every report has. */
export const screeningStyle = `.patterns { position: absolute; }
rect.good { fill: var(--good); }
rect.bad { fill: var(--bad); }
rect.judge { fill: var(--judge); }
rect.again { fill: var(--ink); }
rect.soft { fill: var(--soft); }
rect.none { fill: var(--line); }
circle.open { fill: var(--open); }
rect.gap, rect.pale { fill: var(--paper); }
.bar { display: block; border: 1px solid var(--soft); }
.measured { height: 1.125rem; }
.swatch { flex: none; border: 1px solid var(--soft); vertical-align: -0.125em; }
nav .parts { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; }
nav .parts > li { display: block; padding: 0; }
.lead { margin-top: 0.625rem; color: var(--soft); font-size: 0.9375rem; }
.figures { display: flex; flex-wrap: wrap; gap: 0 1.125rem; font-size: 0.875rem; }
.figures small, .numbers small { color: var(--soft); font-size: inherit; }
.figures li { white-space: nowrap; }
.legend { margin: 0.625rem 0; color: var(--soft); }
.verdict-bar { margin-top: 1.125rem; }
.verdict-bar > p { color: var(--soft); font-size: 0.9375rem; }
.verdict-bar .measured { height: 2.25rem; margin: 0.25rem 0 0.5rem; }
.verdict-bar:first-of-type .figures { font-size: 1rem; }
.meanings { margin-top: 1rem; color: var(--soft); font-size: 0.875rem; }
.data { margin-top: 0.625rem; font-size: 0.875rem; }
.data summary { width: fit-content; color: var(--link); cursor: pointer; }
.numbers { table-layout: auto; }
.numbers th::first-letter { text-transform: uppercase; }
.numbers td { text-align: right; white-space: nowrap; }
.numbers thead th:not(:first-child) { text-align: right; }
.numbers th:first-child { width: auto; }
.numbers thead .drawn:not(:first-child) { text-align: left; }
.rule { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 0.25rem 1.75rem; padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
.rule .source, .alone cite, figcaption .source, .settled .source { color: var(--soft); font-size: 0.8125rem; }
.rule .source, figcaption .source, .settled .source { padding: 0; }
.agreed { color: var(--soft); font-size: 0.8125rem; }
.outcome, .readings > li { display: grid; grid-template-columns: minmax(0, 1fr) 4rem; gap: 0.25rem 0.75rem; align-content: start; align-items: center; }
.outcome .figures, .readings .figures, .reading { grid-column: 1 / -1; }
.passing { text-align: right; }
.readings > li + li { margin-top: 0.75rem; }
.reading { font-size: 0.875rem; }
.used { padding: 0 0.4em; border: 1px solid; border-radius: 3px; color: var(--good); font-weight: 600; }
.alone { margin-top: 0.75rem; }
.alone > li { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr) 4.5rem; gap: 0.25rem 1rem; align-items: center; padding: 0.375rem 0; border-bottom: 1px solid var(--line); }
.alone b { text-align: right; }
.figures-of-measures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 0 2.5rem; margin-top: 1rem; }
figure { display: grid; grid-row: span 4; grid-template-rows: subgrid; row-gap: 0; align-content: start; min-width: 0; margin: 0 0 1.75rem; }
figure > * { min-width: 0; }
figcaption { align-self: end; }
figcaption > * { display: block; line-height: 1.5; }
.histogram { display: block; margin: 0.5rem 0 0.25rem; }
.histogram text { fill: var(--soft); font-size: 12px; }
.histogram .axis { stroke: var(--ink); }
.histogram .grid { stroke: var(--line); stroke-dasharray: 2 3; }
.histogram line.limit { stroke: var(--ink); stroke-width: 2; }
.histogram text.limit { fill: var(--ink); font-weight: 600; font-size: 13px; }
.settled li { padding: 0.375rem 0; border-bottom: 1px solid var(--line); }
.settled li > * { display: block; }
.districts th:first-child { width: 20%; }
.districts .drawn { width: 30%; min-width: 8rem; }
.districts td { vertical-align: middle; }
.more { margin-top: 0.5rem; color: var(--soft); font-size: 0.875rem; }
@media screen and (max-width: 40rem) {
  .rule, .alone > li { grid-template-columns: minmax(0, 1fr); }
  .minor { display: none; }
  :lang(en) .numbers { min-width: 0; }
}
@media print {
  .rule, figure, .alone > li, .verdict-bar { break-inside: avoid; }
  .figures-of-measures { grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
  .data:not([open]) { display: none; }
  .wide { overflow: visible; }
}
`;

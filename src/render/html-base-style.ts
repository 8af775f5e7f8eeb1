/** What every page shares: its colours in light, in dark and on paper, its letters, its signs. */
export const baseStyle = `:root {
  color-scheme: light dark;
  --paper: #fdfcfa;
  --panel: #f5f3ee;
  --ink: #1d2126;
  --soft: #565d67;
  --line: #dcd8ce;
  --link: #1d4f91;
  --good: #0a664a;
  --bad: #a31d44;
  --open: #874900;
  --judge: #1c5ba3;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #17191c;
    --panel: #212428;
    --ink: #e6e4df;
    --soft: #a8aeb7;
    --line: #3a3e44;
    --link: #8fb8f0;
    --good: #5fc9a0;
    --bad: #f08aa4;
    --open: #e5a45c;
    --judge: #86b6f2;
  }
}
* { box-sizing: border-box; }
html {
  font-family: system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  scroll-padding-top: 1rem;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
[lang|="zh"] { font-family: "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif; }
body {
  max-width: 72rem;
  margin: 0 auto;
  padding: 0 clamp(1rem, 4vw, 3rem) 3rem;
  background: var(--paper);
  color: var(--ink);
  font-size: 1rem;
  line-height: 1.7;
  font-variant-numeric: tabular-nums;
  line-break: strict;
  overflow-wrap: anywhere;
  text-autospace: normal;
  text-spacing-trim: trim-start;
}
h1, h2, h3, h4, h5, p, ul, ol, blockquote { margin: 0; padding: 0; list-style: none; }
h1, h2, h3, h4, h5 { line-height: 1.4; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
cite { font-style: normal; }
.verdict, .state, .force { display: inline-block; border: 1px solid; border-radius: 3px; font-weight: 600; line-height: 1.5; }
.verdict { padding: 0 0.5em; font-size: 0.875rem; }
.eligible, .pass .mark, .trial, .in-force { color: var(--good); }
.ineligible, .fail .mark, .draft-for-comment, .superseded { color: var(--bad); }
.conditional, .undetermined, .unknown .mark { color: var(--open); }
.undetermined { border-style: dashed; }
.review .mark { color: var(--judge); }
.state { padding: 0 0.5em; font-size: 0.8125rem; }
.notice { margin-top: 0.75rem; padding: 0.5rem 1rem; border-left: 4px solid var(--bad); background: var(--panel); }
.notice b { margin-right: 0.5em; color: var(--bad); }
.mark { font-weight: 600; }
.force { margin-right: 0.25em; padding: 0 0.4em; font-size: 0.75rem; vertical-align: 0.08em; }
.must { border-color: var(--ink); background: var(--ink); color: var(--paper); }
.may { border-style: dashed; color: var(--soft); }
blockquote { display: inline; font-family: "Kaiti SC", STKaiti, KaiTi, "Noto Serif CJK SC", "Noto Serif SC", "Source Han Serif SC", SimSun, serif; }
@media print {
  :root { --paper: #fff; --panel: transparent; --soft: #3d3d3d; --line: #b5b5b5; font-size: 9.5pt; }
  body { max-width: none; padding: 0; line-height: 1.55; orphans: 2; widows: 2; }
  .must { background: none; color: inherit; }
  .notice { border: 1px solid var(--bad); border-left-width: 4px; }
}
`;

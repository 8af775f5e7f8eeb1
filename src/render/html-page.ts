import type { Policy } from "../criteria/rule.js";
import type { Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import type { Span } from "./evidence.js";
import { html, type Markup, raw } from "./markup.js";
import { policyStates } from "./titles.js";

/** Nothing is fetched and nothing is run, whatever the page holds. */
const contentPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Text with the addresses in it, which tell nobody where the reader came from. */
export const withLinks = (spans: readonly Span[]): Markup =>
  html`${spans.map(({ text, href }) =>
    href === undefined ? text : html`<a href="${href}" rel="noopener noreferrer nofollow">${text}</a>`,
  )}`;

/** The document that is judged by; its names are Chinese in any language. */
export const basis = ({ title, issuer, status, issued }: Policy, lang: Lang): Markup =>
  html`<p class="policy"><cite lang="zh-CN">《${title}》</cite> <span lang="zh-CN">${issuer}</span>${
    issued !== undefined && html` <time datetime="${issued}">${issued}</time>`
  } <b class="state ${status}">${inLang(policyStates[status], lang)}</b></p>\n`;

/** A whole page that needs nothing but itself: no script, no font, no image. The style is written as it is. */
export const wholePage = (title: string, style: string, body: Markup, lang: Lang): string =>
  `${
    html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${raw(style)}</style>
</head>
<body>
${body}
</body>
</html>`.markup
  }\n`;

import { html, type Markup } from "../../src/render/markup.js";

export { html, type Markup as Html, raw } from "../../src/render/markup.js";

/** Markup with something between each two of them. */
export const joined = (items: readonly Markup[], between: Markup | string): Markup =>
  html`${items.flatMap((item, at) => (at === 0 ? [item] : [between, item]))}`;

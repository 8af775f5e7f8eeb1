import { html, type Markup, raw } from "../markup.js";
import { type Look, type Part, totalOf } from "./tallies.js";

/** How a part is filled: in a colour and in a pattern, so that colour is not the only sign. */
type Fill = "good" | "partly" | "bad" | "open" | "judge" | "again" | "absent" | "none";

const fills: Readonly<Record<Look, Fill>> = {
  pass: "good",
  eligible: "good",
  conditional: "partly",
  fail: "bad",
  absent: "absent",
  ineligible: "bad",
  unknown: "open",
  undetermined: "open",
  review: "judge",
  recheck: "again",
  "not-applicable": "none",
};

const fillOf = (fill: Fill): string => `url(#p-${fill})`;

/** The patterns, once for a page: solid, striped, dotted, crossed. */
export const patterns: Markup =
  raw(`<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>
<pattern id="p-good" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="good" width="8" height="8"/></pattern>
<pattern id="p-partly" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="good" width="6" height="6"/><rect class="gap" width="2.5" height="6"/></pattern>
<pattern id="p-bad" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="bad" width="6" height="6"/><rect class="gap" width="1.25" height="6"/></pattern>
<pattern id="p-open" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="pale" width="5" height="5"/><circle class="open" cx="2.5" cy="2.5" r="1.6"/></pattern>
<pattern id="p-judge" width="6" height="4" patternUnits="userSpaceOnUse"><rect class="pale" width="6" height="4"/><rect class="judge" width="6" height="2"/></pattern>
<pattern id="p-again" width="4" height="6" patternUnits="userSpaceOnUse"><rect class="pale" width="4" height="6"/><rect class="again" width="1.75" height="6"/></pattern>
<pattern id="p-absent" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="soft" width="6" height="6"/><rect class="gap" width="2.5" height="6"/></pattern>
<pattern id="p-none" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="none" width="8" height="8"/></pattern>
</defs></svg>
`);

/** A place in percent, as an attribute has it. */
export const percent = (part: number): string => `${+(part * 100).toFixed(3)}%`;

/** A rectangle in the pattern of a part. */
export const filled = (
  as: Look,
  { x, y, width, height }: Readonly<Record<"x" | "y" | "width" | "height", string>>,
): Markup => html`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fillOf(fills[as])}"/>`;

/** What a part is filled with, beside its name. */
export const swatch = (as: Look): Markup =>
  html`<svg class="swatch" width="14" height="14" aria-hidden="true" focusable="false">${filled(as, {
    x: "0",
    y: "0",
    width: "14",
    height: "14",
  })}</svg>`;

/**
 * Parts of a whole as one bar.
 * @param told what it is of, and what it shows, for those who do not see it
 */
export function stackedBar(
  parts: readonly Part[],
  told: { readonly title: string; readonly desc: string },
  of: number = totalOf(parts),
): Markup {
  let before = 0;
  const drawn = parts.map(({ as, count }) => {
    const rect = filled(as, { x: percent(before / of), y: "0", width: percent(count / of), height: "100%" });
    before += count;
    return rect;
  });
  return html`<svg class="bar" width="100%" height="100%" role="img"><title>${told.title}</title><desc>${told.desc}</desc>${drawn}</svg>`;
}

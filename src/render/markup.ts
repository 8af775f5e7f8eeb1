import { clean } from "../words/clean.js";

/** HTML that is written as it is. */
export interface Markup {
  readonly markup: string;
}
/** What a template takes: text, which is escaped; markup, which is not; a list of either; or nothing. */
type Value = string | number | Markup | false | undefined | readonly Value[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Takes the meaning from every mark that has one in HTML, within an element or an attribute, and from controls. */
export const escapeHtml = (text: string): string => clean(text).replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

function written(value: Value): string {
  if (value === false || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value));
  return "markup" in value ? value.markup : value.map(written).join("");
}

/**
 * Markup with values in it, each of them escaped.
 * @example html`<p>${"a < b"}</p>` // { markup: "<p>a &lt; b</p>" }
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: parts.map((part, at) => part + written(values[at])).join(""),
});

/** Markup from the library's own words, never from a dossier. */
export const raw = (markup: string): Markup => ({ markup });

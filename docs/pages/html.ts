/** Markup that may be written as it is. */
export interface Html {
  readonly markup: string;
}
/** What a template takes: text, which is escaped; markup, which is not; a list of either; or nothing. */
type Value = string | number | Html | false | undefined | readonly Value[];

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);

function written(value: Value): string {
  if (value === false || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return escaped(String(value));
  return "markup" in value ? value.markup : value.map(written).join("");
}

/**
 * Markup with values in it, each of them escaped.
 * @example html`<p>${"a < b"}</p>` // { markup: "<p>a &lt; b</p>" }
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  markup: parts.map((part, at) => part + written(values[at])).join(""),
});

/** Markup that comes from this folder and not from a document. */
export const raw = (markup: string): Html => ({ markup });

/** Markup with something between each two of them. */
export const joined = (items: readonly Html[], between: Html | string): Html =>
  html`${items.flatMap((item, at) => (at === 0 ? [item] : [between, item]))}`;

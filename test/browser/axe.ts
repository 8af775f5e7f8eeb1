import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe objects to on a page: by rule, the elements. */
export async function objections(page: Page): Promise<[rule: string, elements: string[]][]> {
  await page.evaluate(axe.source);
  const { violations }: { violations: { id: string; nodes: { html: string }[] }[] } = await page.evaluate("axe.run()");
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** In which languages and sizes a page is looked at. */
export const looks: readonly (readonly [lang: string, width: number, height: number])[] = [
  ["zh-CN", 1280, 900],
  ["en", 1280, 900],
  ["zh-CN", 390, 844],
  ["en", 390, 844],
];

/** Gathers what stands in the way in a page of a width: what axe-core finds, and what is wider than the page. */
export function obstacles(page: Page, width: number) {
  const found: string[] = [];
  const check = async (where: string): Promise<void> => {
    for (const [rule, elements] of await objections(page)) found.push(`${where}: ${rule}: ${elements.join(" | ")}`);
    const wide = await page.evaluate<number>("document.documentElement.scrollWidth");
    if (wide > width) found.push(`${where}: scrolls sideways, ${wide} px`);
  };
  return { found, check };
}

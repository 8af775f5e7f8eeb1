import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startChromium } from "./chromium.js";
import { complaintsOf, openSite, type Site, type Visit, visit } from "./filing-form-site.js";

/** The example in a browser, for the tests of a file: opened before them, closed after them. */
export function siteForTests() {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([openSite(), startChromium()]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  const url = (hash = ""): string => `${site.url}${hash}`;
  const visited = (hash = "", options: BrowserContextOptions = {}): Promise<Visit> =>
    visit(browser, url(hash), options);
  /** A test that works on a page as a person would, and of a page that complains of nothing. */
  const working =
    (hash: string, options: BrowserContextOptions = {}) =>
    (title: string, work: (page: Page, at: Visit) => Promise<void>): void =>
      test(title, async () => {
        const at = await visited(hash, options);
        await work(at.page, at);
        expect(await complaintsOf(at)).toEqual([]);
        await at.page.context().close();
      });
  return { url, visit: visited, working };
}

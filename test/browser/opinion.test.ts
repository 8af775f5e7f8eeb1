import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { langs } from "../../src/text.js";
import { clean } from "../../src/words/clean.js";
import { dossierOf, jiyuan, longDossier, opinion, reportOf, taizhou, wenzhou, zhejiang } from "../render/opinions.js";
import { objections } from "./axe.js";
import { startChromium } from "./chromium.js";
import { address, opened } from "./opened.js";

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());

const open = (html: string, options?: BrowserContextOptions, headers?: Record<string, string>) =>
  opened(browser, html, options, headers);

const long = longDossier();
const pass = dossierOf("wenzhou-pass");
const several = [wenzhou, zhejiang, taizhou, jiyuan];

/** How many sheets a PDF has, each of A4. */
const sheetsOf = (pdf: Buffer): number =>
  pdf.toString("latin1").match(/\/MediaBox \[0 0 59\d(\.\d+)? 84\d(\.\d+)?\]/g)?.length ?? 0;

describe.each(langs)("an opinion (%s)", (lang) => {
  const pages = {
    long: opinion([reportOf(long)], lang, long),
    several: opinion(
      several.map((place) => reportOf(pass, place)),
      lang,
      pass,
    ),
    bare: opinion([reportOf({ organizations: [] })], lang),
  };

  test.each<[string, BrowserContextOptions]>([
    ["in light", { colorScheme: "light" }],
    ["in dark", { colorScheme: "dark" }],
    ["on a phone", { viewport: { width: 390, height: 844 } }],
  ])("has nothing that axe objects to, asks for nothing, and fits (%s)", async (_, options) => {
    for (const html of Object.values(pages)) {
      const { page, told } = await open(html, options);
      expect(await objections(page)).toEqual([]);
      expect(told).toEqual({ requests: [address], problems: [] });
      const width = options.viewport?.width ?? 1280;
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  });

  test("is whole under a policy that allows inline style and nothing else", async () => {
    const policy = "default-src 'none'; style-src 'unsafe-inline'";
    const { page, told } = await open(pages.several, {}, { "content-security-policy": policy });
    expect(told).toEqual({ requests: [address], problems: [] });
    await page.locator("nav a").last().click();
    expect(page.url()).toMatch(/#o-4$/);
    await page.context().close();
  });

  test("is printed on sheets of A4, each opinion from a sheet of its own, dark on white, and nothing is wider", async () => {
    const sheets = new Map<string, number>();
    for (const [name, html] of Object.entries(pages)) {
      const { page } = await open(html, { colorScheme: "dark", viewport: { width: 658, height: 1123 } });
      sheets.set(name, sheetsOf(await page.pdf({ format: "A4", preferCSSPageSize: true })));
      // As wide as a sheet within its margins.
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(658);
      expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
      const wider: string[] = await page.evaluate(
        `[...document.querySelectorAll("body *")].filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline").map((one) => one.outerHTML.slice(0, 200))`,
      );
      expect(wider).toEqual([]);
      await page.context().close();
    }
    expect(sheets.get("long")).toBeGreaterThan(5);
    expect(sheets.get("bare")).toBeGreaterThan(1);
    const single = await Promise.all(
      several.map(async (place) => {
        const { page } = await open(opinion([reportOf(pass, place)], lang, pass));
        const count = sheetsOf(await page.pdf({ format: "A4", preferCSSPageSize: true }));
        await page.context().close();
        return count;
      }),
    );
    expect(sheets.get("several")).toBe(single.reduce((sum, count) => sum + count, 0));
  });

  test("is where it is signed never parted, and has the heads of its tables on every sheet", async () => {
    const { page } = await open(pages.long);
    await page.emulateMedia({ media: "print" });
    const styleOf = (selector: string, name: string): Promise<string> =>
      page.evaluate(`getComputedStyle(document.querySelector(${JSON.stringify(selector)}))[${JSON.stringify(name)}]`);
    expect(await styleOf(".signature", "breakInside")).toBe("avoid");
    expect(await styleOf("thead", "display")).toBe("table-header-group");
    expect(await styleOf("h2", "breakAfter")).toBe("avoid");
    await page.context().close();
  });
});

test("a name that would be style or markup above a sheet is text", async () => {
  const name = '"} </style><script>alert(1)</script> body { display: none } @import url(//evil.example); \\';
  const dossier = { ...pass, consortium: { name } };
  const { page, told } = await open(opinion([reportOf(dossier)], "zh-CN", dossier), { bypassCSP: true });
  expect(await page.pdf({ format: "A4", preferCSSPageSize: true }).then(sheetsOf)).toBeGreaterThan(1);
  expect(told).toEqual({ requests: [address], problems: [] });
  expect(await page.evaluate("document.styleSheets.length")).toBe(1);
  const margins: string = await page.evaluate(
    `[...document.styleSheets[0].cssRules].filter((rule) => rule.cssText.startsWith("@page o-1")).map((rule) => rule.cssText).join()`,
  );
  expect(margins).toContain("@page o-1");
  expect(await page.locator(".subject").textContent()).toBe(clean(name));
  expect(await page.evaluate("getComputedStyle(document.body).display")).toBe("block");
  await page.context().close();
});

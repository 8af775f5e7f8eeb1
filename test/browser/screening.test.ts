import type { Browser, BrowserContextOptions } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Jurisdiction } from "../../src/criteria/rule.js";
import { renderScreening } from "../../src/render/screening/index.js";
import { langs } from "../../src/text.js";
import { places } from "../fixtures.js";
import { manyDistricts, measureLike, screeningLike, screeningOf } from "../render/screenings.js";
import { objections, obstacles } from "./axe.js";
import { startChromium } from "./chromium.js";
import { address, opened } from "./opened.js";

const [wenzhou] = Object.values(places) as [Jurisdiction];

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());

const widths = [1440, 1280, 390];

describe.each(langs)("the page of a screening (%s)", (lang) => {
  const html = (screening: Parameters<typeof renderScreening>[0]): string =>
    renderScreening(screening, { lang, format: "html", of: wenzhou });
  const pages = {
    whole: html(screeningOf(wenzhou, { stages: ["formation"] })),
    small: html(screeningLike()),
    none: html(screeningLike({ dossiers: 0, verdicts: {}, outlooks: {}, districts: [] })),
    many: html(
      screeningLike({
        districts: [...manyDistricts(3000), { division: "x".repeat(300), dossiers: 9000, verdicts: {} }],
      }),
    ),
    long: html(
      screeningLike({
        measures: [
          measureLike({
            unit: "CNY",
            limit: "1234567890.12345678",
            bins: Array.from({ length: 40 }, (_, at) => ({
              from: String(1_134_567_890 + at * 5_000_000),
              to: String(1_139_567_890 + at * 5_000_000),
              count: at,
            })),
          }),
        ],
      }),
    ),
  };

  const open = `document.querySelectorAll("details").forEach((one) => { one.open = true; })`;

  test.each<[string, BrowserContextOptions, (keyof typeof pages)[]]>([
    ["in light", { colorScheme: "light" }, ["whole", "small", "none", "many", "long"]],
    ["in dark", { colorScheme: "dark" }, ["whole"]],
  ])("has nothing that axe objects to, and never scrolls sideways (%s)", async (_, options, names) => {
    for (const name of names) {
      const { page, told } = await opened(browser, pages[name], { ...options, viewport: { width: 390, height: 844 } });
      const { found, check } = obstacles(page, 390);
      await check(name);
      await page.evaluate(open);
      await check(`${name}, opened`);
      expect(found).toEqual([]);
      expect(told).toEqual({ requests: [address], problems: [] });
      await page.context().close();
    }
  });

  test("fits a desk as a phone, with everything open", async () => {
    const { page } = await opened(browser, pages.whole);
    await page.evaluate(open);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    expect(await objections(page)).toEqual([]);
    await page.context().close();
  });

  test("holds no script, and is whole under a policy that allows inline style and nothing else", async () => {
    const policy = "default-src 'none'; style-src 'unsafe-inline'";
    const { page, told } = await opened(browser, pages.whole, {}, { "content-security-policy": policy });
    expect(told).toEqual({ requests: [address], problems: [] });
    expect(await page.locator("script").count()).toBe(0);
    const rect = "document.querySelector('#verdicts .bar rect')";
    expect(await page.evaluate(`getComputedStyle(${rect}).fill`)).toBe('url("#p-good")');
    expect(await page.evaluate(`${rect}.getBoundingClientRect().width > 100`)).toBe(true);
    await page.locator("nav a").last().click();
    expect(page.url()).toMatch(/#districts$/);
    await page.context().close();
  });

  test("writes nothing in a histogram over anything else, nor out of it", async () => {
    for (const html of [pages.whole, pages.long]) {
      const { page } = await opened(browser, html, { viewport: { width: 1440, height: 900 } });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const clashes: string[] = await page.evaluate(`[...document.querySelectorAll(".histogram")].flatMap((svg) => {
          const plot = svg.getBoundingClientRect();
          const texts = [...svg.querySelectorAll("text")].filter((one) => getComputedStyle(one).display !== "none");
          const boxes = texts.map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }));
          const out = boxes.filter(({ box }) => box.left < plot.left - 2 || box.right > plot.right + 2).map(({ text }) => "out: " + text);
          const over = boxes.flatMap((one, at) => boxes.slice(at + 1).filter(({ box }) =>
            box.left < one.box.right && one.box.left < box.right && box.top < one.box.bottom - 2 && one.box.top < box.bottom - 2,
          ).map(({ text }) => one.text + " over " + text));
          return [...out, ...over];
        })`);
        expect(clashes).toEqual([]);
      }
      await page.context().close();
    }
  });

  test("is printed dark on white, on A4, with its patterns, and without what is folded away", async () => {
    const { page } = await opened(browser, pages.whole, {
      colorScheme: "dark",
      viewport: { width: 658, height: 1123 },
    });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(658);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    expect(await page.locator("details:visible").count()).toBe(0);
    expect(await objections(page)).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/MediaBox \[0 0 59\d(\.\d+)? 84\d(\.\d+)?\]/g)?.length).toBeGreaterThan(3);
    await page.context().close();
  });
});

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startChromium } from "./chromium.js";
import { eventually } from "./eventually.js";
import { complaintsOf, loadSample, openSite, type Site, visit } from "./filing-form-site.js";

let site: Site;
let browser: Browser;
let axe: string;

beforeAll(async () => {
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  [site, browser] = await Promise.all([openSite(), startChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const violations = (page: Page): Promise<string[]> =>
  page.evaluate(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)).join(" | ")))`);

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

describe.each([
  ["desktop", desktop],
  ["phone", phone],
])("on a %s", (_, viewport) => {
  test.each(["zh-CN", "en"])("nothing stands in the way, in %s", async (lang) => {
    const at = await visit(browser, site.url, { viewport, reducedMotion: "reduce" });
    const { page } = at;
    await page.evaluate(axe);
    const found: string[] = [];
    const look = async (where: string): Promise<void> => {
      for (const violation of await violations(page)) found.push(`${where}: ${violation}`);
      const width = await page.evaluate<number>("document.documentElement.scrollWidth");
      if (width > viewport.width) found.push(`${where}: scrolls sideways, ${width} px`);
    };
    if (lang === "en") await page.locator(".language").click();
    await look("empty");
    await loadSample(page, lang === "en" ? "Wenzhou · ineligible" : "温州 · 不符合条件");
    for (const tab of await page.locator("[id^=panel-tab-]").all()) {
      await tab.click();
      const row = page.locator("#panel .row-head h4 button").first();
      if (await row.isVisible()) await row.click();
      await look((await tab.getAttribute("id")) ?? "");
    }
    for (const tab of await page.locator("[id^=details-tab-]").all()) {
      await tab.click();
      await look((await tab.getAttribute("id")) ?? "");
    }
    await page.locator("#details-tab-findings").click();
    await page.locator(".finding .clause-button").first().click();
    await look("clause");
    await page.keyboard.press("Escape");
    for (const at of [1, 4]) {
      await page.locator(".actions .el-button").nth(at).click();
      await page.locator("dialog[open]").waitFor();
      await look(`dialog ${at}`);
      await page.keyboard.press("Escape");
    }
    await page.locator(".actions .el-button").first().click();
    await page.getByRole("menu").waitFor();
    await look("samples");
    await page.keyboard.press("Escape");
    await page.locator(".views button").nth(1).click();
    await look("comparison");
    expect(found).toEqual([]);
    expect(await complaintsOf(at)).toEqual([]);
    await page.context().close();
  });
});

test("on a phone what is touched is large enough, and the verdict stays in sight", async () => {
  const { page } = await visit(browser, site.url, { viewport: phone, hasTouch: true, isMobile: true });
  await loadSample(page, "温州 · 不符合条件");
  await page.locator("#panel-tab-organizations").tap();
  await page.locator("#f-organizations-0 h4 button").tap();
  const small = `[...document.querySelectorAll("button, .choice-option, .check, input:not([type]), input[type=text], textarea, .el-select__wrapper")]
    .filter((element) => element.checkVisibility() && !element.closest(".el-select__wrapper *, .skips, .day, .sr-only"))
    .map((element) => ({ what: element.className + element.textContent.trim().slice(0, 20), height: element.closest(".el-input")?.offsetHeight ?? element.offsetHeight }))
    .filter(({ height }) => height < 36)`;
  expect(await page.evaluate(small)).toEqual([]);
  const bar = page.locator(".verdict-bar-main");
  expect(await bar.textContent()).toContain("不符合条件");
  await bar.tap();
  await eventually(() => page.evaluate("document.activeElement.id")).toBe("results");
  await page.locator(".verdict-bar-back").tap();
  await eventually(() => page.evaluate("document.querySelector('#panel').contains(document.activeElement)")).toBe(true);
  await page.context().close();
});

test("the comparison scrolls within itself on a phone, its topics staying", async () => {
  const { page } = await visit(browser, site.url, { viewport: phone });
  await page.getByRole("button", { name: "四地对照" }).click();
  const left = "document.querySelector('.compare tbody th').getBoundingClientRect().left";
  const before = await page.evaluate(left);
  const scrolled = await page.evaluate(
    "(() => { const box = document.querySelector('.compare-scroll'); box.scrollLeft = 400; return box.scrollLeft; })()",
  );
  expect(scrolled).toBe(400);
  expect(await page.evaluate(left)).toBe(before);
  await page.context().close();
});

test("everything can be done with the keyboard alone", async () => {
  const at = await visit(browser, site.url);
  const { keyboard } = at.page;
  const focused = () =>
    at.page.evaluate<string>("document.activeElement.id || document.activeElement.textContent.trim()");
  await keyboard.press("Tab");
  expect(await focused()).toBe("跳到填报内容");
  await keyboard.press("Tab");
  expect(await focused()).toBe("跳到核对结果");
  await keyboard.press("Shift+Tab");
  await keyboard.press("Enter");
  await eventually(focused).toBe("main");
  await keyboard.press("Tab");
  await keyboard.press("ArrowRight");
  expect(await at.page.getByRole("radio", { name: "浙江省" }).isChecked()).toBe(true);
  await at.page.locator("#panel-tab-consortium").focus();
  await keyboard.press("ArrowRight");
  await eventually(focused).toBe("panel-tab-organizations");
  await keyboard.press("Tab");
  await eventually(focused).toBe("f-organizations-add");
  await keyboard.press("Enter");
  await eventually(() => at.page.evaluate("document.activeElement.closest('.row')?.id")).toBe("f-organizations-0");
  await keyboard.press("Tab");
  await keyboard.type("示例阀门有限公司");
  expect(await at.page.locator("#f-organizations-0-name").inputValue()).toBe("示例阀门有限公司");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await eventually(() => at.page.locator(".row-tag").allTextContents()).toHaveLength(2);
  expect(await complaintsOf(at)).toEqual([]);
  await at.page.context().close();
});

test("the verdict is said once typing has come to rest, not with each key", async () => {
  const { page } = await visit(browser, site.url);
  await loadSample(page, "温州 · 符合条件");
  await page.locator("[role=status]", { hasText: "温州市核对结论 符合条件" }).waitFor({ state: "attached" });
  await page.evaluate(`globalThis.said = [];
    new MutationObserver(() => globalThis.said.push(document.querySelectorAll(".sr-only [role=status]")[1].textContent))
      .observe(document.querySelectorAll(".sr-only [role=status]")[1], { childList: true, characterData: true, subtree: true })`);
  await page.locator("#f-consortium-head-name").fill("");
  await page.locator("#f-consortium-head-name").pressSequentially("另一位负责人", { delay: 120 });
  await eventually(() => page.evaluate("globalThis.said")).toEqual([
    "温州市核对结论 不符合条件 不符合 1 待补充 0 待审核人认定 0",
  ]);
  await page.context().close();
});

test("on paper the report stands alone, on A4, with every clause's wording", async () => {
  const at = await visit(browser, site.url);
  await loadSample(at.page, "温州 · 不符合条件");
  await at.page.emulateMedia({ media: "print" });
  const paper = at.page.locator(".paper");
  await paper.getByRole("heading", { name: "创新联合体条件核对表" }).waitFor();
  expect(await at.page.locator(".page").isVisible()).toBe(false);
  await paper.getByText("须为温州市域内注册企业").first().waitFor();
  expect(await paper.locator("tbody tr").count()).toBe(44);
  const pdf = await at.page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1")).toMatch(/MediaBox \[0 0 59[45](\.\d+)? 84[12]/);
  await at.page.emulateMedia({ media: "screen" });
  await paper.waitFor({ state: "detached" });
  expect(await complaintsOf(at)).toEqual([]);
  await at.page.context().close();
});

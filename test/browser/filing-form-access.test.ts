import { describe, expect, test } from "vitest";
import { obstacles } from "./axe.js";
import { eventually } from "./eventually.js";
import { complaintsOf, control, goTo, loadSample, openMenu } from "./filing-form-site.js";
import { siteForTests } from "./filing-form-tests.js";

const { visit } = siteForTests();

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const pages = [
  "",
  "tasks",
  "lead",
  "members",
  "consortium",
  "platforms",
  "researchers",
  "agreement",
  "governance",
  "plan",
  "filing",
  "pass",
  "check",
  "after",
];

describe.each([
  ["desktop", desktop],
  ["phone", phone],
])("on a %s", (_, viewport) => {
  test.each(["zh-CN", "en"])("nothing stands in the way, in %s", async (lang) => {
    const at = await visit("", { viewport, reducedMotion: "reduce" });
    const { page } = at;
    const { found, check } = obstacles(page, viewport.width);
    await page.locator(".home-doors").waitFor();
    if (lang === "en") await page.locator(".language").click();
    await check("home");
    await loadSample(page, lang === "en" ? "Wenzhou · ineligible" : "温州 · 不符合条件");
    for (const name of pages) {
      await goTo(page, `apply/${name}`);
      const row = page.locator(".row h3 button").first();
      if (await row.isVisible()) await row.click();
      if (name === "members") await page.locator("#units-text").fill("示例公司 企业 何处");
      if (name === "pass") {
        await page.locator(".plan").first().waitFor();
        await page.locator(".plan .button").first().click();
      }
      await check(name);
    }
    await goTo(page, "apply/lead");
    await page.locator(".finding .clause-button").first().click();
    await check("clause");
    await page.keyboard.press("Escape");
    await openMenu(page);
    await check("menu");
    for (const name of [/^(导入|Import)$/, /^(清空|Clear)$/]) {
      if (!(await page.locator(".menu-list").isVisible())) await openMenu(page);
      await page.locator(".menu-list").getByRole("button", { name }).click();
      await page.locator("dialog[open]").waitFor();
      await check(String(name));
      await page.keyboard.press("Escape");
    }
    await page.locator(".tool.is-settings").click();
    await page.locator("dialog[open]").waitFor();
    await check("settings");
    expect(found).toEqual([]);
    expect(await complaintsOf(at)).toEqual([]);
    await page.context().close();
  });
});

test("on a phone the first field of a section stands on the first screen, and targets can be hit", async () => {
  const { page } = await visit("", { viewport: phone });
  await loadSample(page, "温州 · 不符合条件");
  for (const name of ["lead", "consortium", "governance", "plan", "filing"]) {
    await goTo(page, `apply/${name}`);
    const first = page.locator(".field :is(input, select, textarea)").first();
    const box = await first.boundingBox();
    expect([name, (box?.y ?? phone.height) < phone.height]).toEqual([name, true]);
  }
  const small = `[...document.querySelectorAll("button, .button, select, input:not([type=radio], [type=checkbox], .day-native)")]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
    .map((element) => element.outerHTML.slice(0, 80))`;
  expect(await page.evaluate(small)).toEqual([]);
  await page.context().close();
});

test("everything can be done with the keyboard alone", async () => {
  const at = await visit();
  const { page } = at;
  const { keyboard } = page;
  const focused = () => page.evaluate<string>("document.activeElement.id || document.activeElement.textContent.trim()");
  await page.locator(".home-doors").waitFor();
  await keyboard.press("Tab");
  expect(await focused()).toBe("跳到正文");
  await keyboard.press("Enter");
  await eventually(focused).toBe("main");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await page.getByRole("heading", { name: "先答五个问题" }).waitFor();
  await eventually(focused).toBe("先答五个问题");
  await keyboard.press("Tab");
  expect(await focused()).toBe("q-kind");
  await keyboard.press("ArrowDown");
  expect(await page.locator("#q-kind").inputValue()).toBe("enterprise");
  await page.getByRole("button", { name: "材料" }).focus();
  await keyboard.press("Enter");
  await eventually(focused).toBe("温州 · 待补充（正泰电器公开数据）");
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await page.locator(".tasks").waitFor();
  await eventually(focused).toBe("温州市创新联合体申报");
  await goTo(page, "apply/lead");
  await control(page, "organizations.0.name").focus();
  await keyboard.type("新");
  await keyboard.press("Tab");
  expect(await focused()).toBe("f-organizations-0-uscc");
  expect(await complaintsOf(at)).toEqual([]);
  await page.context().close();
});

test("what a step did is said to who cannot see it", async () => {
  const { page } = await visit();
  await loadSample(page, "温州 · 符合条件");
  const said = page.locator("p.sr-only[role=status]");
  await eventually(() => said.textContent()).toBe("已载入示例，可撤销。");
  await page.getByRole("button", { name: "撤销" }).click();
  await eventually(() => said.textContent()).toBe("已撤销。");
  await page.context().close();
});

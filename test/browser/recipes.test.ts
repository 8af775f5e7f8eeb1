import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startChromium } from "./chromium.js";
import { recipes, serveRecipes } from "./recipes/site.js";

/** What holds a field in a recipe: its control with its message. */
const items: Readonly<Record<string, string>> = {
  "react-hook-form": "p",
  "tanstack-form": "p",
  "vee-validate": "p",
  "vee-validate-4": "p",
  "element-plus": ".el-form-item",
  "ant-design-vue": ".ant-form-item",
  antd: ".ant-form-item",
  "naive-ui": ".n-form-item",
  rjsf: ".rjsf-field-string",
  "json-forms": ".control:not(:has(.control))",
  "session-vue": "p",
  "session-react": "p",
};

/** Chooses from a list, be it the browser's own or one that opens in the page. */
async function choose(page: Page, field: Locator, option: string): Promise<void> {
  const list = field.locator("select");
  if ((await list.count()) > 0) return void (await list.selectOption({ label: option }));
  await field.locator(".el-select__wrapper, .ant-select, .n-base-selection").click();
  await page
    .locator(".el-select-dropdown__item, .ant-select-item-option, .n-base-select-option")
    .filter({ hasText: option, visible: true })
    .click();
}

let browser: Browser;
let site: Awaited<ReturnType<typeof serveRecipes>>;

beforeAll(async () => {
  [browser, site] = await Promise.all([startChromium(), serveRecipes()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

test("every recipe is tried", () => {
  expect([...recipes.keys()].sort()).toEqual(Object.keys(items).sort());
});

test("a recipe tells the next answer to give", async () => {
  const page = await browser.newPage();
  await page.goto(site.url("react-hook-form"));
  await page.getByText(/^下一项：.*营业收入$/).waitFor();
  await page.getByLabel("营业收入").fill("200000000");
  await page.getByText(/^下一项：.*研发费用$/).waitFor();
  await page.close();
});

describe.each(Object.entries(items))("%s", (name, item) => {
  let page: Page;
  const told: string[] = [];
  beforeAll(async () => {
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && told.push(message.text()));
    page.on("pageerror", ({ message }) => told.push(message));
    await page.goto(site.url(name));
  });
  afterAll(() => page?.close());

  const field = (label: string): Locator => page.locator(item).filter({ hasText: label }).first();
  const message = (label: string, text: string): Locator => field(label).getByText(text);
  const type = async (label: string, text: string): Promise<void> => {
    const inputs = field(label).locator("input");
    // JSON Forms makes a table of the accounts: one field of three, with the year before them.
    const input = (await inputs.count()) === 1 ? inputs : inputs.nth(label === "营业收入" ? 1 : 2);
    await input.fill("");
    await input.pressSequentially(text);
  };

  test("nothing is answered that nobody has answered", async () => {
    const kind = field("单位类型");
    const list = kind.locator("select");
    if ((await list.count()) > 0) expect(await list.inputValue()).toBe("");
    else expect(await kind.textContent()).not.toContain("企业");
  });

  test("a lead that is no enterprise is told so at its kind, until it is one", async () => {
    const wrong = message("单位类型", "牵头单位为企业：不符合“在台州注册并具有独立法人资格的企业”（二（一）1①）");
    expect(await wrong.count()).toBe(0);
    await choose(page, field("单位类型"), "高校");
    await wrong.waitFor();
    await choose(page, field("单位类型"), "企业");
    await wrong.waitFor({ state: "detached" });
  });

  test("what is no amount is told at once, while it is typed", async () => {
    await type("营业收入", "两亿");
    await message("营业收入", "金额").waitFor();
    await type("营业收入", "200000000");
    await message("营业收入", "金额").waitFor({ state: "detached" });
  });

  test("a change of one field is told at the other that a clause reads with it", async () => {
    const ratio = message("研发费用", "牵头单位研发投入占比：1.5%，要求不低于 3%，差 1.5 个百分点（二（一）1③）");
    await type("研发费用", "6000000");
    expect(await ratio.count()).toBe(0);
    // A library may let the validation of an earlier key answer last: then one types again.
    const comesTo = async (revenue: string, state: "visible" | "detached"): Promise<void> => {
      await type("营业收入", revenue);
      await ratio.waitFor({ state, timeout: 4_000 }).catch(() => type("营业收入", revenue));
      await ratio.waitFor({ state });
    };
    await comesTo("400000000", "visible");
    await comesTo("200000000", "detached");
  });

  test("a rule of all rows is told below them", async () => {
    await page.getByText("成员单位数量：1 家，一般不少于 5 家，差 4 家（二（一）2②）").first().waitFor();
  });

  test("nothing is said on the console", () => {
    expect(told).toEqual([]);
  });
});

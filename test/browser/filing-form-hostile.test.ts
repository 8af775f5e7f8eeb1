import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startChromium } from "./chromium.js";
import { eventually } from "./eventually.js";
import { complaintsOf, loadSample, openSite, type Site, visit } from "./filing-form-site.js";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), startChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const key = "consortium-eligibility.filing-form.v1";
const script = `<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1;alert(1)</script>{{constructor.constructor('globalThis.pwned=1')()}}`;
const pwned = (page: Page) =>
  page.evaluate("globalThis.pwned ?? ({}).polluted ?? [].polluted ?? Object.prototype.holds ?? null");

async function offer(page: Page, content: string): Promise<void> {
  await page.getByRole("button", { name: "导入" }).click();
  const buffer = Buffer.from(content);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: `${script}.json`, mimeType: "application/json", buffer });
  await page.locator(".import-result").waitFor();
}
const take = (page: Page) => page.getByRole("button", { name: "替换当前填报内容" }).click();

/** Looks at every part of the page. */
async function walk(page: Page): Promise<void> {
  for (const tab of await page.getByRole("tab").all()) {
    await tab.click();
    const row = page.locator("#panel .row-head h4 button").first();
    if (await row.isVisible()) await row.click();
  }
  await page.getByRole("button", { name: "四地对照" }).click();
  await page.getByRole("table").waitFor();
  await page.getByRole("button", { name: "填报", exact: true }).first().click();
}

const everywhere = {
  id: script,
  consortium: { name: script, industry: script, head: { name: script }, objectives: script },
  organizations: [
    { id: script, role: "lead", name: script, uscc: script, division: script, tasks: [script], statement: script },
    { id: "b", role: "member", name: script, financials: [{ year: 2024, revenue: "1" }] },
  ],
  platforms: [{ name: script, hostId: script }],
  researchers: [{ name: script, employerId: script }],
  agreement: { signatures: [{ organizationId: script }], articles: { participants: script } },
  plan: { tasks: [{ title: script, organizationIds: [script] }] },
  filing: { contact: { name: script }, applicantId: script },
  assertions: [{ rule: "wenzhou.lead.influence", by: "applicant", holds: true, note: script, evidence: [script] }],
  justifications: [{ rule: "wenzhou.members.count", text: script }],
};

test("markup and templates in a dossier run nowhere", async () => {
  const at = await visit(browser, site.url);
  await offer(at.page, JSON.stringify(everywhere));
  await take(at.page);
  await walk(at.page);
  await at.page.locator("#panel-tab-consortium").click();
  expect(await at.page.locator("#f-consortium-name").inputValue()).toBe(script);
  await at.page.reload();
  await walk(at.page);
  expect(await pwned(at.page)).toBeNull();
  expect(await complaintsOf(at)).toEqual([]);
  await at.page.context().close();
});

test("what is typed runs nowhere either", async () => {
  const at = await visit(browser, site.url);
  await at.page.locator("#f-consortium-name").fill(script);
  await at.page.locator("#panel-tab-organizations").click();
  await at.page.getByRole("button", { name: "新增单位" }).click();
  await at.page.locator("#f-organizations-0-name").fill(script);
  await at.page.locator("#f-organizations-0-uscc").fill(script);
  await walk(at.page);
  expect(await pwned(at.page)).toBeNull();
  expect(await complaintsOf(at)).toEqual([]);
  await at.page.context().close();
});

describe("a file that is no dossier is told by path, and the draft stays", () => {
  test.each([
    ["no JSON", '{"organizations": [', "文件不是有效的 JSON"],
    ["an empty file", "", "文件不是有效的 JSON"],
    ["a list", "[1,2]", "整个文件"],
    ["nothing", "null", "整个文件"],
    ["two leads", '{"organizations":[{"id":"a","role":"lead"},{"id":"b","role":"lead"}]}', "organizations.1.role"],
  ])("%s", async (_, content, told) => {
    const at = await visit(browser, site.url);
    await loadSample(at.page, "温州 · 符合条件");
    const before = await at.page.locator("#f-consortium-name").inputValue();
    await offer(at.page, content);
    await at.page.locator(".import-result").getByText(told).first().waitFor();
    await at.page.getByText("无法从中读出档案，当前填报内容未作改动。").waitFor();
    expect(await at.page.getByRole("button", { name: "替换当前填报内容" }).isDisabled()).toBe(true);
    await at.page.keyboard.press("Escape");
    expect(await at.page.locator("#f-consortium-name").inputValue()).toBe(before);
    expect(await complaintsOf(at)).toEqual([]);
    await at.page.context().close();
  });
});

test("wrong types everywhere: each is told, and the readable part is offered", async () => {
  const at = await visit(browser, site.url);
  const wrong = {
    consortium: { name: 5, head: "someone", technicalFields: { primary: "A" }, industry: "泵阀" },
    organizations: [
      { id: "a", role: "lead", kind: "enterprize", financials: { year: 2024 }, establishedOn: 20_010_101 },
      { id: "b", role: "boss", financials: [{ year: "2024", revenue: {}, rdExpense: "11.79亿" }] },
    ],
    platforms: { name: "x" },
    governance: [true],
    filing: { copies: -1, attachments: "agreement", filledOn: "yesterday" },
    assertions: [{ holds: "yes" }],
  };
  await offer(at.page, JSON.stringify(wrong));
  const told = await at.page.locator(".import-issues code").allTextContents();
  expect(told).toEqual(
    expect.arrayContaining(["consortium.name", "organizations.0.kind", "organizations.1.financials.0.rdExpense"]),
  );
  await at.page.getByText("其余部分可以读取，共 2 家单位。").waitFor();
  await take(at.page);
  expect(await at.page.locator("#f-consortium-industry").inputValue()).toBe("泵阀");
  await walk(at.page);
  expect(await complaintsOf(at)).toEqual([]);
  await at.page.context().close();
});

test("prototype keys are keys like any other", async () => {
  const at = await visit(browser, site.url);
  const content = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},
    "organizations":[{"id":"__proto__","role":"lead","name":"constructor","__proto__":{"polluted":1}},
    {"id":"constructor","role":"member"},{"id":"toString","role":"member","kind":"__proto__"}],
    "platforms":[{"hostId":"__proto__","level":"national"}],
    "assertions":[{"rule":"__proto__","by":"reviewer","holds":true}]}`;
  await offer(at.page, content);
  await at.page.locator(".import-issues code", { hasText: "__proto__" }).first().waitFor();
  await take(at.page);
  await walk(at.page);
  await at.page.reload();
  await walk(at.page);
  expect(await pwned(at.page)).toBeNull();
  expect(await complaintsOf(at)).toEqual([]);
  await at.page.context().close();
});

test("ten thousand members: twenty to a page, and the findings are cut with a count", async () => {
  const at = await visit(browser, site.url);
  const organizations = Array.from({ length: 10_000 }, (_, n) => ({ id: `u${n}`, role: n === 0 ? "lead" : "member" }));
  await offer(at.page, JSON.stringify({ organizations }));
  await at.page.getByText("档案可以读取，共 10000 家单位。").waitFor();
  await take(at.page);
  await at.page.locator("#panel-tab-organizations").click();
  await at.page.getByText("共 10000 条").waitFor();
  expect(await at.page.locator("#panel .row").count()).toBe(20);
  await at.page
    .locator(".finding-more", { hasText: /另有 \d{4,} 处/ })
    .first()
    .waitFor();
  expect(await at.page.locator(".go-button").count()).toBeLessThan(200);
  await at.page.getByRole("button", { name: "新增单位" }).click();
  await eventually(() => at.page.evaluate("document.activeElement.closest('.row')?.id")).toBe("f-organizations-10000");
  await at.page.locator("#f-organizations-10000-name").fill("最后一家");
  await at.page.getByRole("button", { name: "最后一家", exact: true }).waitFor();
  await at.page.locator("#panel-tab-platforms").click();
  await at.page.getByRole("button", { name: "新增一条创新平台" }).click();
  await at.page.locator("#f-platforms-0-hostId").click();
  expect(await at.page.getByRole("option").count()).toBeLessThan(40);
  expect(await complaintsOf(at)).toEqual([]);
  await at.page.context().close();
});

describe("whatever is kept in the browser, the form opens", () => {
  const units = [
    { id: 5, role: ["lead"], name: { a: 1 }, financials: "x" },
    null,
    7,
    { id: "a" },
    { id: "a", role: "lead" },
  ];
  test.each([
    ["no JSON", "{{{"],
    ["nothing", "null"],
    ["a number", "5"],
    ["a list", "[[]]"],
    [
      "wrong settings",
      JSON.stringify({
        settings: { lang: "xx", jurisdiction: "__proto__", stages: "all", readings: [1], section: {}, asOf: 7 },
      }),
    ],
    [
      "readings that are none",
      JSON.stringify({ settings: { readings: { "wenzhou.members.count": "x", __proto__: "y", "no.rule": "z" } } }),
    ],
    [
      "wrong types",
      JSON.stringify({ dossier: { organizations: units, consortium: [1], platforms: {}, governance: "x" } }),
    ],
    [
      "prototype keys",
      '{"dossier":{"__proto__":{"polluted":1},"organizations":[{"__proto__":{"polluted":1}}]},"settings":{"__proto__":{"lang":"en"}}}',
    ],
    [
      "two leads",
      JSON.stringify({
        dossier: {
          organizations: [
            { id: "a", role: "lead" },
            { id: "b", role: "lead" },
          ],
        },
      }),
    ],
    ["markup", JSON.stringify({ settings: { asOf: script }, dossier: everywhere })],
  ])("%s", async (_, kept) => {
    const at = await visit(browser, site.url);
    await at.page.evaluate(`localStorage.setItem("${key}", ${JSON.stringify(kept)})`);
    await at.page.reload();
    await at.page.getByRole("heading", { name: "创新联合体填报与核对" }).waitFor();
    await walk(at.page);
    expect(await pwned(at.page)).toBeNull();
    expect(await complaintsOf(at)).toEqual([]);
    await at.page.context().close();
  });
});

test("a browser without room for the draft is told, and the form goes on", async () => {
  const at = await visit(browser, site.url);
  await at.page.evaluate(
    "Storage.prototype.setItem = () => { throw new DOMException('no room', 'QuotaExceededError'); }",
  );
  await at.page.locator("#f-consortium-name").fill("示例");
  await at.page.getByRole("alert").getByText("浏览器未能保存草稿").waitFor();
  expect(await complaintsOf(at)).toEqual([]);
  await at.page.context().close();
});

/** The dossier as it is handed out by a button. */
async function handedOut(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return readFile(await download.path(), "utf8");
}
const keptUnder = (page: Page, name: string) =>
  page.evaluate<string | null>(`localStorage.getItem(${JSON.stringify(name)})`);

describe("a day that the library refuses", () => {
  test.each(["0000-01-01", "0000-02-29", "2023-02-29", "-0001-01-01", "9999-12-32"])("%s is told", async (day) => {
    const at = await visit(browser, site.url);
    await at.page.locator("#as-of").fill(day);
    await at.page.getByText("应为真实日期，写作 YYYY-MM-DD").first().waitFor();
    await at.page.locator("#panel-tab-filing").click();
    await at.page.locator("#f-filing-filledOn").fill(day);
    await at.page.locator("#f-filing-filledOn-m").waitFor();
    await at.page.locator("#panel-tab-consortium").click();
    await at.page.locator("#f-consortium-name").fill("示例");
    await eventually(() => keptUnder(at.page, key)).toContain("示例");
    await at.page.reload();
    expect(await at.page.locator("#f-consortium-name").inputValue()).toBe("示例");
    expect(await at.page.locator("#as-of").inputValue()).toBe(day);
    expect(await complaintsOf(at)).toEqual([]);
    await at.page.context().close();
  });
});

describe("where the page cannot go on", () => {
  const heading = "页面出错，无法继续";

  test("while it is filled in, the draft is kept and handed out, and the page opens again", async () => {
    const { page } = await visit(browser, site.url);
    await page.locator("#f-consortium-name").fill("示例甲");
    await page.evaluate("performance.measure = () => { throw new Error('<b>broken</b>'); }");
    await page.locator("#f-consortium-industry").fill("泵阀");
    await page.getByRole("heading", { name: heading }).waitFor();
    await page.getByText("Error: <b>broken</b>").waitFor();
    expect(JSON.parse(await handedOut(page, "导出草稿"))).toMatchObject({
      consortium: { name: "示例甲", industry: "泵阀" },
    });
    await page.getByRole("button", { name: "重新打开" }).click();
    await eventually(() => page.locator("#f-consortium-industry").inputValue()).toBe("泵阀");
    await page.context().close();
  });

  test("when it opens, the draft is handed out, and an empty form leaves it aside", async () => {
    const { page } = await visit(browser, site.url);
    await page.locator("#f-consortium-name").fill("示例乙");
    await eventually(() => keptUnder(page, key)).toContain("示例乙");
    await page.addInitScript(`
      if (localStorage.getItem("${key}"))
        Intl.DateTimeFormat = function () { throw new RangeError("there is no such zone"); };
    `);
    await page.reload();
    await page.getByRole("heading", { name: heading }).waitFor();
    expect(JSON.parse(await handedOut(page, "导出草稿"))).toMatchObject({ consortium: { name: "示例乙" } });
    await page.getByRole("button", { name: "另存草稿，从空白表单开始" }).click();
    await eventually(() => page.locator("#f-consortium-name").inputValue()).toBe("");
    expect(await keptUnder(page, `${key}.aside-1`)).toContain("示例乙");
    await page.context().close();
  });
});

test("the id of a unit that was removed is never that of another", async () => {
  const at = await visit(browser, site.url);
  const { page } = at;
  const ids = new Set<string>();
  const add = async (): Promise<void> => {
    await page.locator("#panel-tab-organizations").click();
    await page.getByRole("button", { name: "新增单位" }).click();
    const { organizations } = JSON.parse(await handedOut(page, "导出")) as { organizations: { id: string }[] };
    ids.add(organizations.at(-1)?.id ?? "");
  };
  await add();
  for (let times = 2; times < 5; times++) {
    await add();
    await page.getByRole("button", { name: "删除 第 2 家单位" }).click();
    await eventually(() => page.locator("#panel .row").count()).toBe(1);
    if (times === 3) {
      await eventually(() => keptUnder(page, key)).toContain([...ids][0]);
      await page.reload();
    }
    expect(ids.size).toBe(times);
  }
  expect(await complaintsOf(at)).toEqual([]);
  await page.context().close();
});

test("of two tabs the second is told, keeps nothing, and may take the draft over", async () => {
  const at = await visit(browser, site.url);
  const first = at.page;
  await first.locator("#f-consortium-name").fill("第一页");
  await eventually(() => keptUnder(first, key)).toContain("第一页");
  const second = await first.context().newPage();
  await second.goto(site.url);
  const told = (page: Page) => page.getByRole("alert").getByText("本草稿已在另一标签页打开");
  await told(second).waitFor();
  expect(await told(first).count()).toBe(0);
  await second.locator("#f-consortium-name").fill("第二页");
  await second.close({ runBeforeUnload: true });
  await first.locator("#f-consortium-industry").fill("泵阀");
  await eventually(() => keptUnder(first, key)).toContain("泵阀");
  expect(await keptUnder(first, key)).toContain("第一页");

  const third = await first.context().newPage();
  await third.goto(site.url);
  await told(third).waitFor();
  await third.locator("#f-consortium-name").fill("第三页");
  await third.getByRole("button", { name: "改由本页保存" }).click();
  await told(third).waitFor({ state: "detached" });
  await told(first).waitFor();
  await eventually(() => keptUnder(first, key)).toContain("第三页");
  await third.close({ runBeforeUnload: true });
  await told(first).waitFor({ state: "detached" });
  await eventually(() => keptUnder(first, key)).toContain("第一页");
  expect(await complaintsOf(at)).toEqual([]);
  await first.context().close();
});

describe("what was kept and cannot be read whole is put aside, not written over", () => {
  test.each([
    ["no JSON", '{"dossier":{"consortium":{"name":"未存完'],
    ["a list", '[{"consortium":{"name":"示例"}}]'],
    ["a number", "5"],
    ["answers of a form that there is not", '{"dossier":{"consortium":{"name":"示例","motto":"同心"}}}'],
    ["a row that is none", '{"dossier":{"organizations":"示例单位"}}'],
  ])("%s", async (_, kept) => {
    const at = await visit(browser, site.url);
    const { page } = at;
    for (const name of ["aside-1", "aside-2"]) {
      const content = name === "aside-1" ? kept : `${kept} `;
      await page.evaluate(`localStorage.setItem("${key}", ${JSON.stringify(content)})`);
      await page.reload();
      await page.getByRole("alert").getByText(`${key}.${name}`).waitFor();
      expect(await handedOut(page, "导出原内容")).toBe(content);
      await page.locator("#f-consortium-industry").fill("新填");
      await eventually(() => keptUnder(page, key)).toContain("新填");
      expect(await keptUnder(page, `${key}.${name}`)).toBe(content);
    }
    expect(await keptUnder(page, `${key}.aside-1`)).toBe(kept);
    await page.getByRole("button", { name: "不再提示" }).click();
    expect(await complaintsOf(at)).toEqual([]);
    await page.context().close();
  });

  test("without room for that nothing is kept any more, and it is told", async () => {
    const at = await visit(browser, site.url);
    const { page } = at;
    await page.evaluate(`localStorage.setItem("${key}", "{{{")`);
    await page.addInitScript("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }");
    await page.reload();
    await page.getByRole("alert").getByText("无空间另行保存").waitFor();
    await page.locator("#f-consortium-name").fill("示例");
    await page.reload();
    expect(await keptUnder(page, key)).toBe("{{{");
    expect(await handedOut(page, "导出原内容")).toBe("{{{");
    expect(await complaintsOf(at)).toEqual([]);
    await page.context().close();
  });
});

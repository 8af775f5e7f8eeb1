import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { looks, obstacles } from "./axe.js";
import { eventually } from "./eventually.js";
import { complaintsOf } from "./filing-form-site.js";
import { siteForTests } from "./filing-form-tests.js";

const { visit, working } = siteForTests();

/** Reviews at the desk as a person would, on a page that complains of nothing. */
const desk = working("#/review", { acceptDownloads: true });

interface Assertion {
  readonly rule: string;
  readonly by?: string;
  readonly holds?: boolean;
  readonly name?: string;
  readonly on?: string;
  readonly note?: string;
}
const fixture = async (name: string): Promise<{ assertions: Assertion[] }> =>
  JSON.parse(await readFile(new URL(`../../fixtures/dossiers/${name}.json`, import.meta.url), "utf8"));

const sample = (page: Page, name: string) => page.getByRole("button", { name }).click();
const holds = (page: Page) => page.getByRole("button", { name: "符合", exact: true });
const fails = (page: Page) => page.getByRole("button", { name: "不符合", exact: true });
const title = (page: Page) => page.locator("#evidence-title");
const rule = (page: Page, name: string) =>
  page.locator(".policy-rule", { has: page.locator(".policy-title").getByText(name, { exact: true }) });

/** Chooses a rule in the text as a reader would: its clause is opened first, where it is closed. */
async function look(page: Page, clause: string, name: string): Promise<void> {
  const section = page.locator(".policy-clause", { has: page.locator(".policy-head", { hasText: clause }) });
  const toggle = section.locator(".policy-toggle");
  if ((await toggle.getAttribute("aria-expanded")) === "false") await toggle.click();
  await rule(page, name).click();
  await eventually(() => title(page).textContent()).toBe(name);
}

/** Hands in a file. */
async function bring(page: Page, content: unknown, name = "material.json"): Promise<void> {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  await page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

/** The judged dossier as the desk hands it out. */
async function exported(
  page: Page,
): Promise<{ jurisdiction: string; asOf: string; stages: string[]; dossier: { assertions: Assertion[] } }> {
  await page.getByRole("link", { name: "审查意见" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "导出已审材料（JSON）" }).click(),
  ]);
  return JSON.parse(await readFile(await download.path(), "utf8"));
}

/** Counts how often a person presses anything. */
const countClicks = `globalThis.clicks = 0; addEventListener("click", (event) => { if (event.isTrusted) globalThis.clicks++; }, true);`;
/** Counts the sheets that go to the printer, and keeps the last. */
const countSheets = `globalThis.sheets = [];
  new MutationObserver((all) => { for (const { addedNodes } of all) for (const node of addedNodes)
    if (node.tagName === "IFRAME") node.addEventListener("load", () => {
      node.contentWindow.print = () => globalThis.sheets.push(node.contentDocument.body.innerText);
    }, { capture: true }); }).observe(document.documentElement, { childList: true, subtree: true });`;

desk("the sample of Wenzhou is on paper in at most ten judgements and two clicks", async (page) => {
  await page.evaluate(countClicks);
  await page.evaluate(countSheets);
  await sample(page, "温州 · 材料齐全，待认定");
  const progress = page.locator(".desk-progress b");
  await progress.waitFor();
  const all = Number(/\/ (\d+)/.exec((await progress.textContent()) ?? "")?.[1]);
  expect(all).toBeGreaterThan(0);
  expect(all).toBeLessThanOrEqual(10);
  for (let done = 1; done <= all; done++) {
    await holds(page).click();
    await eventually(() => progress.textContent()).toBe(`已认定 ${done} / ${all} 项`);
  }
  await page.getByRole("button", { name: "打印审查意见" }).click();
  await eventually(() => page.evaluate("globalThis.sheets.length")).toBe(1);
  expect(await page.evaluate("globalThis.clicks")).toBeLessThanOrEqual(12);
  const [sheet] = await page.evaluate<string[]>("globalThis.sheets");
  expect(sheet).toContain("温州市泵阀产业链高端工业阀门创新联合体");
  expect(await page.locator(".desk-facts .look").textContent()).toContain("符合条件");
});

desk("a judgement carries name, day and note; what the applicant says of himself counts for nothing", async (page) => {
  await sample(page, "温州 · 尚有待补充");
  await look(page, "产学研充分联合", "成员单位研发和配套能力");
  const claim = page.locator(".evidence-claim");
  await claim.getByText("自述符合").waitFor();
  await claim.getByText("仅供参考，不计入结论。").waitFor();
  await page.locator(".evidence-clause .look", { hasText: "待审核人认定" }).waitFor();
  await page.getByRole("textbox", { name: "审核人" }).fill("审核人甲");
  await page.getByRole("textbox", { name: "认定日期" }).fill("2025-11-24");
  await page.getByRole("textbox", { name: "说明（选填）" }).fill("逐家核对了设备清单。");
  await holds(page).click();
  await look(page, "产学研充分联合", "合作基础");
  await fails(page).click();
  await page.getByText("请写明不符合的理由，将载入审查意见。").waitFor();
  await page.keyboard.type("合同未盖章。");
  await page.keyboard.press("Tab");
  const { dossier, jurisdiction, asOf, stages } = await exported(page);
  expect({ jurisdiction, asOf, stages }).toEqual({
    jurisdiction: "wenzhou",
    asOf: "2025-11-20",
    stages: ["formation", "filing"],
  });
  const own = { by: "reviewer", name: "审核人甲", on: "2025-11-24" };
  expect(dossier.assertions).toContainEqual({
    ...own,
    rule: "wenzhou.members.capability",
    holds: true,
    note: "逐家核对了设备清单。",
  });
  expect(dossier.assertions).toContainEqual({
    ...own,
    rule: "wenzhou.members.cooperation-basis",
    holds: false,
    note: "合同未盖章。",
  });
  const { assertions } = await fixture("wenzhou-chint");
  for (const said of assertions.filter(({ by }) => by === "applicant")) expect(dossier.assertions).toContainEqual(said);
});

desk("a name that is entered late belongs to what was judged here; a judgement can be withdrawn", async (page) => {
  await sample(page, "温州 · 材料齐全，待认定");
  await holds(page).click();
  await page.getByRole("textbox", { name: "审核人" }).fill("审核人乙");
  await page.keyboard.press("Tab");
  await holds(page).click();
  await look(page, "优势企业牵头", "行业影响力与资源集聚");
  await page.locator(".judgement-state", { hasText: "已认定为符合" }).waitFor();
  await page.getByRole("button", { name: "撤回认定" }).click();
  await page.locator(".evidence-clause .look", { hasText: "待审核人认定" }).waitFor();
  const { dossier } = await exported(page);
  expect(dossier.assertions.map(({ rule: id, name }) => ({ id, name }))).toEqual([
    { id: "wenzhou.goal.core-technology", name: "审核人乙" },
  ]);
});

desk(
  "a file brings its place, day, stages and readings; what others judged is taken only where that is wanted",
  async (page) => {
    const dossier = await fixture("taizhou-pass");
    const envelope = {
      format: "consortium-eligibility/1",
      jurisdiction: "taizhou",
      asOf: "2025-12-01",
      stages: ["formation"],
      dossier,
    };
    await bring(page, envelope);
    await page.getByText(/材料中带有 \d+ 项审核人认定/).waitFor();
    await page.getByRole("radio", { name: /沿用已有认定/ }).check();
    await page.getByRole("button", { name: "开始审核" }).click();
    await page.locator(".desk-facts", { hasText: "台州市" }).getByText("2025-12-01").waitFor();
    await page.getByText("核对依据", { exact: true }).click();
    expect(await page.getByRole("checkbox", { name: "组建条件" }).isChecked()).toBe(true);
    expect(await page.getByRole("checkbox", { name: "申报材料" }).isChecked()).toBe(false);
    expect((await exported(page)).dossier.assertions).toEqual(dossier.assertions);
    await page.getByRole("link", { name: "导入材料" }).click();
    await bring(page, envelope);
    await page.getByRole("button", { name: "开始审核" }).click();
    await eventually(() => page.locator(".desk-progress b").textContent()).toMatch(/已认定 0/);
  },
);

desk("what is no dossier is refused in words, with its line; nothing is changed by it", async (page) => {
  await bring(page, '{\n  "organizations": [\n    { "id": "a" "role": "lead" }\n  ]\n}');
  await page.getByText("第 3 行第 17 列：两项之间缺少逗号（,），或括号不成对。").waitFor();
  await page.getByText("或粘贴文件内容").click();
  await page.getByRole("textbox", { name: "或粘贴文件内容" }).fill("[1, 2]");
  await page.getByRole("button", { name: "读取" }).click();
  await page.getByText("其中没有可以读取的申报材料，现有内容未作改动。").waitFor();
  const text = await page.locator("main").textContent();
  expect(text).not.toMatch(/JSON\.parse|Unexpected token|position \d/);
});

desk("the text shows how each clause stands, by shape and word; the worst of its rules stands for it", async (page) => {
  await sample(page, "温州 · 不符合条件");
  const clause = page.locator(".policy-clause", { has: page.locator(".policy-head", { hasText: "优势企业牵头" }) });
  await clause.locator(".policy-toggle .look-fail").getByText("不符合").waitFor();
  await look(page, "优势企业牵头", "牵头单位在温州市域内注册");
  await page.locator("blockquote", { hasText: "须为温州市域内注册企业" }).waitFor();
  await page.locator(".answer.is-wrong", { hasText: "注册地行政区划代码" }).getByText("不符之处").waitFor();
  expect(await page.locator(".policy-sentence.is-here").first().textContent()).toContain("须为温州市域内注册企业");
  await page.getByText("本条依填报数据核对，无须人工认定。").waitFor();
  expect(await holds(page).count()).toBe(0);
});

desk("readings that end differently are told and can be chosen", async (page) => {
  await sample(page, "温州 · 尚有待补充");
  await look(page, "优势企业牵头", "牵头单位研发投入");
  await page.locator(".evidence-clause .look-pass").waitFor();
  await page.getByRole("radio", { name: "研发强度或研发费用的三年平均" }).check();
  await page.locator(".evidence-clause .look-unknown").waitFor();
  await page.getByText("浙江正泰电器股份有限公司的 2022 年研发费用").waitFor();
});

desk("with the keyboard alone one goes from one open clause to the next and judges", async (page) => {
  await sample(page, "温州 · 材料齐全，待认定");
  await eventually(() => title(page).textContent()).toBe("聚焦关键核心技术");
  await page.keyboard.press("Alt+ArrowDown");
  await eventually(() => title(page).textContent()).toBe("行业影响力与资源集聚");
  await page.keyboard.press("Alt+ArrowUp");
  await eventually(() => title(page).textContent()).toBe("聚焦关键核心技术");
  await page.keyboard.press("Alt+ArrowUp");
  await eventually(() => title(page).textContent()).toBe("创新平台的填报范围");
  await holds(page).focus();
  await page.keyboard.press("Enter");
  await eventually(() => title(page).textContent()).toBe("聚焦关键核心技术");
  await eventually(() => page.evaluate("document.activeElement.id")).toBe("evidence-title");
  await page
    .locator("[role=status]", { hasText: "“创新平台的填报范围”已认定为符合。下一项：聚焦关键核心技术。" })
    .waitFor({ state: "attached" });
});

desk("the opinion is previewed, printed by its own and handed out as a page", async (page) => {
  await sample(page, "温州 · 不符合条件");
  await page.locator(".desk-bar").getByRole("button", { name: "审查意见", exact: true }).click();
  const paper = page.frameLocator("iframe.opinion-frame");
  await paper.getByText("须为温州市域内注册企业").first().waitFor();
  await page.getByText(/尚有 \d+ 项待认定/).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "下载（HTML）" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/审查意见\.html$/);
  const html = await readFile(await download.path(), "utf8");
  expect(html).toMatch(/^<!doctype html>/i);
  const sheet = await page.context().newPage();
  await sheet.setContent(html);
  const pdf = await sheet.pdf({ preferCSSPageSize: true });
  expect(pdf.toString("latin1")).toMatch(/MediaBox \[0 0 59[45](\.\d+)? 84[12]/);
  await sheet.close();
});

test.each(looks)("nothing stands in the way, in %s at %d", async (lang, width, height) => {
  const at = await visit("#/review", { viewport: { width, height }, reducedMotion: "reduce" });
  const { page } = at;
  const { found, check } = obstacles(page, width);
  if (lang === "en") await page.locator(".language").click();
  await page.locator(".desk-sample").first().waitFor();
  await check("import");
  await bring(page, await fixture("wenzhou-chint"));
  await page.getByRole("radio").first().waitFor();
  await check("confirm");
  await page.locator(".desk-actions .is-main").click();
  await page.locator(".judge-button").first().waitFor();
  await check("evidence");
  await page.locator(".desk-basis summary").click();
  const tabs = page.locator(".desk-tabs [role=tab]");
  if (await tabs.first().isVisible()) await tabs.first().click();
  await page.locator(".policy-toggle[aria-expanded=false]").first().click();
  await check("text");
  await page
    .locator(".policy-rule", { hasText: lang === "en" ? "R&D investment of the lead" : "牵头单位研发投入" })
    .click();
  await page.locator(".evidence-readings").waitFor();
  await check("readings");
  await page.getByRole("link", { name: lang === "en" ? "Opinion" : "审查意见" }).click();
  await page.locator("iframe.opinion-frame").waitFor();
  await check("opinion");
  expect(found).toEqual([]);
  expect(await complaintsOf(at)).toEqual([]);
  await page.context().close();
});

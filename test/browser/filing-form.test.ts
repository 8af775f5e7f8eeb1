import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseDossier } from "../../src/index.js";
import { startChromium } from "./chromium.js";
import { eventually } from "./eventually.js";
import { complaintsOf, loadSample, openSite, type Site, type Visit, visit } from "./filing-form-site.js";

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), startChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Fills the form as a person would, on a page that complains of nothing. */
const form = (title: string, work: (page: Page, visit: Visit) => Promise<void>): void =>
  test(title, async () => {
    const at = await visit(browser, site.url, { acceptDownloads: true });
    await work(at.page, at);
    expect(await complaintsOf(at)).toEqual([]);
    await at.page.context().close();
  });

const fixture = async (name: string) =>
  parseDossier(JSON.parse(await readFile(new URL(`../../fixtures/dossiers/${name}.json`, import.meta.url), "utf8")));
const tab = (page: Page, name: string) => page.locator(`#panel-tab-${name}`);
const finding = (page: Page, title: string) => page.locator(".finding", { hasText: title });
const field = (page: Page, name: string) => page.locator(`[id="f-${name.replaceAll(".", "-")}"]`);
const verdict = (page: Page) => page.locator(".verdict-word");

/** The id and the class of what has the focus. */
const focused = (page: Page) =>
  page.evaluate<string>("[document.activeElement.id, document.activeElement.className].join(' ')");

/** The dossier as the page hands it out. */
async function exported(page: Page): Promise<unknown> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "导出" }).click(),
  ]);
  return JSON.parse(await readFile(await download.path(), "utf8"));
}

form("a finding appears while typing, beside its field, and goes again", async (page) => {
  await loadSample(page, "温州 · 符合条件");
  await eventually(() => verdict(page).textContent()).toBe("符合条件");
  await tab(page, "organizations").click();
  await field(page, "organizations.0").getByRole("button").first().click();
  const code = field(page, "organizations.0.division");
  const before = await code.inputValue();
  await code.fill("");
  await code.pressSequentially("330106");
  await eventually(() => verdict(page).textContent()).toBe("不符合条件");
  await finding(page, "牵头单位在温州市域内注册").waitFor();
  expect(await code.getAttribute("aria-invalid")).toBe("true");
  const described = await code.getAttribute("aria-describedby");
  expect(described).toContain("f-organizations-0-division-m");
  expect(await page.locator("#f-organizations-0-division-m").textContent()).toContain("3303");
  await code.fill(before);
  await eventually(() => verdict(page).textContent()).toBe("符合条件");
  expect(await page.locator("#f-organizations-0-division-m").count()).toBe(0);
});

form("what is half typed is told at its own field, and hides no other finding", async (page) => {
  await loadSample(page, "温州 · 不符合条件");
  await tab(page, "organizations").click();
  await field(page, "organizations.0").getByRole("button").first().click();
  const failed = await page.locator(".filter.is-fail b").textContent();
  await field(page, "organizations.0.establishedOn").fill("2001-13-40");
  await page.locator("#f-organizations-0-establishedOn-m", { hasText: "YYYY-MM-DD" }).waitFor();
  await page.getByText("1 处填写有误，按“未填”核对").waitFor();
  // But for the accounts, of which it is not known any more in what years there can be any, all that failed fails.
  expect(await page.locator(".filter.is-fail b").textContent()).toBe(String(Number(failed) - 1));
  await field(page, "organizations.0.financials.0.revenue").fill("12a");
  await page.locator("#f-organizations-0-financials-0-revenue-m", { hasText: "金额" }).waitFor();
});

form("the clause of a finding is shown word for word, and the focus goes back", async (page) => {
  await loadSample(page, "温州 · 不符合条件");
  const clause = finding(page, "牵头单位在温州市域内注册").locator(".clause-button");
  await clause.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("须为温州市域内注册企业").waitFor();
  await dialog.getByText("《温州市重点产业链创新联合体建设实施方案（试行）（征求意见稿）》").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await eventually(() => focused(page)).toContain("clause-button");
});

form("the way from a finding to its field opens the tab and the row", async (page) => {
  await loadSample(page, "温州 · 不符合条件");
  await finding(page, "牵头单位在温州市域内注册").locator(".go-button").click();
  await eventually(() => focused(page)).toContain("f-organizations-0-division");
  await page.locator("#panel-tab-organizations[aria-selected=true]").waitFor();
});

form("what next: the first question leads to its answer, and to the next one", async (page) => {
  await loadSample(page, "温州 · 待补充（正泰电器公开数据）");
  await page.getByText("补充“温州示例检测服务有限公司 · 签署人身份”").waitFor();
  await page.getByRole("button", { name: /^去填写：补充“温州示例检测服务有限公司/ }).click();
  await field(page, "agreement.signatures.7.capacity").getByLabel("法定代表人").check();
  await page.getByText("补充“温州示例检测服务有限公司 · 签署人身份”").waitFor({ state: "detached" });
  expect(await page.locator(".next-text").textContent()).toContain("注册地行政区划代码");
});

form("a missing year of accounts is added where the question leads", async (page) => {
  await page.locator(".next .solid-button").click();
  await tab(page, "organizations").and(page.locator("[aria-selected=true]")).waitFor();
  await page.getByRole("button", { name: "新增单位" }).click();
  await finding(page, "牵头单位研发投入").locator(".go-button", { hasText: "年研发费用" }).first().click();
  await eventually(() => focused(page)).toContain("f-organizations-0-financials-0-rdExpense");
  expect(await field(page, "organizations.0.financials.0.year").inputValue()).toMatch(/^20\d\d$/);
});

form("another place asks for other answers", async (page) => {
  await loadSample(page, "浙江 · 符合条件");
  await eventually(() => verdict(page).textContent()).toBe("符合条件");
  await tab(page, "governance").click();
  await field(page, "governance.chiefScientist").waitFor();
  await page.getByRole("radio", { name: "济源示范区" }).check();
  await eventually(() => verdict(page).textContent()).toBe("不符合条件");
  await field(page, "governance.chiefScientist").waitFor({ state: "detached" });
  await field(page, "governance.executiveBody.staff").waitFor();
  await page.getByText("显示全部填报项").click();
  await field(page, "governance.chiefScientist").waitFor();
});

form("stages are chosen; one always stays", async (page) => {
  await loadSample(page, "温州 · 符合条件");
  await page.getByRole("checkbox", { name: "申报材料" }).uncheck();
  await eventually(() => page.locator(".filter.is-pass b").textContent()).toBe("24");
  expect(await page.getByRole("checkbox", { name: "组建条件" }).isDisabled()).toBe(true);
});

form("a reading is chosen, and the finding follows", async (page) => {
  await loadSample(page, "温州 · 待补充（正泰电器公开数据）");
  await page.locator("#details-tab-readings").click();
  await page.getByRole("radio", { name: "研发强度或研发费用的三年平均" }).check();
  await page.locator("#details-tab-findings").click();
  await finding(page, "牵头单位研发投入")
    .getByText(/待补充：浙江正泰电器股份有限公司的 ?2022 年研发费用/)
    .waitFor();
});

form("in English every word of the page is, but the wording of the documents", async (page) => {
  await loadSample(page, "温州 · 不符合条件");
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Innovation consortium: filing and check" }).waitFor();
  expect(await page.evaluate("document.documentElement.lang")).toBe("en");
  expect(await page.title()).toBe("Innovation consortium: filing and check");
  await eventually(() => verdict(page).textContent()).toBe("Ineligible");
  await finding(page, "The lead is registered in Wenzhou").waitFor();
  for (const name of ["organizations", "governance", "filing", "assertions"]) await tab(page, name).click();
  const chinese = `[...document.querySelectorAll("label, legend, h1, h2, h3, button, .notice-bar span")]
    .filter((element) => !element.closest("[lang='zh-CN'], .clause-button, .go-button, .row, .judged-rule"))
    .map((element) => element.textContent.trim()).filter((text) => /[\\u4e00-\\u9fff]/.test(text))`;
  expect(await page.evaluate(chinese)).toEqual([]);
});

form("units are added and removed, the focus goes along, and there is one lead", async (page) => {
  await tab(page, "organizations").click();
  const add = page.getByRole("button", { name: "新增单位" });
  await add.click();
  await eventually(() => page.evaluate("document.activeElement.closest('.row')?.id")).toBe("f-organizations-0");
  await add.click();
  await field(page, "organizations.1.name").fill("示例大学");
  await field(page, "organizations.1.role").getByLabel("牵头单位").check();
  expect(await field(page, "organizations.0.role").getByLabel("成员单位").isChecked()).toBe(true);
  await page.getByRole("button", { name: "删除 第 1 家单位" }).click();
  await eventually(() => page.evaluate("document.activeElement.textContent.trim()")).toBe("示例大学");
  expect(await page.locator(".row").count()).toBe(1);
});

form("that there are none is an answer, unlike no answer", async (page) => {
  await tab(page, "platforms").click();
  await page.locator(".is-absent").waitFor();
  await page.getByRole("button", { name: "确认没有" }).click();
  await page.locator(".is-none").waitFor();
  expect(await exported(page)).toMatchObject({ platforms: [] });
  await page.getByRole("button", { name: "改为未填" }).click();
  expect(await exported(page)).not.toHaveProperty("platforms");
  await tab(page, "governance").click();
  await field(page, "governance.charter").getByLabel("否").check();
  expect(await exported(page)).toMatchObject({ governance: { charter: false } });
  await field(page, "governance.charter").getByLabel("未填").check();
  expect(await exported(page)).not.toHaveProperty("governance");
});

form("a reload finds everything again", async (page) => {
  await loadSample(page, "台州 · 符合条件");
  await tab(page, "consortium").click();
  await field(page, "consortium.name").fill("台州示例创新联合体");
  await tab(page, "organizations").click();
  await field(page, "organizations.0").getByRole("button").first().click();
  await field(page, "organizations.0.financials.0.revenue").fill("12a");
  await page.locator("#details-tab-readings").click();
  await page.getByRole("radio", { name: "成员单位含牵头单位" }).first().check();
  await page.getByRole("button", { name: "English" }).click();
  await page.reload();
  await page.locator("#panel-tab-organizations[aria-selected=true]").waitFor();
  expect(await page.getByRole("radio", { name: "Taizhou" }).isChecked()).toBe(true);
  await field(page, "organizations.0").getByRole("button").first().click();
  expect(await field(page, "organizations.0.financials.0.revenue").inputValue()).toBe("12a");
  await tab(page, "consortium").click();
  expect(await field(page, "consortium.name").inputValue()).toBe("台州示例创新联合体");
  await page.locator("#details-tab-readings").click();
  expect(await page.getByRole("radio", { name: "members with the lead" }).first().isChecked()).toBe(true);
});

form("what is exported is what was loaded, and comes in again", async (page) => {
  for (const [name, sample] of [
    ["温州 · 待补充（正泰电器公开数据）", "wenzhou-chint"],
    ["济源 · 符合条件", "jiyuan-pass"],
  ] as const) {
    await loadSample(page, name);
    expect(await exported(page)).toEqual(await fixture(sample));
  }
  const kept = JSON.stringify(await fixture("zhejiang-pass"));
  await page.getByRole("button", { name: "导入" }).click();
  const file = { name: "zhejiang.json", mimeType: "application/json", buffer: Buffer.from(kept) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByText("档案可以读取，共 7 家单位。").waitFor();
  await page.getByRole("button", { name: "替换当前填报内容" }).click();
  expect(await exported(page)).toEqual(JSON.parse(kept));
});

form("clearing asks first, and can be taken back", async (page) => {
  await loadSample(page, "温州 · 符合条件");
  await page.getByRole("button", { name: "清空" }).click();
  await page.getByRole("button", { name: "取消" }).click();
  expect(await field(page, "consortium.industry").inputValue()).not.toBe("");
  await page.getByRole("button", { name: "清空" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "清空" }).click();
  await eventually(() => field(page, "consortium.industry").inputValue()).toBe("");
  await page.getByRole("button", { name: "恢复原填报内容" }).click();
  await eventually(() => verdict(page).textContent()).toBe("符合条件");
});

form("the four places stand side by side", async (page) => {
  await loadSample(page, "温州 · 待补充（正泰电器公开数据）");
  await page.getByRole("button", { name: "四地对照" }).click();
  const table = page.getByRole("table");
  expect(await table.locator("thead th").count()).toBe(5);
  expect(await table.locator(".compare-verdict").allTextContents()).toEqual([
    "尚不能认定",
    "尚不能认定",
    "不符合条件",
    "不符合条件",
  ]);
  const all = await table.locator("tbody tr").count();
  await page.getByText("只看尚未符合的主题").click();
  await eventually(() => table.locator("tbody tr").count()).toBeLessThan(all);
});

form("shares are drawn against their limit, and told in words", async (page) => {
  await loadSample(page, "温州 · 待补充（正泰电器公开数据）");
  await page.locator("#details-tab-measures").click();
  const share = page.locator(".measure", { hasText: "市域内单位占比" });
  expect(await share.locator(".bar-text").textContent()).toBe("62.5% 至 75% 之间，要求 ≥ 50%");
  await share.locator(".bar-open").waitFor();
});

form("a reviewer's judgement settles a judged clause; an applicant's does not", async (page) => {
  await loadSample(page, "温州 · 待补充（正泰电器公开数据）");
  await tab(page, "assertions").click();
  const rule = page.locator("[id='judge-wenzhou.governance.mechanisms']");
  await rule
    .getByRole("radiogroup", { name: /申报单位自述/ })
    .getByLabel("符合", { exact: true })
    .check();
  await finding(page, "协同、分配与共享机制").getByText("申报单位自评符合").waitFor();
  await rule
    .getByRole("radiogroup", { name: /审核人认定/ })
    .getByLabel("符合", { exact: true })
    .check();
  await finding(page, "协同、分配与共享机制").waitFor({ state: "detached" });
});

form("what is left is told, and for whom; a reviewer's name and day go along", async (page) => {
  await loadSample(page, "温州 · 待补充（正泰电器公开数据）");
  const line = page.locator(".verdict-line");
  await line.getByText("申报单位还有 3 项待补充，另有 4 项待审核人认定。").waitFor();
  await tab(page, "assertions").click();
  const rule = page.locator("[id='judge-wenzhou.members.capability']");
  await rule
    .getByRole("radiogroup", { name: /审核人认定/ })
    .getByLabel("符合", { exact: true })
    .check();
  await line.getByText("另有 3 项待审核人认定。").waitFor();
  await rule.getByLabel(/审核人姓名/).fill("审核人甲");
  await rule.getByRole("textbox", { name: /认定日期/ }).fill("2025-11-18");
  const { assertions } = (await exported(page)) as { assertions: unknown[] };
  expect(assertions).toContainEqual({
    rule: "wenzhou.members.capability",
    by: "reviewer",
    holds: true,
    name: "审核人甲",
    on: "2025-11-18",
  });
});

form("what a list lacks is open while it is not complete yet", async (page) => {
  await loadSample(page, "温州 · 符合条件");
  await tab(page, "organizations").click();
  const more = page.getByRole("checkbox", { name: "单位名单 · 名单尚未填完" });
  await more.check();
  await eventually(() => verdict(page).textContent()).toBe("尚不能认定");
  await finding(page, "市域内单位占比").waitFor();
  expect(await exported(page)).toMatchObject({ unfinished: ["organizations"] });
  await more.uncheck();
  await eventually(() => verdict(page).textContent()).toBe("符合条件");
  expect(await exported(page)).not.toHaveProperty("unfinished");
});

form("what was handed in and is read by nothing is told", async (page) => {
  const dossier = {
    ...(await fixture("wenzhou-pass")),
    assertions: [{ rule: "wenzhou.lead.influense", by: "reviewer", holds: true }],
    unfinished: [],
  };
  await page.getByRole("button", { name: "导入" }).click();
  const file = { name: "near.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(dossier)) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "替换当前填报内容" }).click();
  await page
    .locator(".verdict-warnings", { hasText: "没有“wenzhou.lead.influense”这条规则" })
    .getByText("是否为“wenzhou.lead.influence”？")
    .waitFor();
});

import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { jurisdictions } from "../../src/index.js";
import { nearest } from "../../src/remedies/index.js";
import { looks, obstacles } from "./axe.js";
import { eventually } from "./eventually.js";
import { complaintsOf } from "./filing-form-site.js";
import { siteForTests } from "./filing-form-tests.js";

const { url, visit, working } = siteForTests();

/** Compares as a person would, on a page that complains of nothing. */
const comparison = working("#/review");

/** Takes a sample at the desk, and goes over to the comparison. */
async function load(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name }).click();
  await page.locator(".desk-panes").waitFor();
  await page.getByRole("link", { name: "四地对照" }).click();
  await page.locator(".compare-table").first().waitFor();
}
const card = (page: Page, place: string) =>
  page.locator(".compare-places > li", { has: page.getByRole("heading", { name: place }) });
const row = (page: Page, topic: string) =>
  page.locator("tbody tr", { has: page.getByRole("rowheader", { name: topic, exact: true }) });

comparison("thresholds stand side by side, each with what was found and what is lacking", async (page) => {
  await load(page, "温州 · 尚有待补充");
  const cells = row(page, "本地单位占比").locator("td");
  expect(await cells.count()).toBe(4);
  await cells.nth(0).getByText("一般不低于 50%").waitFor();
  expect(await cells.nth(0).locator(".look").textContent()).toContain("符合");
  expect(await cells.nth(1).textContent()).toContain("未作规定");
  expect(await cells.nth(2).locator(".compare-required").textContent()).toContain("超过 50%");
  expect(await cells.nth(2).locator(".look").textContent()).toContain("不符合");
  await cells
    .nth(2)
    .getByText(/^差距：/)
    .waitFor();
  await row(page, "单位数量")
    .locator("td")
    .nth(0)
    .getByText(/还可减少 2 家/)
    .waitFor();
});

comparison("with differences only, what is asked alike everywhere or in one place is left out", async (page) => {
  await load(page, "温州 · 尚有待补充");
  const rows = page.locator("tbody tr");
  const all = await rows.count();
  await row(page, "专家委员会").first().waitFor();
  await page.getByRole("checkbox", { name: "只看差异" }).check();
  await eventually(() => rows.count()).toBeLessThan(all);
  await row(page, "本地单位占比").waitFor();
  expect(await row(page, "仅牵头一个联合体").count()).toBe(0);
  for (const one of await rows.all()) expect(await one.locator(".compare-silent").count()).toBeLessThan(3);
});

comparison("the nearest place is told, with what it would take in each", async (page) => {
  await load(page, "温州 · 不符合条件");
  const dossier = JSON.parse(
    await readFile(new URL("../../fixtures/dossiers/wenzhou-fail.json", import.meta.url), "utf8"),
  );
  const assertions = dossier.assertions.filter(({ by }: { by: string }) => by !== "reviewer");
  const near = nearest({ ...dossier, assertions }, jurisdictions, {
    asOf: "2025-09-30",
    stages: ["formation", "filing"],
  });
  const nameOf = (id: string | undefined) => jurisdictions.find((one) => one.id === id)?.title["zh-CN"] ?? "";
  const first = card(page, nameOf(near[0]?.jurisdiction));
  await first.getByText("最接近").waitFor();
  expect(await page.locator(".compare-places .is-first").count()).toBe(1);
  await first.getByText("需要办理什么").click();
  expect(await first.locator(".near-steps li").allTextContents()).toEqual(
    near[0]?.remedies.plans[0]?.steps.map(({ label }) => label["zh-CN"]),
  );
});

comparison("without a dossier the requirements stand alone, and nothing is called unmet", async (page) => {
  await page.getByRole("link", { name: "四地对照" }).click();
  await page.getByText("尚未填报，先列各地的要求。").waitFor();
  await row(page, "单位数量").getByText("建议原则上不少于 6 家").waitFor();
  expect(await page.locator(".compare-table .look").count()).toBe(0);
  expect(await page.locator(".compare-places").count()).toBe(0);
});

comparison("the text of each document is part of it, marked by how the dossier stands there", async (page) => {
  await load(page, "温州 · 尚有待补充");
  await card(page, "台州市")
    .getByRole("link", { name: /《台州市创新联合体建设指导意见/ })
    .click();
  await page.getByRole("heading", { level: 1, name: "台州市创新联合体建设指导意见（征求意见稿）" }).waitFor();
  const sentence = page.locator(".policy-sentence.look-fail", { hasText: "在台州注册并具有独立法人资格的企业" });
  await sentence.click();
  await page.locator(".desk-evidence", { hasText: "应以 3310 开头（台州市）" }).waitFor();
  await page.locator(".policy-toggle", { hasText: "待审核人认定" }).first().click();
  await page.getByRole("link", { name: "返回对照" }).click();
  await page.locator(".compare-table").first().waitFor();
  for (const id of ["wenzhou-2025-draft", "wenzhou-transfer-2025", "zhejiang-trial", "jiyuan-draft"]) {
    await page.goto(url(`#/compare/${id}`));
    await page.locator(".policy-words").first().waitFor();
    await page.locator(".policy-rule").first().waitFor();
  }
});

test("on a phone each topic is a card", async () => {
  const at = await visit("#/review", { viewport: { width: 390, height: 844 } });
  await load(at.page, "温州 · 尚有待补充");
  const cells = row(at.page, "本地单位占比").locator("td");
  const boxes = await Promise.all([0, 1, 2, 3].map((index) => cells.nth(index).boundingBox()));
  const tops = boxes.map((box) => box?.y ?? 0);
  expect([...tops].sort((a, b) => a - b)).toEqual(tops);
  expect(new Set(boxes.map((box) => box?.x)).size).toBe(1);
  await cells.nth(2).getByText("台州市").waitFor();
  expect(await complaintsOf(at)).toEqual([]);
  await at.page.context().close();
});

test.each(looks)("nothing stands in the way, in %s at %d", async (lang, width, height) => {
  const at = await visit("#/compare", { viewport: { width, height }, reducedMotion: "reduce" });
  const { page } = at;
  const { found, check } = obstacles(page, width);
  if (lang === "en") await page.locator(".language").click();
  await page.locator(".compare-table").first().waitFor();
  await check("blank");
  await page.goto(url("#/review"));
  await page.locator(".desk-sample").nth(1).click();
  await page.locator(".desk-panes").waitFor();
  await page.goto(url("#/compare"));
  await page.locator(".compare-near summary").first().click();
  await check("filled");
  await page.goto(url("#/compare/jiyuan-draft"));
  await page.locator(".policy-toggle[aria-expanded=false]").first().click();
  await check("policy");
  expect(found).toEqual([]);
  expect(await complaintsOf(at)).toEqual([]);
  await page.context().close();
});

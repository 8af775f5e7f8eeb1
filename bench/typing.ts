import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { startChromium } from "../test/browser/chromium.js";
import { openSite, visit } from "../test/browser/filing-form-site.js";
import { ownCode } from "./full-dossiers.js";

/** Types into the example form with 20 members, and prints the long tasks and what judging a key takes. */
const members = 20;
const pauseMs = 40;

/** A filing of a lead and 20 members, each with a financial year and a statement. */
function dossier(): string {
  const file = new URL("../fixtures/dossiers/wenzhou-pass.json", import.meta.url);
  const filing = JSON.parse(readFileSync(file, "utf8"));
  const [lead, ...others] = filing.organizations;
  const units = Array.from({ length: members }, (_, at) => ({
    ...others[at % others.length],
    id: `member-${at}`,
    uscc: ownCode(at),
    name: `成员单位${at + 1}`,
    financials: [{ year: 2024, revenue: "120000000", rdExpense: "4800000" }],
  }));
  return JSON.stringify({ ...filing, organizations: [lead, ...units] });
}

interface Span {
  name: string;
  ms: number;
}
const observed = `
  globalThis.spans = [];
  new PerformanceObserver((list) => {
    for (const { entryType, name, duration } of list.getEntries())
      if (entryType === "longtask" || name === "judge")
        globalThis.spans.push({ name: entryType === "longtask" ? "long task" : name, ms: duration });
  }).observe({ entryTypes: ["longtask", "measure"] });
`;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Types a text into a field, key by key. */
async function type(page: Page, id: string, text: string): Promise<void> {
  const field = page.locator(`[id="${id}"]`);
  await field.fill("");
  await field.pressSequentially(text, { delay: pauseMs });
  await page.waitForTimeout(300);
}

async function measure(page: Page, title: string, work: () => Promise<void>): Promise<void> {
  await page.waitForTimeout(800);
  await page.evaluate("globalThis.spans.length = 0");
  await work();
  const spans = await page.evaluate<Span[]>("globalThis.spans");
  const long = spans.filter(({ name }) => name === "long task").map(({ ms }) => Math.round(ms));
  const judged = spans.filter(({ name }) => name === "judge").map(({ ms }) => ms);
  console.log(
    `${title.padEnd(34)} long tasks ${long.length}${long.length > 0 ? ` (${long.join(", ")} ms)` : ""}, ` +
      `judged ${judged.length} times, median ${median(judged).toFixed(2)} ms`,
  );
}

const throttles = process.argv.slice(2).map(Number);
const site = await openSite();
const browser = await startChromium();
try {
  for (const times of throttles.length > 0 ? throttles : [1, 4]) {
    const { page } = await visit(browser, site.url);
    await page.evaluate(observed);
    await page.getByRole("button", { name: "导入" }).click();
    const file = { name: "twenty.json", mimeType: "application/json", buffer: Buffer.from(dossier()) };
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: "替换当前填报内容" }).click();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: times });
    console.log(`\nCPU ${times === 1 ? "as it is" : `slowed ${times} times`}, ${members} members`);

    const text = "面向严苛工况阀门的国产化需求，承担整机试制与示范应用。";
    await measure(page, "objectives of the consortium", () => type(page, "f-consortium-objectives", text.repeat(2)));
    await page.locator("#panel-tab-organizations").click();
    await page.locator("#f-organizations-7 h4 button").click();
    await measure(page, "statement of a member", () => type(page, "f-organizations-7-statement", text));
    await measure(page, "revenue of a member", () =>
      type(page, "f-organizations-7-financials-0-revenue", "123456789.12"),
    );
    await measure(page, "half-typed amount, name of a member", async () => {
      await type(page, "f-organizations-7-financials-0-rdExpense", "12a");
      await type(page, "f-organizations-7-name", "温州示例精密部件有限公司");
    });
    await page.locator("#f-organizations-0 h4 button").click();
    await measure(page, "R&D expense of the lead", async () => {
      for (const year of [0, 1, 2]) await type(page, `f-organizations-0-financials-${year}-rdExpense`, "9876543");
    });
    await page.context().close();
  }
} finally {
  await browser.close();
  await site.close();
}

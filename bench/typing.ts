import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { startChromium } from "../test/browser/chromium.js";
import { control, goTo, offer, openSite, take, visit } from "../test/browser/filing-form-site.js";
import { ownCode } from "./full-dossiers.js";

/** Types into the example form with 20 members, and prints the tasks of more than 50 ms, and how long a key takes till it is drawn. */
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
  return JSON.stringify({
    format: "consortium-eligibility/1",
    stages: ["formation", "filing"],
    dossier: { ...filing, organizations: [lead, ...units] },
  });
}

interface Span {
  name: "long task" | "key";
  ms: number;
}
const observed = `
  globalThis.spans = [];
  const note = (name, ms) => globalThis.spans.push({ name, ms });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) note("long task", duration);
  }).observe({ entryTypes: ["longtask"] });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === "input") note("key", duration);
  }).observe({ type: "event", durationThreshold: 16 });
`;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Types a text into a field, key by key. */
async function type(page: Page, name: string, text: string): Promise<void> {
  const field = control(page, name);
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
  const keys = spans.filter(({ name }) => name === "key").map(({ ms }) => ms);
  console.log(
    `${title.padEnd(34)} long tasks ${long.length}${long.length > 0 ? ` (${long.join(", ")} ms)` : ""}, ` +
      `keys of 16 ms and more ${keys.length}, median ${median(keys)} ms`,
  );
}

const throttles = process.argv.slice(2).map(Number);
const site = await openSite();
const browser = await startChromium();
try {
  for (const times of throttles.length > 0 ? throttles : [1, 4]) {
    const { page } = await visit(browser, site.url);
    await page.evaluate(observed);
    await offer(page, dossier());
    await take(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: times });
    console.log(`\nCPU ${times === 1 ? "as it is" : `slowed ${times} times`}, ${members} members`);

    const text = "面向严苛工况阀门的国产化需求，承担整机试制与示范应用。";
    await goTo(page, "apply/consortium");
    await measure(page, "objectives of the consortium", () => type(page, "consortium.objectives", text.repeat(2)));
    await goTo(page, "apply/members");
    await page.locator("#f-organizations-7 h3 button").click();
    await measure(page, "statement of a member", () => type(page, "organizations.7.statement", text));
    await measure(page, "name of a member", () => type(page, "organizations.7.name", "温州示例精密部件有限公司"));
    await goTo(page, "apply/lead");
    await measure(page, "R&D expense of the lead", async () => {
      for (const year of [2022, 2023, 2024])
        await type(page, `organizations.0.financials.${year}.rdExpense`, "987.6543");
    });
    await measure(page, "half-typed amount, name of the lead", async () => {
      await type(page, "organizations.0.financials.2024.revenue", "12a");
      await type(page, "organizations.0.name", "温州示例精密部件有限公司");
    });
    await page.context().close();
  }
} finally {
  await browser.close();
  await site.close();
}

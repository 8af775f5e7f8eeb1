import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { eventually } from "./eventually.js";
import { complaintsOf, control, downloaded, exported, goTo, loadSample, offer, take } from "./filing-form-site.js";
import { siteForTests } from "./filing-form-tests.js";

const { url, visit } = siteForTests();

const key = "consortium-eligibility.filing-form.v2";
const script = `<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1;alert(1)</script>{{constructor.constructor('globalThis.pwned=1')()}}`;
const pwned = (page: Page) =>
  page.evaluate("globalThis.pwned ?? ({}).polluted ?? [].polluted ?? Object.prototype.holds ?? null");
const keptUnder = (page: Page, name: string) =>
  page.evaluate<string | null>(`localStorage.getItem(${JSON.stringify(name)})`);
const pages = [
  "",
  "tasks",
  "lead",
  "members",
  "consortium",
  "platforms",
  "researchers",
  "agreement",
  "plan",
  "filing",
  "pass",
  "check",
  "after",
];
const envelope = (dossier: unknown, more: object = {}): string =>
  JSON.stringify({ format: "consortium-eligibility/1", dossier, stages: ["formation", "filing"], ...more });

/** Looks at every page of the applicant. */
async function walk(page: Page): Promise<void> {
  for (const name of pages) {
    await goTo(page, `apply/${name}`);
    for (const row of (await page.locator(".row h3 button").all()).slice(0, 2)) await row.click();
  }
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
  const at = await visit();
  await offer(at.page, envelope(everywhere), `${script}.json`);
  await take(at.page);
  await walk(at.page);
  await goTo(at.page, "apply/consortium");
  expect(await control(at.page, "consortium.name").inputValue()).toBe(script);
  await eventually(() => keptUnder(at.page, key)).toContain("onerror");
  await at.page.reload();
  await walk(at.page);
  expect(await pwned(at.page)).toBeNull();
  expect(await complaintsOf(at)).toEqual([]);
  await at.page.context().close();
});

test("what is typed runs nowhere either", async () => {
  const at = await visit();
  await goTo(at.page, "apply/members");
  await at.page.locator("#units-text").fill(`${script}\n牵头\t${script}x\t企业`);
  await at.page.getByRole("button", { name: /^添加 \d+ 家单位$/ }).click();
  await walk(at.page);
  expect(await pwned(at.page)).toBeNull();
  expect(await complaintsOf(at)).toEqual([]);
  await at.page.context().close();
});

describe("a file that is no dossier is told in words, and what is filled in stays", () => {
  test.each([
    ["no JSON", '{"organizations": [\n  {]', /第 2 行第 4 列/],
    ["an empty file", " ", /文件未能读取|文件是空的/],
    ["a list", "[1,2]", /应为一份申报材料/],
    ["nothing", "null", /应为一份申报材料/],
    ["another format", '{"format":"x/9","dossier":{}}', /文件格式/],
    ["another place", '{"format":"consortium-eligibility/1","dossier":{},"jurisdiction":"hangzhou"}', /hangzhou/],
  ])("%s", async (_, content, told) => {
    const at = await visit();
    await loadSample(at.page, "温州 · 符合条件");
    const before = await exported(at.page);
    await offer(at.page, content);
    await at.page.locator(".import-error").getByText(told).waitFor();
    expect(await at.page.locator(".import-error").textContent()).not.toMatch(/Unexpected|token|SyntaxError/);
    expect(await at.page.getByRole("button", { name: "替换已填写的内容" }).isDisabled()).toBe(true);
    await at.page.keyboard.press("Escape");
    expect(await exported(at.page)).toEqual(before);
    expect(await complaintsOf(at)).toEqual([]);
    await at.page.context().close();
  });
});

test("wrong types everywhere: each is told by what it is called, never by a path, and the rest is taken", async () => {
  const at = await visit();
  const wrong = {
    consortium: { name: 5, head: "someone", technicalFields: { primary: "A" }, industry: "泵阀" },
    organizations: [
      {
        id: "a",
        role: "lead",
        name: "示例公司",
        kind: "enterprize",
        financials: { year: 2024 },
        establishedOn: 20_010_101,
      },
      { id: "b", role: "boss", financials: [{ year: "2024", revenue: {}, rdExpense: "11.79亿" }] },
    ],
    platforms: { name: "x" },
    governance: [true],
    filing: { copies: -1, attachments: "agreement", filledOn: "yesterday" },
    assertions: [{ holds: "yes" }],
  };
  await offer(at.page, envelope(wrong));
  const told = (await at.page.locator(".import-issues li").allTextContents()).join("\n");
  expect(told).toContain("示例公司");
  expect(told).not.toMatch(/organizations|financials|consortium\.|\.0/);
  await at.page.getByText("可以读取，共 2 家单位。").waitFor();
  await take(at.page);
  await walk(at.page);
  await goTo(at.page, "apply/consortium");
  expect(await control(at.page, "consortium.industry").inputValue()).toBe("泵阀");
  expect(await complaintsOf(at)).toEqual([]);
  await at.page.context().close();
});

test("prototype keys are keys like any other", async () => {
  const at = await visit();
  const content = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},
    "organizations":[{"id":"__proto__","role":"lead","name":"constructor","__proto__":{"polluted":1}},
    {"id":"constructor","role":"member"},{"id":"toString","role":"member","kind":"__proto__"}],
    "platforms":[{"hostId":"__proto__","level":"national"}],
    "assertions":[{"rule":"__proto__","by":"reviewer","holds":true}]}`;
  await offer(at.page, content);
  await take(at.page);
  await walk(at.page);
  await at.page.reload();
  await walk(at.page);
  expect(await pwned(at.page)).toBeNull();
  expect(await complaintsOf(at)).toEqual([]);
  await at.page.context().close();
});

test("ten thousand units: twenty to a page, and lists are cut with a count", async () => {
  const at = await visit();
  const { page } = at;
  const organizations = Array.from({ length: 10_000 }, (_, n) => ({ id: `u${n}`, role: n === 0 ? "lead" : "member" }));
  await offer(page, JSON.stringify({ organizations }));
  await page.getByText("可以读取，共 10000 家单位。").waitFor();
  await take(page);
  await goTo(page, "apply/members");
  await page.getByText("共 9999 条").waitFor();
  expect(await page.locator(".row").count()).toBe(20);
  expect(await page.locator(".ways button").count()).toBeLessThan(60);
  await page.getByRole("button", { name: "＋ 添加一家单位" }).click();
  await eventually(() => page.evaluate("document.activeElement.id")).toBe("f-organizations-10000-name");
  await goTo(page, "apply/agreement");
  await page
    .getByText(/另有 99\d\d 处/)
    .first()
    .waitFor();
  await goTo(page, "apply/platforms");
  await page.getByRole("button", { name: "＋ 添加一个平台" }).click();
  expect(await control(page, "platforms.0.hostId").locator("option").count()).toBeLessThan(60);
  expect(await complaintsOf(at)).toEqual([]);
  await page.context().close();
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
    ["wrong settings", envelope({}, { jurisdiction: "__proto__", stages: "all", readings: [1], asOf: 7 })],
    ["readings that are none", envelope({}, { readings: { "wenzhou.members.count": "x", "no.rule": "z" } })],
    ["wrong types", envelope({ organizations: units, consortium: [1], platforms: {}, governance: "x" })],
    [
      "prototype keys",
      '{"format":"consortium-eligibility/1","dossier":{"__proto__":{"polluted":1},"organizations":[{"__proto__":{"polluted":1}}]}}',
    ],
    [
      "two leads",
      envelope({
        organizations: [
          { id: "a", role: "lead" },
          { id: "b", role: "lead" },
        ],
      }),
    ],
    ["markup", envelope(everywhere)],
  ])("%s", async (_, kept) => {
    const at = await visit();
    await at.page.evaluate(`localStorage.setItem("${key}", ${JSON.stringify(kept)})`);
    await at.page.reload();
    await walk(at.page);
    expect(await pwned(at.page)).toBeNull();
    expect(await complaintsOf(at)).toEqual([]);
    await at.page.context().close();
  });
});

describe("a browser that cannot keep the dossier is told, and the form goes on", () => {
  test.each([
    ["without room", "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }"],
    [
      "with storage blocked",
      "Object.defineProperty(globalThis, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })",
    ],
  ])("%s", async (_, broken) => {
    const at = await visit();
    await at.page.addInitScript(broken);
    await at.page.reload();
    await goTo(at.page, "apply/consortium");
    await control(at.page, "consortium.head.name").fill("示例");
    await at.page.getByRole("alert").getByText("浏览器未能保存").waitFor();
    await at.page.locator(".kept", { hasText: "未能保存" }).waitFor();
    expect(await complaintsOf(at)).toEqual([]);
    await at.page.context().close();
  });
});

describe("where the page cannot go on", () => {
  const heading = "页面出错，无法继续";

  test("while it is filled in, the dossier is kept and handed out, and the page opens again", async () => {
    const { page } = await visit();
    await goTo(page, "apply/consortium");
    const head = control(page, "consortium.head.name");
    await head.fill("示例甲");
    await eventually(() => keptUnder(page, key)).toContain("示例甲");
    await page.evaluate("globalThis.own = Object.hasOwn; Object.hasOwn = () => { throw new Error('<b>broken</b>'); }");
    await head.fill("示例乙");
    await page.getByRole("heading", { name: heading }).waitFor();
    await page.getByText("Error: <b>broken</b>").waitFor();
    await page.evaluate("Object.hasOwn = globalThis.own");
    const text = await downloaded(page, () => page.getByRole("button", { name: "导出材料" }).click());
    expect(JSON.parse(text)).toMatchObject({ dossier: { consortium: { head: { name: "示例甲" } } } });
    await page.getByRole("button", { name: "重新打开" }).click();
    await eventually(() => head.inputValue()).toMatch(/^示例/);
    await page.context().close();
  });

  test("when it opens, what is kept is handed out, and an empty form leaves it aside", async () => {
    const { page } = await visit();
    await goTo(page, "apply/consortium");
    await control(page, "consortium.head.name").fill("示例乙");
    await eventually(() => keptUnder(page, key)).toContain("示例乙");
    await page.addInitScript(`
      if (localStorage.getItem("${key}"))
        Intl.DateTimeFormat = function () { throw new RangeError("there is no such zone"); };
    `);
    await page.reload();
    await page.getByRole("heading", { name: heading }).waitFor();
    const text = await downloaded(page, () => page.getByRole("button", { name: "导出材料" }).click());
    expect(text).toContain("示例乙");
    await page.getByRole("button", { name: "另存材料，从空白开始" }).click();
    await goTo(page, "apply/consortium");
    await eventually(() => control(page, "consortium.head.name").inputValue()).toBe("");
    expect(await keptUnder(page, `${key}.aside-1`)).toContain("示例乙");
    await page.context().close();
  });
});

test("the id of a unit that was removed is never that of another", async () => {
  const at = await visit();
  const { page } = at;
  await goTo(page, "apply/members");
  const ids = new Set<unknown>();
  for (let times = 1; times < 4; times++) {
    await page.getByRole("button", { name: "＋ 添加一家单位" }).click();
    const { organizations } = (await exported(page)) as { organizations: { id: string }[] };
    ids.add(organizations.at(-1)?.id);
    await page.getByRole("button", { name: /^删除/ }).last().click();
    await eventually(() => page.locator(".row").count()).toBe(0);
    expect(ids.size).toBe(times);
  }
  expect(await complaintsOf(at)).toEqual([]);
  await page.context().close();
});

test("of two tabs the second is told, keeps nothing, and may take the dossier over", async () => {
  const at = await visit();
  const first = at.page;
  const fill = async (page: Page, name: string): Promise<void> => {
    await goTo(page, "apply/consortium");
    await control(page, "consortium.head.name").fill(name);
  };
  await fill(first, "第一页");
  await eventually(() => keptUnder(first, key)).toContain("第一页");
  const told = (page: Page) => page.getByRole("alert").getByText("这份材料已在另一标签页打开");
  const second = await first.context().newPage();
  await second.goto(url("#/apply/consortium"));
  await told(second).waitFor();
  expect(await told(first).count()).toBe(0);
  await fill(second, "第二页");
  await second.close({ runBeforeUnload: true });
  await fill(first, "还是第一页");
  await eventually(() => keptUnder(first, key)).toContain("还是第一页");

  const third = await first.context().newPage();
  await third.goto(url("#/apply/consortium"));
  await told(third).waitFor();
  await fill(third, "第三页");
  await third.getByRole("button", { name: "改由本页保存" }).click();
  await told(third).waitFor({ state: "detached" });
  await told(first).waitFor();
  await eventually(() => keptUnder(first, key)).toContain("第三页");
  expect(await complaintsOf(at)).toEqual([]);
  await first.context().close();
});

describe("what was kept and cannot be read is put aside, not written over", () => {
  test.each([
    ["no JSON", '{"dossier":{"consortium":{"name":"未存完'],
    ["a list", '[{"consortium":{"name":"示例"}}]'],
    ["a number", "5"],
  ])("%s", async (_, kept) => {
    const at = await visit();
    const { page } = at;
    await page.evaluate(`localStorage.setItem("${key}", ${JSON.stringify(kept)})`);
    await page.reload();
    await goTo(page, "apply/consortium");
    await page.getByRole("alert").getByText("已另行保存").waitFor();
    expect(await downloaded(page, () => page.getByRole("button", { name: "下载原内容" }).click())).toBe(kept);
    await control(page, "consortium.head.name").fill("新填");
    await eventually(() => keptUnder(page, key)).toContain("新填");
    expect(await keptUnder(page, `${key}.aside-1`)).toBe(kept);
    await page.getByRole("button", { name: "知道了" }).click();
    expect(await page.getByRole("alert").count()).toBe(0);
    expect(await complaintsOf(at)).toEqual([]);
    await page.context().close();
  });

  test("without room for that nothing is kept any more, and it is told", async () => {
    const at = await visit();
    const { page } = at;
    await page.evaluate(`localStorage.setItem("${key}", "{{{")`);
    await page.addInitScript("Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }");
    await page.reload();
    await goTo(page, "apply/consortium");
    await page.getByRole("alert").getByText("浏览器未能保存").waitFor();
    await control(page, "consortium.head.name").fill("示例");
    await page.reload();
    expect(await keptUnder(page, key)).toBe("{{{");
    expect(await complaintsOf(at)).toEqual([]);
    await page.context().close();
  });
});

test("without a network the page opens again, with every door and sample", async () => {
  const at = await visit();
  const { page } = at;
  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  await eventually(() => page.evaluate("navigator.serviceWorker.controller !== null")).toBe(true);
  await page.context().setOffline(true);
  await page.reload();
  await loadSample(page, "台州 · 符合条件");
  await goTo(page, "apply/pass");
  await page.getByText(/无须再做什么/).waitFor();
  for (const door of ["review", "developer", "compare"]) await goTo(page, door);
  expect(await complaintsOf(at)).toEqual([]);
  await page.context().close();
});

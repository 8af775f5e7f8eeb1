import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import ts from "typescript";
import { expect, test } from "vitest";
import { evaluate, type Report, wenzhou } from "../../src/index.js";
import { looks, obstacles } from "./axe.js";
import { eventually } from "./eventually.js";
import { complaintsOf } from "./filing-form-site.js";
import { siteForTests } from "./filing-form-tests.js";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
const { url, visit } = siteForTests();

/** Works at the developer's door as a person would, on a page that complains of nothing. */
const door = (title: string, work: (page: Page) => Promise<void>): void =>
  test(title, async () => {
    const at = await visit("#/developer");
    await at.page.locator(".editor").waitFor();
    await work(at.page);
    expect(await complaintsOf(at)).toEqual([]);
    await at.page.context().close();
  });

const load = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("combobox", { name: "载入示例" }).selectOption({ label: name });
  await eventually(() => dossier(page).inputValue()).toContain("organizations");
};
const dossier = (page: Page) => page.getByRole("textbox", { name: "申报材料（JSON）" });
const code = (page: Page) => page.locator(".code-pane textarea");
const reportText = async (page: Page): Promise<string> => (await page.locator("pre.pane-code").textContent()) ?? "";
const report = async (page: Page): Promise<Report> => JSON.parse(await reportText(page));
const state = (page: Page) => page.locator("#dossier-state");

door("an answer that is edited is in the report at once, and what it cost is told", async (page) => {
  await load(page, "温州 · 材料齐全，待认定");
  await eventually(async () => (await report(page)).verdict).toBe("eligible");
  const before = await dossier(page).inputValue();
  await dossier(page).fill(before.replace('"division": "330324"', '"division": "330106"'));
  await eventually(async () => (await report(page)).verdict).toBe("ineligible");
  const asked = { asOf: "2025-10-15", stages: ["formation", "filing"] } as const;
  expect(await report(page)).toEqual(
    JSON.parse(JSON.stringify(evaluate(JSON.parse(await dossier(page).inputValue()), wenzhou, asked))),
  );
  const cost = await page.locator(".is-report .pane-state").textContent();
  expect(Number(/核对 (\d+) 条规则/.exec(cost ?? "")?.[1])).toBeLessThan(20);
  await page.getByRole("button", { name: "撤销" }).click();
  await eventually(async () => (await report(page)).verdict).toBe("eligible");
  expect(await dossier(page).inputValue()).toBe(before);
});

door("what is no JSON is told in words with its line and column, and the report stays", async (page) => {
  await load(page, "温州 · 材料齐全，待认定");
  await eventually(async () => (await report(page)).verdict).toBe("eligible");
  const faults: readonly [text: string, told: string][] = [
    ['{\n  "organizations": [],\n}', "第 2 行第 22 列：最后一项之后多了逗号。"],
    ['{ "organizations": [ { "id": “a” } ] }', '第 1 行第 30 列：应使用英文双引号（"），却是 “。'],
    ['{ "id": 007 }', "第 1 行第 9 列：数字写法无效（不能有多余的 0、千位分隔符或单位）。"],
    ['{ "id": "a"\n  "consortium": {} }', "第 2 行第 3 列：两项之间缺少逗号（,），或括号不成对。"],
    ['{ "id": "a", "id": "b" }', "第 1 行第 14 列：同一组内容中有重复的名称，无法判断以哪一项为准。"],
    ['{ "id": "a', "第 1 行第 9 列：文字的双引号没有成对。"],
    ["[]", "申报材料应为一个对象（{ … }）。"],
    ["", "内容为空。"],
  ];
  for (const [text, told] of faults) {
    await dossier(page).fill(text);
    await eventually(() => state(page).textContent()).toContain(told);
    expect(await dossier(page).getAttribute("aria-invalid")).toBe("true");
  }
  expect((await report(page)).verdict).toBe("eligible");
  await dossier(page).fill('{\n  "organizations": [\n    { "id": "a", "role": "boss" }\n  ]\n}');
  await eventually(() => state(page).textContent()).toContain("1 处填写有误，按“未填”核对");
  await state(page).getByRole("button", { name: "第 3 行" }).click();
  expect(await page.evaluate("document.activeElement.value.slice(document.activeElement.selectionStart)")).toMatch(
    /^"boss"/,
  );
});

door("settings changed in the code are those of the report, and the other way round", async (page) => {
  await load(page, "台州 · 材料齐全，待认定");
  await page.getByRole("tab", { name: "TypeScript" }).click();
  await eventually(() => code(page).inputValue()).toContain("jurisdictions: [taizhou]");
  const made = await code(page).inputValue();
  await code(page).fill(
    made
      .replace('stages: ["formation", "filing"]', 'stages: ["formation"]')
      .replace(/asOf: "[^"]+"/, 'asOf: "2025-12-31"'),
  );
  await eventually(async () => Object.keys((await report(page)).verdicts)).toEqual(["formation"]);
  expect((await report(page)).asOf).toBe("2025-12-31");
  expect(await page.getByRole("checkbox", { name: "申报材料" }).isChecked()).toBe(false);
  await page.getByRole("combobox", { name: "适用地区" }).selectOption({ label: "济源示范区" });
  await eventually(() => code(page).inputValue()).toContain('import { jiyuan } from "consortium-eligibility/jiyuan";');
  expect((await report(page)).jurisdiction).toBe("jiyuan");
});

/** What is written in a folder of this package, where its entries are found as an installed one's are. */
async function inFolder<T>(files: Readonly<Record<string, string>>, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(root, "dist", "developer-"));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

door("the code is right by its types, and makes the report that stands beside it", async (page) => {
  await load(page, "温州 · 尚有待补充（正泰电器公开数据）");
  await page.getByRole("checkbox", { name: "申报材料" }).uncheck();
  const codeOf = async (tab: string): Promise<string> => {
    await page.getByRole("tab", { name: tab }).click();
    await eventually(() => code(page).inputValue()).toContain(
      tab === "TypeScript" ? "createSession" : `/${tab.toLowerCase()}"`,
    );
    return code(page).inputValue();
  };
  const plain = await codeOf("TypeScript");
  const [vue, react] = [await codeOf("Vue"), await codeOf("React")];
  for (const form of [vue, react]) expect(form.trim().split("\n").length).toBeLessThanOrEqual(40);
  const options = {
    module: "ESNext",
    moduleResolution: "bundler",
    target: "ES2023",
    lib: ["ES2023", "DOM"],
    jsx: "react-jsx",
  };
  const strict = {
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    resolveJsonModule: true,
  };
  const files = {
    "dossier.json": await dossier(page).inputValue(),
    "plain.ts": plain,
    "Filing.vue": vue,
    "Filing.tsx": react,
    "plain.js": ts.transpileModule(plain, {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    }).outputText,
    "tsconfig.json": JSON.stringify({
      compilerOptions: { ...options, ...strict, noEmit: true, skipLibCheck: true },
      include: ["*.ts", "*.tsx", "*.vue"],
    }),
  };
  await inFolder(files, async (folder) => {
    await run(process.execPath, [join(root, "node_modules/vue-tsc/bin/vue-tsc.js"), "-p", folder]).catch(({ stdout }) =>
      expect(stdout).toBe(""),
    );
    const { stdout } = await run(process.execPath, [join(folder, "plain.js")]);
    expect(stdout).toBe(`${await reportText(page)}\n`);
  });
});

door("a link carries dossier and settings, and asks before it takes the place of another", async (page) => {
  await load(page, "温州 · 尚有待补充（正泰电器公开数据）");
  await page.getByRole("checkbox", { name: "申报材料" }).uncheck();
  const link = page.getByRole("textbox", { name: "分享链接" });
  await eventually(() => link.inputValue()).toMatch(/#\/s=z/);
  await page.getByText(/链接长 [\d.]+ kB/).waitFor();
  await eventually(async () => Object.keys((await report(page)).verdicts)).toEqual(["formation"]);
  const text = await reportText(page);
  const before = await link.inputValue();
  await page.getByRole("checkbox", { name: "运行要求" }).check();
  await eventually(() => link.inputValue()).not.toBe(before);
  const other = await visit(before.slice(before.indexOf("#")));
  await eventually(() => reportText(other.page)).toBe(text);
  await other.page.getByRole("combobox", { name: "载入示例" }).selectOption({ label: "济源 · 材料齐全，待认定" });
  await eventually(async () => (await report(other.page)).jurisdiction).toBe("jiyuan");
  await other.page.goto(before);
  await other.page.getByText("此链接带有一份申报材料").waitFor();
  expect((await report(other.page)).jurisdiction).toBe("jiyuan");
  await other.page.getByRole("button", { name: "打开" }).click();
  await eventually(() => reportText(other.page)).toBe(text);
  await other.page.goto(url("#/s=z123"));
  await other.page.getByText("链接不完整，无法打开。现有内容未作改动。").waitFor();
  expect(await complaintsOf(other)).toEqual([]);
  await other.page.context().close();
});

test.each(looks)("nothing stands in the way, in %s at %d", async (lang, width, height) => {
  const at = await visit("#/developer", { viewport: { width, height }, reducedMotion: "reduce" });
  const { page } = at;
  const { found, check } = obstacles(page, width);
  if (lang === "en") await page.locator(".language").click();
  await page.locator(".developer-tools select").selectOption({ index: 3 });
  await eventually(() => page.locator(".share-link").inputValue()).toMatch(/.{2000}/);
  await check("whole");
  const tabs = page.locator(".desk-tabs [role=tab]");
  if (await tabs.first().isVisible())
    for (const at of [1, 2]) {
      await tabs.nth(at).click();
      await check(`tab ${at}`);
    }
  else {
    await page.locator(".editor-text").first().fill("{");
    await page.locator(".editor.is-wrong").waitFor();
    await check("wrong");
  }
  expect(found).toEqual([]);
  expect(await complaintsOf(at)).toEqual([]);
  await page.context().close();
});

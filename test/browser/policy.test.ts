import { afterAll, beforeAll, expect, test } from "vitest";
import * as forms from "../../src/forms/index.js";
import * as library from "../../src/index.js";
import * as schema from "../../src/schemas/json-schema.js";
import { dossierNamed } from "../fixtures.js";
import { bundle } from "./bundle.js";
import { startChromium } from "./chromium.js";
import { answersTo } from "./page/answers.js";
import { serve } from "./serve.js";

/** Nothing inline, nothing made from strings, nothing from elsewhere. */
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'";
const asked = { input: dossierNamed("wenzhou-chint"), asOf: "2025-11-20" };
const html =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>页</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>';

let browser: Awaited<ReturnType<typeof startChromium>>;
let site: Awaited<ReturnType<typeof serve>>;
let script: string;

beforeAll(async () => {
  script = await bundle(new URL("page/main.js", import.meta.url).pathname);
  browser = await startChromium();
  site = await serve((path) => {
    if (path === "/page.js") return { type: "text/javascript", body: script };
    if (path === "/dossier.json") return { type: "application/json", body: JSON.stringify(asked) };
    return path === "/" ? { type: "text/html", body: html } : undefined;
  }, policy);
});
afterAll(async () => {
  site.close();
  await browser.close();
});

test("under a strict content security policy the built library says in Chromium what it says in Node", async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(site.url);
  const said = await page.locator("pre").textContent();
  expect(complaints).toEqual([]);
  expect(said).toBe(answersTo({ library, forms, schema }, asked.input, asked.asOf));
});

test("the policy holds: code made from a string does not run", async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}?strings`);
  expect(await page.locator("pre").textContent()).toBe("true");
});

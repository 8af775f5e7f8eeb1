import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { build } from "vite";

const configFile = fileURLToPath(new URL("../../examples/filing-form/vite.config.ts", import.meta.url));
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:";
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** The example, built and served under a strict content security policy. */
export interface Site {
  url: string;
  close(): Promise<void>;
}

/** Under vitest it is built with the Vue that warns, so that its warnings count as complaints. */
export async function openSite(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), "filing-form-"));
  await build({ configFile, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  const server = createServer(async ({ url = "/" }, response) => {
    const path = normalize(new URL(url, "http://localhost").pathname);
    const file = join(folder, path === "/" ? "index.html" : path);
    const body = await readFile(file).catch(() => undefined);
    response.writeHead(body ? 200 : 404, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-security-policy": policy,
    });
    response.end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A page, and all that it complained of. */
export interface Visit {
  page: Page;
  /** Errors and warnings of the console, errors of scripts, dialogs, and breaches of the content security policy. */
  complaints: string[];
}

const watched = `
  globalThis.breaches = [];
  addEventListener("securitypolicyviolation", ({ blockedURI, violatedDirective }) =>
    globalThis.breaches.push(violatedDirective + " " + blockedURI));
`;

export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(watched);
  await page.goto(url);
  return { page, complaints };
}

/** Everything that went wrong, the breaches of the content security policy included. */
export const complaintsOf = async ({ page, complaints }: Visit): Promise<string[]> => [
  ...complaints,
  ...(await page.evaluate<string[]>("globalThis.breaches ?? []")),
];

/** Goes to a page by its address, as a link does. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate(`location.hash = "#/${path}"`);
  await page.locator("#main h1").waitFor();
}

/** Opens what can be done with the whole dossier. */
export const openMenu = (page: Page): Promise<void> => page.getByRole("button", { name: /^(材料|Dossier)$/ }).click();

/** Loads one of the samples by its name in the menu; it opens with the task list. */
export async function loadSample(page: Page, name: string): Promise<void> {
  if (!page.url().includes("#/apply")) await goTo(page, "apply");
  await openMenu(page);
  await page.getByRole("button", { name, exact: true }).click();
  await page.locator(".tasks").waitFor();
}

/** Offers a text to be imported; whether it is taken is another question. */
export async function offer(page: Page, content: string, name = "dossier.json"): Promise<void> {
  if (!page.url().includes("#/apply")) await goTo(page, "apply");
  await openMenu(page);
  await page.getByRole("button", { name: /^(导入|Import)$/ }).click();
  const file = { name, mimeType: "application/json", buffer: Buffer.from(content) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.locator(".import-result p").first().waitFor();
}

/** Takes what was offered. */
export async function take(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(替换已填写的内容|Replace what is filled in)$/ }).click();
  await page.locator(".tasks").waitFor();
}

/** What is downloaded by a button. */
export async function downloaded(page: Page, work: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), work()]);
  return readFile(await download.path(), "utf8");
}

/** The dossier as the menu hands it out. */
export async function exported(page: Page): Promise<Record<string, unknown>> {
  const text = await downloaded(page, async () => {
    await openMenu(page);
    await page
      .getByRole("button", { name: /^(下载|Download)$/ })
      .first()
      .click();
  });
  return (JSON.parse(text) as { dossier: Record<string, unknown> }).dossier;
}

/** The control of an answer, by the name of its field. */
export const control = (page: Page, name: string): Locator => page.locator(`[id="f-${name.replaceAll(".", "-")}"]`);

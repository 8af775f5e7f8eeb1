import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundle } from "./bundle.js";
import { startChromium } from "./chromium.js";
import { eventually } from "./eventually.js";
import { serve } from "./serve.js";

const html =
  '<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>session</title><script type="module" src="/page.js"></script></html>';

let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  const script = await bundle(new URL("page/session.js", import.meta.url).pathname);
  const files: Record<string, { type: string; body: string }> = {
    "/": { type: "text/html", body: html },
    "/page.js": { type: "text/javascript", body: script },
  };
  [browser, site] = await Promise.all([
    startChromium(),
    serve((path) => files[path], "default-src 'self'; img-src data:"),
  ]);
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

describe.each(["local", "indexed"])("a session that is kept in the browser (%s)", (kind) => {
  /** The policy of the page lets nothing wait in it that is made from text: it is asked from outside. */
  const begun = (page: Page) =>
    eventually(() => page.evaluate("globalThis.session?.snapshot().kept.state ?? 'loading'")).not.toBe("loading");
  const open = async (context: BrowserContext): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${site.url}#${kind}`);
    await begun(page);
    return page;
  };
  const kept = (page: Page) => page.evaluate<{ state: string; elsewhere: boolean }>("session.snapshot().kept");
  const id = (page: Page) => page.evaluate("session.snapshot().dossier.id");

  test("is there when the page comes back, and one tab at a time keeps it", async () => {
    const context = await browser.newContext();
    const first = await open(context);
    await first.evaluate("session.set(['id'], 'typed')");
    await eventually(async () => (await kept(first)).state).toBe("saved");
    await first.reload();
    await begun(first);
    expect(await id(first)).toBe("typed");
    const second = await open(context);
    await eventually(async () => (await kept(second)).elsewhere).toBe(true);
    await second.evaluate("session.set(['id'], 'of the second')");
    await second.evaluate("session.take()");
    await eventually(async () => (await kept(first)).elsewhere).toBe(true);
    await eventually(async () => (await kept(second)).state).toBe("saved");
    await first.close();
    const third = await open(context);
    expect(await id(third)).toBe("of the second");
    await context.close();
  });
});

import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/** Where a page under test stands. */
export const address = "http://report.example/";

/** What a page did besides being shown. */
export interface Told {
  requests: string[];
  problems: string[];
}

/** Opens a page as a server would hand it out; whatever else it asks for is noted. */
export async function opened(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
  headers: Record<string, string> = {},
): Promise<{ page: Page; told: Told }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const told: Told = { requests: [], problems: [] };
  page.on("request", (request) => told.requests.push(request.url()));
  page.on("console", (message) => told.problems.push(message.text()));
  page.on("pageerror", (error) => told.problems.push(String(error)));
  page.on("dialog", (dialog) => {
    told.problems.push(dialog.message());
    return dialog.dismiss();
  });
  await page.route("**/*", (route) =>
    route.request().url() === address
      ? route.fulfill({ body: html, contentType: "text/html", headers })
      : route.fulfill({ body: "" }),
  );
  await page.goto(address, { waitUntil: "load" });
  return { page, told };
}

import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evaluate, parseDossier, render, renderRemedies, type SourcedReport, stages } from "../../src/index.js";
import { clean } from "../../src/words/clean.js";
import { dossierNamed, places } from "../fixtures.js";
import { remediesOf } from "../render/remedies.js";
import { objections } from "./axe.js";
import { startChromium } from "./chromium.js";
import { address, opened } from "./opened.js";

const jurisdictions = Object.values(places);
const languages = ["zh-CN", "en"] as const;

const reportsOf = (dossier: unknown, file = "dossier.json", of = jurisdictions): SourcedReport[] =>
  of.map((place) => ({
    ...evaluate(parseDossier(dossier), place, { asOf: "2025-11-20", stages }),
    source: { file },
  }));
const chint = reportsOf(dossierNamed("wenzhou-chint"));
const several = ["1.json", "2.json"].flatMap((file) =>
  reportsOf(dossierNamed("wenzhou-conditional"), file, jurisdictions.slice(0, 2)),
);
const pageOf = (reports: readonly SourcedReport[], lang: (typeof languages)[number]): string =>
  render(reports, { jurisdictions, format: "html", lang });

const [wenzhou] = jurisdictions as [(typeof jurisdictions)[number]];
/** What would make it pass, by itself and on pages of reports. */
const withPlans = (lang: (typeof languages)[number]): string[] => [
  renderRemedies(remediesOf(), { jurisdiction: wenzhou, format: "html", lang }),
  ...[chint, several].map((reports) =>
    render(reports, {
      jurisdictions,
      format: "html",
      lang,
      remedies: reports.map((_, at) => (at ? undefined : remediesOf())),
    }),
  ),
];

let browser: Browser;
beforeAll(async () => {
  browser = await startChromium();
});
afterAll(() => browser?.close());

const open = (html: string, options?: BrowserContextOptions, headers?: Record<string, string>) =>
  opened(browser, html, options, headers);

describe("a dossier that would be a page of its own", () => {
  const payloads = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</title><script>alert(2)</script>",
    "</style><script>alert(3)</script>",
    "</p></li></ul></main><iframe src=//evil.example>",
    '" onmouseover="alert(4)" x=\'',
    "' autofocus onfocus='alert(5)",
    "--><svg onload=alert(6)><!--",
    "<![CDATA[<b>]]>",
    "&lt;script&gt;alert(7)&lt;/script&gt;",
    "&#60;b&#62; &amp;amp; &notin;",
    "javascript:alert(8)",
    "https://evil.example/ www.evil.example",
    "@import url(//evil.example/x.css); } body { display: none }",
    "<base href=//evil.example/><meta http-equiv=refresh content=0;url=//evil.example>",
    "<math><mtext><style><img src=x onerror=alert(9)></style></mtext></math>",
    "a\u202eb\u2066c\u2069\0\x07\x1b[31m\x85\ud800\udc00\ud83d\n\t\r<b>",
    "<plaintext>",
    "<template><b>",
    "＜script＞ \u2028\u2029 \ufeff<\u200b!doctype html>",
  ];
  const all = payloads.join(" ");
  /** Every text that a report holds is this one. */
  const hostile = (text: string) => ({
    id: text,
    organizations: [
      { id: text, role: "lead", name: text, kind: "enterprise", statement: text, tasks: [text] },
      { id: `${text}2`, role: "member", name: text, address: text },
    ],
    consortium: { name: text, industry: text },
    plan: { tasks: [{ title: text, organizationIds: [text] }] },
    assertions: [
      { rule: "wenzhou.lead.influence", by: "applicant", holds: true, note: text, evidence: [text] },
      { rule: text, by: "applicant", holds: true, note: text },
    ],
    justifications: [
      { rule: "wenzhou.members.count", text },
      { rule: text, text },
    ],
    facts: [{ key: text, value: text }],
  });
  const page = (text: string, lang: (typeof languages)[number]): string =>
    pageOf([...reportsOf(hostile(text), text), ...reportsOf(hostile(text), `${text}2`)], lang);
  /** The elements of a page with their attributes, and no text. */
  const elements = (of: Page): Promise<string[]> =>
    of.evaluate(`[...document.querySelectorAll("*")].map((one) => one.cloneNode().outerHTML)`);

  test.each(languages)(
    "is text in it, and nothing runs or is fetched, even where no policy forbids it (%s)",
    async (lang) => {
      const mild = await open(page(all.replace(/[<>&"'\p{C}]/gu, "x"), lang), { bypassCSP: true });
      const { page: shown, told } = await open(page(all, lang), { bypassCSP: true });
      await shown.evaluate(`new Promise((done) => setTimeout(done, 200))`);
      expect(told).toEqual({ requests: [address], problems: [] });
      expect(await elements(shown)).toEqual(await elements(mild.page));
      const said: string = await shown.evaluate("document.body.textContent");
      for (const text of payloads) expect(said).toContain(clean(text));
      expect(await shown.title()).toContain(clean("</title><script>alert(2)</script>"));
      expect(said).not.toMatch(/[\p{Cs}\u202a-\u202e\u2066-\u2069\ufffd]/u);
      await Promise.all([mild.page, shown].map((one) => one.context().close()));
    },
  );
});

describe.each(languages)("a page (%s)", (lang) => {
  test.each<[string, readonly SourcedReport[], BrowserContextOptions]>([
    ["one dossier, in light", chint, { colorScheme: "light" }],
    ["one dossier, in dark", chint, { colorScheme: "dark" }],
    ["one dossier, on a phone", chint, { viewport: { width: 390, height: 844 } }],
    ["several dossiers", several, {}],
    ["one jurisdiction", chint.slice(0, 1), {}],
  ])("of %s has nothing that axe objects to", async (_, reports, options) => {
    const { page } = await open(pageOf(reports, lang), options);
    expect(await objections(page)).toEqual([]);
    await page.context().close();
  });

  test.each<[string, BrowserContextOptions]>([
    ["on a desk", { viewport: { width: 1440, height: 900 } }],
    ["on a phone, in dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }],
  ])("of what would make it pass has nothing that axe objects to, and fits (%s)", async (_, options) => {
    for (const html of withPlans(lang)) {
      const { page, told } = await open(html, options);
      expect(await objections(page)).toEqual([]);
      expect(told).toEqual({ requests: [address], problems: [] });
      const columns: string = await page.evaluate(
        `getComputedStyle(document.querySelector(".cards")).gridTemplateColumns`,
      );
      const width = options.viewport?.width ?? 0;
      expect(columns.split(" ")).toHaveLength(width > 1000 ? 2 : 1);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  });

  test("is whole under a policy that allows inline style and nothing else", async () => {
    const policy = "default-src 'none'; style-src 'unsafe-inline'";
    const { page, told } = await open(pageOf(several, lang), {}, { "content-security-policy": policy });
    expect(told).toEqual({ requests: [address], problems: [] });
    expect(await page.evaluate(`getComputedStyle(document.querySelector(".findings > li")).display`)).toBe("grid");
    await page.locator("nav a").last().click();
    expect(page.url()).toMatch(/#d-2-3$/);
    await page.context().close();
  });

  test("is no wider than its window, on a phone as on a desk, whatever words it holds", async () => {
    const wide = { ...(chint[0] as SourcedReport), dossier: "x".repeat(300) };
    for (const reports of [chint, several, [wide]]) {
      const { page } = await open(pageOf(reports, lang));
      for (const width of [320, 390, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      }
      await page.context().close();
    }
  });

  test("is printed dark on white, with the heads of its table on every sheet, from a dark screen as well", async () => {
    const { page } = await open(pageOf(several, lang), { colorScheme: "dark" });
    const colours = (): Promise<string[]> =>
      page.evaluate(`["backgroundColor", "color"].map((name) => getComputedStyle(document.body)[name])`);
    expect(await colours()).not.toContain("rgb(255, 255, 255)");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await colours()).toEqual(["rgb(255, 255, 255)", "rgb(29, 33, 38)"]);
    expect(await page.evaluate(`getComputedStyle(document.querySelector("thead")).display`)).toBe("table-header-group");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/MediaBox \[0 0 59\d(\.\d+)? 84\d(\.\d+)?\]/g)?.length).toBeGreaterThan(several.length);
    await page.context().close();
  });
});

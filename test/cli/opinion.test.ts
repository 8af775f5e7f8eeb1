import { describe, expect, test } from "vitest";
import { saidBy, tagsOf } from "../render/page.js";
import { fixture, shell, toldIn, workspace } from "./shell.js";

const { put } = workspace();
const pass = fixture("wenzhou-pass");
const fail = fixture("wenzhou-fail");
const opinion = ["--format", "opinion", "--jurisdiction", "wenzhou", "--stage", "formation"];

describe("check --format opinion", () => {
  test("prints one page with an opinion on each file, in the order given; one that cannot be read is told", async () => {
    const broken = put("broken.json", '{ "organizations": 5 }');
    const { out, err, status } = await shell(["check", fail, broken, pass, ...opinion, "--lang", "en"]);
    expect(out).toMatch(/^<!doctype html>\n<html lang="en">\n[\s\S]*<\/html>\n$/);
    const subjects = [...out.matchAll(/<dt>Dossier<\/dt><dd>(.*?)<\/dd>/g)].map(([, name]) => name);
    expect(subjects).toEqual(["wenzhou-fail", "wenzhou-pass"]);
    expect(out).toContain(`<dt>Read from</dt><dd>${fail}</dd>`);
    expect(toldIn(err)).toEqual([expect.stringContaining(`${broken}: organizations: this must be a list`)]);
    expect(status).toBe(2);
  });

  test("lists the units, for the dossier is at hand, and ends as the other formats do", async () => {
    const { out, err, status } = await shell(["check", pass, ...opinion]);
    expect([err, status]).toEqual(["", 0]);
    expect(out).toContain("<h2>二、单位名单（8 家）</h2>");
    expect((await shell(["check", fail, ...opinion])).status).toBe(1);
  });

  test("makes an opinion by each place that is asked for", async () => {
    const { out } = await shell(["check", pass, "--format", "opinion", "--jurisdiction", "wenzhou,taizhou"]);
    expect(out.match(/<article /g)).toHaveLength(2);
  });

  test("tells the readings that were chosen", async () => {
    const { out } = await shell(["check", pass, ...opinion, "--reading", "wenzhou.lead.rd-investment=mean"]);
    expect(saidBy(out)).toMatch(/其中 1 条另行选定：牵头单位研发投入按“/);
  });

  test("prints nothing where no file can be read", async () => {
    const { out, status } = await shell(["check", "none.json", ...opinion]);
    expect([out, status]).toEqual(["", 2]);
  });

  test("makes text of a file's name that would be more", async () => {
    const name = `<img src=x onerror='alert(1)'>"}</style>.json`;
    const file = put(encodeURIComponent(name), '{ "organizations": [] }');
    const plain = await shell(["check", put("plain.json", '{ "organizations": [] }'), ...opinion]);
    const { out } = await shell(["check", file, ...opinion]);
    expect(tagsOf(out)).toEqual(tagsOf(plain.out));
  });

  test.each([
    [["check", pass, ...opinion, "--brief"], "--brief is only for --format json, ndjson or html"],
    [
      ["check", pass, "--format", "opinion", "--differences"],
      "--differences is only for a comparison: it needs two jurisdictions or more, and --format text, markdown or html",
    ],
    [
      ["check", ...Array(2001).fill(pass), ...opinion],
      "--format opinion holds 2000 dossiers at most; print them in parts",
    ],
    [["check", "-", "--ndjson", ...opinion], "--format opinion: of a dossier a line, only NDJSON is printed"],
    [
      ["rules", "--format", "opinion"],
      '--format "opinion": it must be one of text, json, markdown; did you mean json?',
    ],
    [
      ["remedy", pass, "--jurisdiction", "wenzhou", "--format", "opinion"],
      '--format "opinion": it must be one of text, json, markdown, html; did you mean json?',
    ],
  ])("refuses what it has no use for: %#", async (args, message) => {
    const { out, err, status } = await shell([...args, "--lang", "en"]);
    expect([out, err, status]).toEqual(["", `consortium-eligibility: ${message}\n`, 2]);
  });
});

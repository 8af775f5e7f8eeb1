import { describe, expect, test } from "vitest";
import { saidBy, tagsOf } from "../render/page.js";
import { fixture, shell, toldIn, workspace } from "./shell.js";

const { folder, put } = workspace();
const pass = fixture("wenzhou-pass");
const fail = fixture("wenzhou-fail");
const html = ["--format", "html", "--jurisdiction", "wenzhou", "--stage", "formation"];

describe("check --format html", () => {
  test("prints one page of all files, in the order given; one that cannot be read is told, and the rest continue", async () => {
    const broken = put("broken.json", '{ "organizations": 5 }');
    const { out, err, status } = await shell(["check", fail, broken, pass, ...html, "--lang", "en"]);
    expect(out).toMatch(/^<!doctype html>\n<html lang="en">\n[\s\S]*<\/html>\n$/);
    expect(tagsOf(out).filter((tag) => /^<(html|h1)\b/.test(tag))).toHaveLength(2);
    expect([...out.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, name = ""]) => saidBy(name).trim())).toEqual([
      "wenzhou-fail",
      "wenzhou-pass",
    ]);
    expect(toldIn(err)).toEqual([expect.stringContaining(`${broken}: organizations: this must be a list`)]);
    expect(status).toBe(2);
  });

  test("speaks Chinese unless English is asked for, and ends as the other formats do", async () => {
    const { out, err, status } = await shell(["check", pass, ...html]);
    expect([err, status]).toEqual(["", 0]);
    expect(out).toContain('<html lang="zh-CN">');
    expect(out).toContain("<title>创新联合体条件核对：wenzhou-pass</title>");
    expect((await shell(["check", fail, ...html])).status).toBe(1);
  });

  test("prints nothing where no file can be read", async () => {
    const { out, status } = await shell(["check", `${folder}/none.json`, ...html]);
    expect([out, status]).toEqual(["", 2]);
  });

  test("of more dossiers than a page has room for is refused", async () => {
    const { out, err, status } = await shell(["check", ...Array(2001).fill(pass), ...html, "--lang", "en"]);
    expect([out, status]).toEqual(["", 2]);
    expect(err).toBe("consortium-eligibility: --format html holds 2000 dossiers at most; print them in parts\n");
  });

  test("makes text of a file's name that would be more", async () => {
    const name = `<img src=x onerror='alert(1)'>&amp;"\u202e\x07.json`;
    const { out } = await shell(["check", put(name, '{ "organizations": [] }'), ...html]);
    const plain = await shell(["check", put("plain.json", '{ "organizations": [] }'), ...html]);
    expect(tagsOf(out)).toEqual(tagsOf(plain.out));
    expect(saidBy(out)).toContain(`${folder}/<img src=x onerror='alert(1)'>&amp;"\\u202e\\u0007.json`);
  });

  test("is of check alone", async () => {
    for (const args of [["rules"], ["duties", pass], ["checklist"], ["procedure"], ["support", pass]]) {
      const { out, err, status } = await shell([
        ...args,
        "--jurisdiction",
        "wenzhou",
        "--format",
        "html",
        "--lang",
        "en",
      ]);
      expect([out, status]).toEqual(["", 2]);
      expect(err).toContain('--format "html": it must be one of text, json, markdown');
    }
  });
});

import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { rolesOf } from "../docs/pages/blocks.js";
import { langOf, languages, pagesOf, read } from "../docs/pages/guide.js";
import { anchorOf, blocksOf, headingsOf, linksOf } from "../docs/pages/markdown.js";
import { picture } from "../docs/pages/picture.js";
import { withSources } from "../docs/pages/refresh.js";
import { usage } from "../src/cli/usage.js";
import { places } from "./fixtures.js";

const root = fileURLToPath(new URL("../", import.meta.url));
const guide = languages.flatMap(pagesOf);
const [english = [], chinese = []] = languages.map(pagesOf);
const further = ["docs/design.md", "docs/mutation.md"];

/** The files that the package has, and dist, which is built. */
const packed = new Set(
  (
    JSON.parse(
      execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: root, encoding: "utf8" }),
    ) as [{ files: { path: string }[] }]
  )[0].files.map(({ path }) => path),
);

test.each(languages)("the first page in %s has at most 220 lines", (lang) => {
  const [first = ""] = pagesOf(lang);
  expect(read(first).split("\n").length - 1).toBeLessThanOrEqual(220);
});

test("the guide has the same pages in both languages", () => {
  const names = (paths: readonly string[]) => paths.slice(1).map((path) => path.replace(/^docs\/[^/]+\//, ""));
  expect(names(chinese)).toEqual(names(english));
});

test.each(english.map((path, at) => [path, chinese[at] ?? ""]))("%s and %s have the same outline", (one, other) => {
  const outline = (path: string) => {
    const page = read(path);
    return [headingsOf(page).length, blocksOf(page).map(({ language, about }) => `${language} ${about}`)];
  };
  expect(outline(one)).toEqual(outline(other));
});

describe.each(guide)("%s", (path) => {
  test("has no block that nothing runs or compares", () => {
    const blocks = blocksOf(read(path));
    const roles = rolesOf(blocks);
    expect(blocks.filter((_, at) => roles[at] === undefined).map(({ line }) => line)).toEqual([]);
  });

  test("shows tables and recipes as `npm run docs` makes them", () => {
    expect(withSources(path)).toBe(read(path));
  });

  test("sets up with scripts and packages that there are", () => {
    const { scripts, devDependencies, name } = JSON.parse(read("package.json"));
    const blocks = blocksOf(read(path));
    const roles = rolesOf(blocks);
    for (const { text } of blocks.filter((_, at) => roles[at] === "setup")) {
      for (const [, script = ""] of text.matchAll(/npm run (\S+)/g)) expect(scripts).toHaveProperty([script]);
      for (const [, packages = ""] of text.matchAll(/npm install (.+)/g))
        for (const one of packages.split(" ").filter((word) => !word.startsWith("..")))
          expect({ ...devDependencies, vue: "", [name]: "" }).toHaveProperty([one.replace(/(?<=.)@.+$/, "")]);
    }
  });

  test("leads to the same page in the other language", () => {
    const at = english.indexOf(path);
    const other = at < 0 ? english[chinese.indexOf(path)] : chinese[at];
    const links = linksOf(read(path)).map((link) => normalize(join(dirname(path), link)));
    expect(links).toContain(other);
  });
});

describe.each([...guide, ...further])("the links of %s", (path) => {
  const links = linksOf(read(path)).filter((link) => !/^https:/.test(link));

  test("lead to files of the package", () => {
    const targets = links
      .map((link) => link.replace(/#.*$/, ""))
      .filter((link) => link !== "")
      .map((link) => normalize(join(dirname(path), link)));
    expect(targets.filter((target) => !packed.has(target) || !existsSync(join(root, target)))).toEqual([]);
  });

  test("lead to headings that there are", () => {
    const lost = links.filter((link) => {
      const [file = "", anchor] = link.split("#");
      if (anchor === undefined) return false;
      const page = read(file === "" ? path : normalize(join(dirname(path), file)));
      return !headingsOf(page).map(anchorOf).includes(decodeURIComponent(anchor));
    });
    expect(lost).toEqual([]);
  });
});

test("the design holds no block but drawings, of folders that there are", () => {
  const blocks = blocksOf(read("docs/design.md"));
  expect(blocks.filter(({ language }) => language !== "text")).toEqual([]);
  const drawn = blocks.map(({ text }) => text).join("");
  const folders = [...drawn.matchAll(/^(| {2})([\w-]+)\//gm)].map(([, inner, name = ""]) =>
    inner === "" ? name : `src/${name}`,
  );
  expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
});

test.each(languages)("every page in %s can be reached from its contents", (lang) => {
  const contents = [`docs/${lang}/README.md`, `docs/${lang}/forms.md`];
  const reached = contents.flatMap((from) => linksOf(read(from)).map((link) => normalize(join(dirname(from), link))));
  expect(pagesOf(lang).filter((path) => !reached.includes(path) && !contents.includes(path))).toEqual([]);
});

test.each(languages)("the picture in %s is what `npm run docs` makes of the rules now", (lang) => {
  expect(read(`docs/${lang}/report.svg`) === picture(lang)).toBe(true);
});

test.each(guide.filter((path) => path.endsWith("command-line.md")))("%s shows the command's own help", (path) => {
  expect(read(path)).toContain(usage(langOf(path)));
});

test.each(languages)("the first page in %s names every document and how many rules of it there are", (lang) => {
  const lines = read(pagesOf(lang)[0] ?? "").split("\n");
  for (const { policy, rules } of Object.values(places)) {
    const row = lines.find((line) => line.startsWith("|") && line.includes(policy.title));
    expect(row).toMatch(new RegExp(`\\b${rules.length}\\b`));
  }
});

test.each(languages)("the first page in %s says what a reader must know of Wenzhou's final text", (lang) => {
  expect(read(pagesOf(lang)[0] ?? "")).toMatch(
    lang === "en" ? /reported as issued on 2025-08-06/ : /2025 年 8 月 6 日印发/,
  );
});

import { readdirSync, readFileSync } from "node:fs";
import type { Lang } from "../../src/text.js";

const root = new URL("../../", import.meta.url);

/** The languages of the guide, each with its first page. */
export const firstPages: Readonly<Record<Lang, string>> = { en: "README.md", "zh-CN": "README.zh-CN.md" };

/** The languages that the guide is written in; a folder of docs each. */
export const languages = Object.keys(firstPages) as Lang[];

/** The text of a file, by its path from the root. */
export const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

/** The pages of a language by their paths, the first page first. */
export const pagesOf = (lang: Lang): string[] => [
  firstPages[lang],
  ...readdirSync(new URL(`docs/${lang}`, root), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${lang}/${file}`)
    .sort(),
];

/** The language of a page. */
export const langOf = (page: string): Lang => (/zh-CN/.test(page) ? "zh-CN" : "en");

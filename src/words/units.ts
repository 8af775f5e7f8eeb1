import type { Lang } from "../text.js";
import { inLang } from "./labels.js";
import { limitText } from "./numbers.js";

/** What the figures of targets count: the Chinese measure word, the English noun. */
const nouns = new Map<string, readonly [zh: string, en: string]>([
  ["projects", ["项", "projects"]],
  ["results", ["项", "results"]],
  ["items", ["项", "items"]],
  ["people", ["人", "people"]],
  ["consortia", ["家", "consortia"]],
  ["centres", ["家", "centres"]],
  ["platforms", ["家", "platforms"]],
  ["agencies", ["家", "agencies"]],
  ["scenarios", ["个", "scenarios"]],
  ["products", ["个", "products"]],
  ["uses", ["家次", "uses"]],
  ["events", ["场", "events"]],
  ["enterprises", ["家", "enterprises"]],
  ["chains", ["条", "chains"]],
  ["fields", ["个", "fields"]],
]);

const irregular = new Map([
  ["people", "person"],
  ["consortia", "consortium"],
]);
const singular = (noun: string): string => irregular.get(noun) ?? noun.replace(/ies$/, "y").replace(/s$/, "");

/**
 * A figure of a target with its unit.
 * @example figureText("0.076", "ratio", "zh-CN") // "7.6%"
 */
export function figureText(value: string, unit: string, lang: Lang): string {
  if (unit === "ratio" || unit === "yuan") return limitText(value, unit === "yuan" ? "CNY" : "ratio", lang);
  const noun = nouns.get(unit);
  if (!noun) return value;
  return `${value} ${lang === "en" && value === "1" ? singular(noun[1]) : inLang(noun, lang)}`;
}

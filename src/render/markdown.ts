import { clean } from "../words/clean.js";
import type { Block, Card, Item } from "./blocks.js";
import { linked } from "./evidence.js";

/** Takes the meaning from every mark that has one in Markdown or HTML, and from controls. */
export const escapeMarkdown = (text: string): string =>
  clean(text)
    .replace(/[\\`*_{}[\]<>#|~!&]/g, (mark) => (mark === "<" ? "&lt;" : mark === "&" ? "&amp;" : `\\${mark}`))
    .replace(/^(\s*)([-+=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])(\s)/, "$1\\$2$3")
    .replace(/(\w):(?=\/\/)/g, "$1&#58;")
    .replace(/\/(?=\/)/g, "\\/")
    .replace(/www\./gi, (word) => `${word.slice(0, 3)}&#46;`)
    .replace(/@/g, "&#64;");

const row = (cells: readonly string[]): string => `| ${cells.map(escapeMarkdown).join(" | ")} |`;

/** An address in pointed brackets, which end it wherever it stops. */
const link = (text: string, href: string): string =>
  `[${escapeMarkdown(text)}](<${href.replace(/[<>\\]/g, encodeURIComponent)}>)`;

const textOf = ({ text, finding }: Item): string =>
  (finding ? linked(text, finding.parts) : [{ text }])
    .map(({ text, href }) => (href === undefined ? escapeMarkdown(text) : link(text, href)))
    .join("");

const items = (all: readonly Item[], mark: (at: number) => string): string =>
  all.map((item, at) => `${mark(at)} **${escapeMarkdown(item.lead)}** — ${textOf(item)}`).join("\n");

const card = ({ title, ordered, items: own, notes }: Card, level: number): string =>
  [
    `${"#".repeat(level)} ${escapeMarkdown(title)}`,
    items(own, (at) => (ordered ? `${at + 1}.` : "-")),
    ...notes.map(escapeMarkdown),
  ].join("\n\n");

function print(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case "paragraph":
      return escapeMarkdown(block.text);
    case "table":
      return [
        row(block.head),
        `|${" --- |".repeat(block.head.length)}`,
        ...block.rows.map((cells) => row(cells.map(({ text }) => text))),
      ].join("\n");
    case "items":
      return items(block.items, () => "-");
    case "cards":
      return block.cards.map((one) => card(one, block.level)).join("\n\n");
  }
}

/** Prints a document as Markdown. */
export const printMarkdown = (blocks: readonly Block[]): string => `${blocks.map(print).join("\n\n")}\n`;

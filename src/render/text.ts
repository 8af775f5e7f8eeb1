import { eastAsianWidth } from "get-east-asian-width";
import type { Status, Verdict } from "../engine/report.js";
import { clean } from "../words/clean.js";
import { shortly } from "../words/report.js";
import { type Block, type Card, type Cell, entryText, type Item } from "./blocks.js";

/** Paints a text for a terminal; the library itself never does. */
export type Paint = (text: string, as: Status | Verdict | "heading") => string;

const plain: Paint = (text) => text;

/** The columns that a text takes in a terminal: a Chinese character takes two. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, mark) => sum + eastAsianWidth(mark.codePointAt(0) ?? 0), 0);

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - widthOf(text)));

/** A sign with its number, a Latin word with its space, or a Chinese character with the marks that it may not be parted from. */
const words =
  /[≥≤] [\d.,]+(?:%| ?[^ -~])?|[ -~]+? |[ -~]+(?<!\()[，。；：、）”》】)]*|[(（“《【]*(?:[^ -~（“《【]|[ -~]+)[，。；：、）”》】)]*|[(（“《【]+/gu;

/** Breaks a text into lines of at most so many columns, between words where there are any. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.match(words) ?? []) {
    const size = widthOf(word);
    if (used > 0 && used + size > width) {
      lines.push(line.trimEnd());
      line = "";
      used = 0;
    }
    const own = used === 0 ? word.trimStart() : word;
    line += own;
    used += widthOf(own);
  }
  return [...lines, line.trimEnd()];
}

const columns = 100;

/** The columns of a table: as wide as what stands in them, or, where that is too much, alike but for the first. */
function widthsOf(lines: readonly (readonly string[])[]): number[] {
  const [head = []] = lines;
  const natural = head.map((_, at) => Math.max(...lines.map((line) => widthOf(line[at] ?? ""))));
  const [first = 0, ...others] = natural;
  const room = columns - 2 - 2 * others.length;
  if (natural.reduce((sum, width) => sum + width, 0) <= room) return natural;
  const name = Math.min(first, Math.floor(room / 4));
  const most = Math.max(8, Math.floor((room - name) / Math.max(1, others.length)));
  return [name, ...others.map((width) => Math.min(width, most))];
}

/** A line of a cell, and in whose colour it is shown. */
interface Line {
  readonly text: string;
  readonly as?: Parameters<Paint>[1] | undefined;
}

/** What a cell says: each of its findings on lines of its own. */
function linesOf({ text, entries, status, verdict }: Cell, width: number): Line[] {
  const parts = entries?.map((entry) => ({ text: entryText(entry), as: entry.status })) ?? [
    { text: shortly(text), as: status ?? verdict },
  ];
  return parts.flatMap(({ text, as }) => wrap(clean(text), width).map((line) => ({ text: line, as })));
}

function table(head: readonly string[], rows: readonly (readonly Cell[])[], paint: Paint): string {
  const natural = [head, ...rows.map((row) => row.map(({ text }) => shortly(clean(text))))];
  const widths = widthsOf(natural);
  const widthAt = (at: number): number => widths[at] ?? columns;
  /** A row, over as many lines as its longest cell needs. */
  const print = (cells: readonly (readonly Line[])[]): string[] =>
    Array.from({ length: Math.max(1, ...cells.map((cell) => cell.length)) }, (_, line) =>
      cells
        .map((cell, at) => {
          const { text = "", as } = cell[line] ?? {};
          const padded = pad(text, widthAt(at));
          return as && text !== "" ? paint(padded, as) : padded;
        })
        .join("  ")
        .trimEnd(),
    );
  const titles = head.map((text, at) =>
    wrap(clean(text), widthAt(at)).map((text) => ({ text, as: "heading" as const })),
  );
  const body = rows.map((row) => row.map((cell, at) => linesOf(cell, widthAt(at))));
  const rule = widths.map((width) => "─".repeat(width)).join("──");
  return [...print(titles), rule, ...body.flatMap(print)].map((line) => `  ${line}`).join("\n");
}

const paragraph = (text: string): string =>
  wrap(clean(text), columns - 2)
    .map((line) => `  ${line}`)
    .join("\n");

const items = (all: readonly Item[], paint: Paint): string =>
  all
    .map(({ status, mark = "·", lead, text }) => {
      const lines = [lead, text].flatMap((part) => wrap(clean(part), columns - 6)).join("\n      ");
      return `  ${status ? paint(mark, status) : mark} ${lines}`;
    })
    .join("\n");

const card = ({ title, items: own, notes }: Card, paint: Paint): string =>
  [`\n  ${paint(clean(title), "heading")}`, items(own, paint), ...notes.map(paragraph)].join("\n");

function print(block: Block, paint: Paint): string {
  switch (block.kind) {
    case "heading": {
      const plain = clean(block.text);
      const text = paint(plain, block.verdict ?? "heading");
      if (block.level === 1) return `${text}\n${"═".repeat(Math.min(columns, widthOf(plain)))}`;
      return block.level === 2 ? `\n${text}\n${"─".repeat(Math.min(columns, widthOf(plain)))}` : `\n  ${text}`;
    }
    case "paragraph":
      return paragraph(block.text);
    case "table":
      return table(block.head, block.rows, paint);
    case "items":
      return items(block.items, paint);
    case "cards":
      return block.cards.map((one) => card(one, paint)).join("\n");
  }
}

/** Prints a document for a terminal, aligned by the width of Chinese characters. */
export const printText = (blocks: readonly Block[], paint: Paint = plain): string =>
  `${blocks
    .map((block, at) => {
      const before = blocks[at - 1]?.kind;
      const apart = block.kind === "paragraph" && (before === "items" || before === "cards");
      return (apart ? "\n" : "") + print(block, paint);
    })
    .join("\n")}\n`;

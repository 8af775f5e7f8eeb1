import type { Lang } from "../text.js";
import { cleanJson } from "../words/clean.js";
import type { Block } from "./blocks.js";
import type { Layout } from "./document.js";
import { printHtml } from "./html.js";
import { printMarkdown } from "./markdown.js";
import type { Matter } from "./opinion/matter.js";
import { printOpinions } from "./opinion/print.js";
import { byDossier, type SourcedReport } from "./sources.js";
import { type Paint, printText } from "./text.js";

/** The outputs of `render`: one that has no printer below does not compile. */
export type Format = "text" | "json" | "ndjson" | "markdown" | "html" | "opinion";

/** How a document is told. */
export interface Manner {
  readonly lang: Lang;
  /** Only for a terminal. */
  readonly paint?: Paint;
}

/** What a printer of reports is given besides them. */
export interface Telling extends Manner {
  /** A report as data, with a message for each finding. */
  readonly told: (report: SourcedReport) => object;
  /** The reports of one dossier as a document for people, laid out so unless it was asked for otherwise. */
  readonly document: (group: readonly SourcedReport[], layout: Layout) => readonly Block[];
  /** What the opinion on a report is made of. */
  readonly matter: (report: SourcedReport) => Matter;
}

type Answer = (answer: unknown, document: () => readonly Block[], manner: Manner) => string;

/** One output: whatever it prints ends with one line end, or is empty. */
export interface Printer {
  /** Prints reports in the order given; those of one dossier belong together. */
  readonly reports: (reports: readonly SourcedReport[], telling: Telling) => string;
  /** Prints an answer that is no report, from its data or its document; absent where the output is for reports only. */
  readonly answer?: Answer;
  /** What stands between two files that are printed one by one; absent where only all of them make one output. */
  readonly between?: string;
  /** What begins and ends the output of each file, and stands once around that of all of them. */
  readonly around?: readonly [open: string, close: string];
  /** Whether it is data, which can be told line by line. */
  readonly data?: true;
  /** Whether it lines several places up, of which what is the same can be left out. */
  readonly compares?: true;
}

type Documents = readonly (readonly Block[])[];

/** A printer for people: of documents, each of one dossier. */
const forPeople = (layout: Layout, print: (documents: Documents, manner: Manner) => string) => ({
  reports: (reports: readonly SourcedReport[], { document, ...manner }: Telling): string =>
    print(
      byDossier(reports).map((group) => document(group, layout)),
      manner,
    ),
  answer: (_: unknown, document: () => readonly Block[], manner: Manner): string => print([document()], manner),
  compares: true as const,
});

/** Several documents, each with its own line end, and lines between them. */
const apart = (documents: Documents, print: (blocks: readonly Block[]) => string, between: string): string =>
  documents.map(print).join(between);

/** Data on one line, in which nothing acts that a reader of lines or a terminal would obey. */
export const onOneLine = (value: unknown): string => `${cleanJson(JSON.stringify(value))}\n`;
export const overLines = (value: unknown): string => `${cleanJson(JSON.stringify(value, null, 2))}\n`;

/** On a page one sees at once where one is; of a text the end stands before one's eyes. */
const page: Layout = { extent: "full", remedies: "first" };
const scroll: Layout = { extent: "short", remedies: "last" };

const table = {
  text: {
    ...forPeople(scroll, (documents, { paint }) => apart(documents, (blocks) => printText(blocks, paint), "\n\n")),
    between: "\n\n",
  },
  json: {
    reports: (reports, { told }) => overLines(reports.map(told)),
    answer: overLines,
    between: ",",
    around: ["[", "\n]\n"],
    data: true,
  },
  ndjson: {
    reports: (reports, { told }) =>
      byDossier(reports)
        .map((group) => onOneLine(group.length === 1 ? group.map(told)[0] : group.map(told)))
        .join(""),
    between: "",
    data: true,
  },
  markdown: {
    ...forPeople(scroll, (documents) => apart(documents, printMarkdown, "\n")),
    between: "\n",
  },
  html: {
    reports: forPeople(page, (documents, { lang }) => (documents.length > 0 ? printHtml(documents, lang) : "")).reports,
    compares: true,
  },
  opinion: {
    reports: (reports, { matter, lang }) => printOpinions(reports.map(matter), lang),
  },
} as const satisfies Readonly<Record<Format, Printer>>;

/** Every output, in the order in which they are named. */
export const printers: Readonly<Record<Format, Printer>> = table;

/** The outputs of answers that are no reports. */
export type AnswerFormat = { [F in Format]: (typeof table)[F] extends { answer: Answer } ? F : never }[Format];

const isFormat = (word: string): word is Format => Object.hasOwn(table, word);
const isAnswerFormat = (format: Format): format is AnswerFormat => printers[format].answer !== undefined;

/** The names of all outputs. */
export const formats: readonly Format[] = Object.keys(table).filter(isFormat);
/** The names of those that print answers other than reports. */
export const answerFormats: readonly AnswerFormat[] = formats.filter(isAnswerFormat);

/** Prints an answer that is no report. */
export const printAnswer = (format: AnswerFormat, ...answer: Parameters<Answer>): string =>
  table[format].answer(...answer);

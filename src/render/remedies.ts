import type { Jurisdiction } from "../criteria/rule.js";
import { givenOf, givenOptions, givenPlace } from "../engine/given.js";
import type { Remedies } from "../remedies/types.js";
import { chosen } from "../schemas/choice.js";
import { type Lang, langs } from "../text.js";
import { type AnyDossier, answerAt } from "../words/names.js";
import { named } from "./document.js";
import { printHtml } from "./html.js";
import { answerFormats, type Format, printAnswer } from "./printers.js";
import { remedyDocument } from "./remedy-blocks.js";
import type { SourcedReport } from "./sources.js";
import type { Paint } from "./text.js";

/** The outputs of remedies. */
export type RemedyFormat = Exclude<Format, "ndjson" | "opinion">;
/** Every one of them. */
export const remedyFormats: readonly RemedyFormat[] = [...answerFormats, "html"];

/** How remedies are told. */
export interface RenderRemediesOptions {
  /** That of the remedies. */
  jurisdiction: Jurisdiction;
  /** By default text. */
  format?: RemedyFormat;
  /** By default zh-CN. */
  lang?: Lang;
  /** Whose remedies they are: its id is told with them. */
  dossier?: AnyDossier;
  /** Where the dossier was read. */
  source?: SourcedReport["source"];
  /** Paints the text for a terminal; by default nothing is painted. */
  paint?: Paint;
}

/** Whose an answer is: the id of the dossier, and where it was read. */
export function whoseOf(
  dossier: AnyDossier | undefined,
  source: SourcedReport["source"],
): Pick<SourcedReport, "dossier" | "source"> {
  const id = answerAt(dossier, ["id"]);
  return { ...(typeof id === "string" && { dossier: id }), ...(source && { source }) };
}

/**
 * Prints what would make a dossier pass: each plan as a list of steps, with what they lead to; what nothing helps; and what
 * was reckoned with.
 *
 * @returns text for a terminal, Markdown, one HTML page, or JSON: the remedies, with the id of the dossier and its place
 * @throws TypeError if the remedies, the jurisdiction or the options are none
 * @throws RangeError if there is no such format or language, or the remedies are of another jurisdiction
 * @example renderRemedies(remedies(dossier, wenzhou), { jurisdiction: wenzhou, dossier, format: "markdown", lang: "en" })
 */
export function renderRemedies(remedies: Remedies, options: RenderRemediesOptions): string {
  givenOf(remedies, "value", "remedies", "plans", "cannot");
  givenOptions(options);
  const { jurisdiction, dossier, source, paint } = options;
  givenPlace(jurisdiction);
  const lang = chosen("lang", options.lang ?? "zh-CN", langs);
  const format = chosen("format", options.format ?? "text", remedyFormats);
  const whose = whoseOf(dossier, source);
  const document = () => remedyDocument(remedies, jurisdiction, named(whose), lang);
  if (format === "html") return printHtml([document()], lang, "remedies");
  const { dossier: name, source: from } = whose;
  const answer = {
    ...(name !== undefined && { dossier: name }),
    jurisdiction: jurisdiction.id,
    ...remedies,
    ...(from && { source: from }),
  };
  return printAnswer(format, answer, document, { lang, ...(paint && { paint }) });
}

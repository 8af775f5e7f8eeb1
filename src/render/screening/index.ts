import type { Jurisdiction } from "../../criteria/rule.js";
import type { Screening } from "../../screen/types.js";
import type { Lang } from "../../text.js";
import { printAnswer } from "../printers.js";
import type { Paint } from "../text.js";
import { screeningDocument } from "./document.js";
import { type Explained, explainedPart } from "./explained.js";
import { screeningPage } from "./html.js";
import { screeningText } from "./text.js";

/** The outputs of a screening. */
export type ScreeningFormat = "text" | "json" | "markdown" | "html";

/** How a screening is told. */
export interface ScreeningOptions {
  readonly lang: Lang;
  readonly format: ScreeningFormat;
  /** Only for a terminal. */
  readonly paint?: Paint;
  /** That of the screening: with it readings and measures are called by their names, and things counted have their measure words. */
  readonly of?: Jurisdiction;
  /** Reports that a page tells after it; elsewhere they follow by themselves. */
  readonly explained?: Explained;
}

/** What a screen of many dossiers found, for people or as data; it ends with one line end. */
export function renderScreening(
  screening: Screening,
  { lang, format, paint, of, explained }: ScreeningOptions,
): string {
  if (format === "text") return screeningText(screening, { lang, of }, paint);
  if (format === "html")
    return screeningPage(screening, { lang, of }, of && explained && explainedPart(explained, of, lang));
  return printAnswer(format, screening, () => screeningDocument(screening, { lang, of }), { lang });
}

import { onOneLine } from "../render/printers.js";
import { render } from "../render/render.js";
import { safeParseDossier } from "../schemas/parse.js";
import type { InputIssue, Piece } from "./input.js";
import { askedOf, type Judging, reportsOn, statusOf } from "./judging.js";
import { faultOf, parsed, toldOf } from "./read.js";

/** What a line of NDJSON came to. */
export interface LineAnswer {
  readonly line: number;
  /** What is printed of it. */
  readonly text: string;
  /** Its problems, as they are told. */
  readonly told: readonly (readonly string[])[];
  /** The exit status it asks for; 2 where it was not judged. */
  readonly status: 0 | 1 | 2;
}

/** A line that could not be read, or answered. */
export const lineFailed = (file: string, line: number, error: InputIssue[], { lang }: Judging): LineAnswer => ({
  line,
  text: onOneLine({ file, line, error }),
  told: toldOf(file, line, error, lang),
  status: 2,
});

/** What each line is asked with. */
export interface LineAsked {
  readonly file: string;
  readonly judging: Judging;
  readonly today: () => string;
  /** Whether anyone reads what is printed. */
  readonly wanted: boolean;
}

/** Judges a line, unless it is blank; whatever fails, a fault of this program too, costs this line only. */
export function checkLine(piece: Piece, { file, judging, today, wanted }: LineAsked): LineAnswer | undefined {
  const { line } = piece;
  if (piece.text?.trim() === "") return undefined;
  try {
    const read = parsed(piece, safeParseDossier, true);
    if (read.issues) return lineFailed(file, line, read.issues, judging);
    const { value } = read;
    const reports = reportsOn(value, { file, line }, judging, askedOf(value, judging, today));
    const { jurisdictions, lang, brief } = judging;
    const text = wanted ? render(reports, { jurisdictions, dossiers: value, format: "ndjson", lang, brief }) : "";
    return { line, text, told: [], status: statusOf(reports) };
  } catch (error) {
    return lineFailed(file, line, [faultOf(error)], judging);
  }
}

/** What a few lines came to. */
export interface LinesAnswer {
  /** What is told, each time before the bytes that are printed then. */
  readonly parts: readonly { readonly told: LineAnswer["told"]; readonly bytes: Uint8Array<ArrayBuffer> }[];
  readonly status: 0 | 1 | 2;
  /** How many were judged. */
  readonly judged: number;
  /** The number of the last that was not blank. */
  readonly last: number | undefined;
}

const encoder = new TextEncoder();

/** What lines came to, together. Their texts become bytes here, which may be another thread than that which writes. */
export function together(answers: readonly LineAnswer[]): LinesAnswer {
  const parts: { told: LineAnswer["told"]; texts: string[] }[] = [];
  for (const { told, text } of answers) {
    const part = told.length === 0 ? parts.at(-1) : undefined;
    if (part) part.texts.push(text);
    else parts.push({ told, texts: [text] });
  }
  return {
    parts: parts.map(({ told, texts }) => ({ told, bytes: encoder.encode(texts.join("")) })),
    status:
      answers
        .map(({ status }) => status)
        .sort()
        .at(-1) ?? 0,
    judged: answers.filter(({ status }) => status < 2).length,
    last: answers.at(-1)?.line,
  };
}

import { type LocalText, text } from "../../text.js";

/** A source that cannot be screened; told with what is needed. */
export class SourceError extends Error {
  override readonly name = "SourceError";
  readonly messages: LocalText;
  constructor(zh: string, en: string, cause?: unknown) {
    super(en, { cause });
    this.messages = text(zh, en);
  }
}

const longest = 500;

/** What a client says of a failure, on a line. */
export const saidBy = (error: unknown): string =>
  String(error)
    .replace(/^\w*Error: /, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, longest);

import { clean } from "../../words/clean.js";
import { inLang } from "../../words/labels.js";
import { type Paint, printText, wrap } from "../text.js";
import { glyphs, painted } from "./bars.js";
import type { Voice } from "./rules.js";
import type { Look } from "./tallies.js";

/** How a text is told: with the words of a voice, painted or not. */
export interface Telling extends Voice {
  readonly paint: Paint;
}

/** How wide a text is, as those of reports are. */
export const columns = 100;

/** A text over as many lines as it needs. */
export const lines = (text: string, indent: number): string =>
  wrap(clean(text), columns - indent)
    .map((line) => `${" ".repeat(indent)}${line}\n`)
    .join("");

export const heading = (words: readonly [string, string], { lang, paint }: Telling, level: 2 | 3 = 2): string =>
  printText([{ kind: "heading", level, text: inLang(words, lang) }], paint);

/** What a part of bars is: its sign and its name. */
export interface Named {
  readonly as: Look;
  readonly name: string;
}

/** What the parts of bars are, each in its colour. */
export const legend = (words: readonly Named[], { paint }: Telling): string =>
  `  ${words.map(({ as, name }) => `${painted(glyphs[as], as, paint)} ${name}`).join("   ")}\n`;

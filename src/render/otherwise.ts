import type { Lang, LocalText } from "../text.js";
import { inLang } from "../words/labels.js";

/** How one of the other readings ends. */
interface Other {
  readonly reading: string;
  readonly words: readonly [zh: string, en: string];
}
type Readings = Readonly<Record<string, { readonly title: LocalText }>>;

/** How it stands by the other readings, after the sentence: “；若按“每年”理解：已达到”. Without its title a reading has no name. */
export const otherwise = (others: readonly Other[], readings: Readings | undefined, lang: Lang): string =>
  others
    .map(({ reading, words }) => {
      const title = readings?.[reading]?.title[lang];
      const so = inLang(words, lang);
      if (title === undefined) return inLang([`；若按另一种理解：${so}`, `; in another reading: ${so}`], lang);
      return inLang([`；若按“${title}”理解：${so}`, `; read as “${title}”: ${so}`], lang);
    })
    .join("");

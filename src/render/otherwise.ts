import type { Lang, LocalText } from "../text.js";
import { or } from "../words/answers.js";
import { groupsBy } from "../words/groups.js";
import { inLang, quoted } from "../words/labels.js";

/** How one of the other readings ends. */
interface Other {
  readonly reading: string;
  readonly words: readonly [zh: string, en: string];
}
type Readings = Readonly<Record<string, { readonly title: LocalText }>>;

/** How it stands by some readings, which end alike: “若按“每年”或“合计”理解：已达到”. Without its title a reading has no name. */
export function readAs(titles: readonly string[], outcome: string, lang: Lang): string {
  if (titles.length === 0) return inLang([`若按另一种理解：${outcome}`, `in another reading: ${outcome}`], lang);
  const names = or(titles.map(quoted), lang);
  return inLang([`若按${names}理解：${outcome}`, `read as ${names}: ${outcome}`], lang);
}

/** How it stands by the other readings, after the sentence: “；若按“每年”理解：已达到”. */
export const otherwise = (others: readonly Other[], readings: Readings | undefined, lang: Lang): string =>
  [...groupsBy(others, ({ words }) => inLang(words, lang))]
    .map(([end, of]) => {
      const titles = of.flatMap(({ reading }) => readings?.[reading]?.title[lang] ?? []);
      return inLang(["；", "; "], lang) + readAs(titles, end, lang);
    })
    .join("");

import type { Criterion } from "../../criteria/types.js";
import type { Path } from "../../engine/report.js";
import { usccFault } from "../../words/credit-code.js";
import { inLang, quoted } from "../../words/labels.js";
import { answerAt, shortly } from "../../words/names.js";
import { pathLabel } from "../../words/places.js";
import type { Telling } from "./telling.js";
import type { Point } from "./types.js";

/** Why codes are not valid; `undefined` where they are no credit codes, or not told. */
export function faults(of: Criterion, paths: readonly Path[], { lang, dossier, most }: Telling): Point[] | undefined {
  if (of.kind !== "uscc" || !dossier) return undefined;
  const told = paths.flatMap((path): Point[] => {
    const code = answerAt(dossier, path);
    if (typeof code !== "string") return [];
    const [found, required] = usccFault(code, lang);
    const name = pathLabel(path, lang, dossier);
    return [{ found: inLang([name + found, `${name} ${found}`], lang), required, gap: "" }];
  });
  const more = told.length - most;
  if (more <= 0) return told;
  return [
    ...told.slice(0, most),
    { found: inLang([`另有 ${more} 个代码`, `${more} more codes`], lang), required: "", gap: "" },
  ];
}

/** The entries of a list of words that are none of those asked for; empty where all are, and something else is wrong with it. */
export function wrongEntries(
  of: Criterion,
  [path = []]: readonly Path[],
  { lang, dossier }: Telling,
): Point[] | undefined {
  const list = answerAt(dossier, path);
  if (of.kind !== "among" || !Array.isArray(list)) return undefined;
  const wrong = list.flatMap((entry) => {
    const said = shortly(entry);
    return said === undefined || of.values.includes(said) ? [] : [quoted(said)];
  });
  if (wrong.length === 0) return [];
  const name = pathLabel(path, lang, dossier);
  const entries = wrong.join(inLang(["、", ", "], lang));
  const values = of.values.join(inLang(["、", ", "], lang));
  return [
    {
      found: inLang([`${name}填有${entries}`, `${name}: ${entries}`], lang),
      required: inLang([`应为 ${values} 之一`, `required: one of ${values}`], lang),
      gap: "",
    },
  ];
}

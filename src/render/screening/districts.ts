import type { ScreenedDistrict, Screening } from "../../screen/types.js";
import type { Lang } from "../../text.js";
import { divisionName } from "../../words/division-names.js";
import { inLang } from "../../words/labels.js";
import { shortly } from "../../words/names.js";
import { dossiersText, said } from "./words.js";

/** How many districts are shown. */
const most = 50;

/** A district with its name. */
export interface ToldDistrict extends ScreenedDistrict {
  readonly name: string;
  /** As much of it as a sentence repeats, for it comes from data; `""` where there is none. */
  readonly code: string;
}

export interface ToldDistricts {
  readonly shown: readonly ToldDistrict[];
  /** The city or province that the names do not repeat; `""` where they are of several. */
  readonly within: string;
  /** What is left out; `""` where all are shown. */
  readonly more: string;
}

const cityName = (code: string, lang: Lang): string | undefined => divisionName(`${code.slice(0, 4)}00`, lang);

/** The city that all are of, if they are of one. */
function common(codes: readonly string[], lang: Lang): string {
  const names = new Set(codes.map((code) => cityName(code, lang)));
  const [only] = names;
  return names.size === 1 && codes.length > 1 && only !== undefined ? only : "";
}

/** The name of a district, without that of the city that all are of; a code that none has stands for itself. */
function nameOf(division: string, within: string, lang: Lang): string {
  if (division === "") return inLang(said.unknownDivision, lang);
  const name = divisionName(division, lang);
  if (name === undefined) return inLang(["未识别的区划代码", "division not recognised"], lang);
  if (within === "" || name === within) return name;
  return lang === "zh-CN" ? name.slice(within.length) : name.slice(0, -`, ${within}`.length);
}

/** Districts, those with most dossiers first; those that are not known last. */
export function toldDistricts({ districts }: Screening, lang: Lang): ToldDistricts {
  const known = districts
    .filter(({ division }) => division !== "")
    .sort((one, other) => other.dossiers - one.dossiers || (one.division < other.division ? -1 : 1));
  const left = known.slice(most);
  const largest = known.slice(0, most);
  const within = common(
    largest.map(({ division }) => division),
    lang,
  );
  const all = [...largest, ...districts.filter(({ division }) => division === "")];
  const n = left.length;
  const rest = dossiersText(
    left.reduce((sum, { dossiers }) => sum + dossiers, 0),
    lang,
  );
  return {
    shown: all.map((one) => ({ ...one, name: nameOf(one.division, within, lang), code: shortly(one.division) ?? "" })),
    within,
    more:
      n === 0
        ? ""
        : inLang(
            [
              `只列申报材料最多的 ${most} 个地区；另有 ${n} 个地区，共 ${rest}。`,
              `Only the ${most} districts with most dossiers are shown; ${n} more have ${rest} together.`,
            ],
            lang,
          ),
  };
}

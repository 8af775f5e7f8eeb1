import type { Lang } from "../text.js";

/** The places that codes of GB/T 2260 begin with, as far as a text here asks for one. */
const places: readonly { readonly codes: readonly string[]; readonly zh: string; readonly en: string }[] = [
  { codes: ["3303"], zh: "温州市", en: "Wenzhou" },
  { codes: ["3310"], zh: "台州市", en: "Taizhou" },
  { codes: ["419001", "410881"], zh: "济源示范区", en: "Jiyuan" },
];

/** The place that all of some division codes, or beginnings of them, are of. */
export function placeOfCode(codes: readonly string[], lang: Lang): string | undefined {
  const found = places.find((place) => codes.every((code) => place.codes.some((own) => code.startsWith(own))));
  return found && (lang === "zh-CN" ? found.zh : found.en);
}

import { walk } from "../criteria/fold.js";
import type { Criterion, Figure, Quantity } from "../criteria/types.js";
import { asRow } from "../facts/answer.js";
import { plainAmount } from "../schemas/amount.js";
import type { Lang } from "../text.js";
import { compared, fractionOf, minus, printed } from "../words/decimal.js";
import { inLang, label } from "../words/labels.js";
import type { AnyDossier } from "../words/names.js";
import { limitText } from "../words/numbers.js";
import { joinWords } from "../words/phrase.js";
import { type Part, valueAt } from "./places.js";
import { rowsOf, within } from "./row-names.js";

const isFigure = (of: Quantity, figure: Figure): boolean => of.kind === "accounts" && of.figure === figure;
const ofFigure = (of: Quantity, figure: Figure): boolean => {
  let found = false;
  walk(of, (part) => {
    found ||= part.kind === "accounts" && part.figure === figure;
    return true;
  });
  return found;
};

/** The comparisons that are asked of accounts. */
function comparisons(asks: readonly Criterion[] = []) {
  const found: Extract<Criterion, { kind: "compare" }>[] = [];
  for (const of of asks)
    walk(of, (part) => {
      if (part.kind === "compare") found.push(part);
      return true;
    });
  return found;
}

/** The most revenue that a rule asks for; `undefined` where it is only reckoned with. */
function revenueAsked({ asks }: Part): string | undefined {
  const limits = comparisons(asks).flatMap(({ quantity, operator, limit }) =>
    isFigure(quantity, "revenue") && operator.startsWith(">") ? [limit] : [],
  );
  return limits.sort((a, b) => compared(fractionOf(b), fractionOf(a)))[0];
}

/** The greatest share of the revenue of the year that is asked for and reached: “0.03”. */
function shareOf({ asks }: Part, rd: string, revenue: string): string | undefined {
  const shares = comparisons(asks).flatMap(({ quantity, operator, limit }) => {
    if (quantity.kind !== "ratio" || !operator.startsWith(">")) return [];
    const { of, to } = quantity;
    if (!ofFigure(of, "rdExpense") || to.kind !== "accounts" || to.figure !== "revenue" || to.years === "window")
      return [];
    const [n, asked] = [fractionOf(revenue), fractionOf(limit)];
    const least = { n: n.n * asked.n, d: n.d * asked.d };
    return compared(least, fractionOf(rd)) <= 0 ? [limit] : [];
  });
  return shares.sort((a, b) => compared(fractionOf(b), fractionOf(a)))[0];
}

const yuan = (amount: string, lang: Lang): string => limitText(amount, "CNY", lang);
const nameOf = (figure: string, lang: Lang): string => within(label(`organizations.financials.${figure}`, lang));

/** An amount that is to be reached, with what is still wanted of it where the present one is known. */
function reaching(figure: string, amount: string, now: string | undefined, lang: Lang): string {
  const name = nameOf(figure, lang);
  if (now === undefined)
    return inLang([`${name}不少于 ${yuan(amount, lang)}`, `${name} of at least ${yuan(amount, lang)}`], lang);
  const gap = printed(minus(fractionOf(amount), fractionOf(now)), 8);
  return inLang(
    [
      `${name}再增 ${yuan(gap, lang)}，达到 ${yuan(amount, lang)}`,
      `${name} raised by ${yuan(gap, lang)}, to ${yuan(amount, lang)}`,
    ],
    lang,
  );
}

/** Revenue as a rule asks for it, or as far as it is reckoned with. */
function revenueSaid(part: Part, amount: string, now: string | undefined, lang: Lang): string {
  const asked = revenueAsked(part);
  const reckoned = inLang(
    [`按营业收入 ${yuan(amount, lang)}计`, `with revenue reckoned at ${yuan(amount, lang)}`],
    lang,
  );
  if (asked === undefined) return reckoned;
  const least = reaching("revenue", asked, now, lang);
  if (compared(fractionOf(asked), fractionOf(amount)) === 0) return least;
  return inLang([`${least}（以下${reckoned}）`, `${least} (${reckoned})`], lang);
}

/** What the accounts of a year must come to: “营业收入不少于 1 亿元”, “研发费用不少于 500 万元，且不低于营业收入的 3%”. */
function figuresSaid(part: Part, lang: Lang, dossier: AnyDossier): string {
  const { year, ...figures } = asRow(part.value);
  const books = valueAt(dossier, part.path);
  const book = Array.isArray(books) ? books.find((one) => valueAt(one, ["year"]) === year) : undefined;
  const share =
    typeof figures.revenue === "string" ? shareOf(part, String(figures.rdExpense ?? "0"), figures.revenue) : undefined;
  const told = Object.entries(figures)
    .sort()
    .reverse()
    .flatMap(([figure, value]) => {
      const amount = String(value);
      const now = plainAmount(valueAt(book, [figure]));
      if (now !== undefined && compared(fractionOf(now), fractionOf(amount)) >= 0) return [];
      // Beside R&D it is only to be told; alone it is what is to be reached.
      if (figure === "rdCapitalised" && figures.rdExpense !== undefined)
        return [inLang([`并填写${nameOf(figure, lang)}`, `${nameOf(figure, lang)} filled in`], lang)];
      if (figure === "revenue") return [revenueSaid(part, amount, now, lang)];
      const reached = reaching(figure, amount, now, lang);
      if (figure !== "rdExpense" || share === undefined) return [reached];
      const percent = limitText(share, "ratio", lang);
      return [
        inLang([`${reached}，且不低于营业收入的 ${percent}`, `${reached} and of at least ${percent} of revenue`], lang),
      ];
    });
  return told.join(inLang(["，", ", "], lang));
}

/** The accounts of a year, as what a unit that is found must show. */
export function accountsNeeded(part: Part, lang: Lang, dossier: AnyDossier): string {
  const year = String(asRow(part.value).year);
  const figures = figuresSaid(part, lang, dossier);
  return inLang([`${year} 年度${figures}`, `has in ${year} ${figures}`], lang);
}

/** The accounts of a closed year, which are told as they are. */
export function accountsAnswered(part: Part, lang: Lang, dossier: AnyDossier): string {
  const year = String(asRow(part.value).year);
  const figures = figuresSaid(part, lang, dossier);
  const unit = rowsOf([part], lang, dossier);
  return inLang(
    [
      `如实填写${joinWords(unit, year, lang)} 年度财务数据：${joinWords(figures, "的，即符合要求", "zh-CN")}`,
      `for ${unit}, fill in the accounts of ${year}: ${figures} meets the requirement`,
    ],
    lang,
  );
}

/** What a year to come must bring. */
export function accountsToCome(part: Part, lang: Lang, dossier: AnyDossier): string {
  const year = String(asRow(part.value).year);
  const figures = figuresSaid(part, lang, dossier);
  const unit = rowsOf([part], lang, dossier);
  return inLang([`${joinWords(unit, year, lang)} 年度${figures}`, `for ${unit}, reach in ${year}: ${figures}`], lang);
}

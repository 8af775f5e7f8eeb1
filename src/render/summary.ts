import type { Force } from "../criteria/rule.js";
import type { Report } from "../engine/report.js";
import { capital, type Lang } from "../text.js";
import { inLang } from "../words/labels.js";
import { shortly, verdictWords } from "../words/report.js";
import type { ToldFinding } from "./findings.js";

/** How many names a summary has room for. */
const most = 3;

const listed = (names: readonly string[], lang: Lang): string => {
  const shown = names.slice(0, most).join(inLang(["、", "; "], lang));
  return names.length > most ? inLang([`${shown}等`, `${shown}; …`], lang) : shown;
};

const bracketed = (names: readonly string[], lang: Lang): string =>
  names.length === 0 ? "" : inLang([`（${listed(names, lang)}）`, ` (${listed(names, lang)})`], lang);

const plural = (count: number, one: string, several: string): string => `${count} ${count === 1 ? one : several}`;

/** What is failed of one force. */
function failed(asked: readonly ToldFinding[], force: Force, lang: Lang): string {
  const titles = asked.flatMap(({ finding, parts }) =>
    finding.force === force && finding.status === "fail" ? [parts.title] : [],
  );
  const n = titles.length;
  if (n === 0) return "";
  const names = bracketed(titles, lang);
  return force === "must"
    ? inLang(
        [`“须”项有 ${n} 项不符合${names}`, `${plural(n, "requirement is", "requirements are")} not met${names}`],
        lang,
      )
    : inLang(
        [
          `原则性要求有 ${n} 项未满足${names}，宜说明理由`,
          `${plural(n, "requirement in principle is", "requirements in principle are")} not met${names}, for which a reason is advised`,
        ],
        lang,
      );
}

/** What the applicant has still to do, and what waits for a reviewer. */
function left({ todo }: Report, asked: readonly ToldFinding[], lang: Lang): string[] {
  const open = asked.filter(({ finding }) => finding.missing.length > 0);
  const own = [...new Set(open.flatMap(({ parts }) => parts.missing.map(({ label }) => label)))];
  const { applicant, reviewer } = todo;
  const names = bracketed(own, lang);
  const told: string[] = [];
  if (applicant > 0)
    told.push(
      inLang([`申报单位应办事项还有 ${applicant} 项${names}`, `left for the applicant: ${applicant}${names}`], lang),
    );
  if (reviewer > 0)
    told.push(
      applicant > 0
        ? inLang([`另有 ${reviewer} 项待审核人认定`, `waiting for a reviewer: ${reviewer}`], lang)
        : inLang(
            [
              `申报单位无须再补充，有 ${reviewer} 项待审核人认定`,
              `the applicant has nothing left to answer; waiting for a reviewer: ${reviewer}`,
            ],
            lang,
          ),
    );
  return told.length < 2 ? told : [told.join(inLang(["，", "; "], lang))];
}

/** What the verdict would be if the reviewer found in favour throughout; only where that is another. */
export function favourable({ verdict, outlook }: Report, lang: Lang): string {
  if (outlook === verdict) return "";
  const word = shortly(inLang(verdictWords[outlook], lang));
  return inLang(
    [`审核人均认定符合的，结论为“${word}”`, `if the reviewer finds in favour throughout, the verdict is “${word}”`],
    lang,
  );
}

/** That no must is failed, of those that could be checked; or that everything is met. */
function unfailed(asked: readonly ToldFinding[], lang: Lang): string {
  const applying = asked.filter(({ finding }) => finding.status !== "not-applicable");
  if (applying.length > 0 && applying.every(({ finding }) => finding.status === "pass"))
    return inLang(["所核对的各项要求均符合", "everything that was checked is met"], lang);
  const musts = asked.filter(({ finding }) => finding.force === "must");
  if (musts.some(({ finding }) => finding.status === "fail")) return "";
  if (!musts.some(({ finding }) => finding.status === "pass")) return "";
  return inLang(["已核对的“须”项无一不符", "none of the requirements that could be checked is failed"], lang);
}

/**
 * What the reader came for, after the verdict: what is failed, what the applicant has still to do, what waits for a
 * reviewer. What is only encouraged is not counted.
 *
 * @example "申报单位应办事项还有 2 项（联合体章程、组建协议），另有 5 项待审核人认定；已核对的“须”项无一不符。"
 */
export function summaryOf(report: Report, told: readonly ToldFinding[], lang: Lang): string {
  const asked = told.filter(({ finding }) => finding.force !== "may");
  const parts = [
    failed(asked, "must", lang),
    failed(asked, "should", lang),
    ...left(report, asked, lang),
    favourable(report, lang),
    unfailed(asked, lang),
  ].filter((part) => part !== "");
  const nothing = inLang(["所核对的阶段没有须认定的要求", "nothing is required in the stages checked"], lang);
  const said = (parts.length > 0 ? parts : [nothing]).join(inLang(["；", "; "], lang));
  return `${capital(said)}${inLang(["。", "."], lang)}`;
}

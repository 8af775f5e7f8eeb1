import type { Criterion } from "../../criteria/types.js";
import type { Finding, Path } from "../../engine/report.js";
import type { Lang } from "../../text.js";
import { inLang, keyOf } from "../../words/labels.js";
import { carrying, measureTold, ofOneRow, quantitiesOf } from "../../words/measures.js";
import type { AnyDossier } from "../../words/names.js";
import { pathLabel } from "../../words/places.js";
import { requirement } from "../../words/requirement.js";
import { narrowed } from "../narrow.js";
import type { Point } from "./types.js";

interface Telling {
  readonly lang: Lang;
  readonly dossier: AnyDossier | undefined;
  readonly most: number;
}

interface Points {
  readonly points: Point[];
  readonly ways: Point[];
}

/** The lists that a rule can look for an entry in. */
const lists = new Set(["organizations", "platforms", "agreement.signatures", "organizations.rdProjects", "plan.tasks"]);
const isList = ([first]: readonly Path[]): boolean => first !== undefined && lists.has(keyOf(first));

/** Without the answers within a list that is named itself: what the list lacks says it all. */
function outermost(paths: readonly Path[]): readonly Path[] {
  const [first] = paths;
  const inFirst = (path: Path): boolean => first?.every((part, at) => path[at] === part) ?? false;
  return paths.filter((path) => path === first || !inFirst(path));
}

/** Whether it is asked of each row, so that a number alone does not tell of which. */
const ofRows = (of: Criterion): boolean => of.kind === "every" || (of.kind === "all" && of.of.some(ofRows));

/** A list of names: the first of them, and how many there are. */
export function named(names: readonly string[], lang: Lang, most: number): string {
  const all = [...new Set(names)];
  const shown = all.slice(0, most).join(inLang(["、", "; "], lang));
  if (all.length <= most) return shown;
  return inLang([`${shown}等 ${all.length} 项`, `${shown} and ${all.length - most} more`], lang);
}

function failed({ measures, paths, judgement }: Finding, holds: Criterion, { lang, dossier, most }: Telling): Point[] {
  const missed = measures.filter((measure) => measure.holds === false);
  const told: Point[] = missed.map((measure) => measureTold(measure, quantitiesOf(holds), lang));
  const answers = paths.filter(([first]) => first !== "assertions");
  if (answers.length < paths.length && !judgement)
    told.push({ found: inLang(["审核人判断为不符合", "a reviewer judges it not met"], lang), required: "", gap: "" });
  const part = narrowed(holds, answers);
  if (answers.length > 0 && (part || told.length === 0 || ofRows(holds))) {
    const lacking = isList(answers);
    const names = outermost(answers).map((path) => {
      const name = pathLabel(path, lang, dossier);
      return lacking && path === answers[0] ? inLang([`${name}中没有`, `${name} (none is so)`], lang) : name;
    });
    const required = part || told.length === 0 ? requirement(part ?? holds, lang) : "";
    const wrong = named(names, lang, most);
    told.push({ found: inLang([`不符之处：${wrong}`, `not so: ${wrong}`], lang), required, gap: "" });
  }
  return told;
}

/** What a finding says, part by part. */
export function pointsOf(finding: Finding, holds: Criterion, telling: Telling): Points {
  const { status, measures } = finding;
  const compared = quantitiesOf(holds);
  if (status === "fail") {
    const told = failed(finding, holds, telling);
    return holds.kind === "any" ? { points: [], ways: told } : { points: told, ways: [] };
  }
  const met = status === "pass" ? carrying(measures, holds) : [];
  const open = status === "unknown" ? measures.filter(({ holds }) => holds === null) : [];
  const shown = [...met, ...open.filter((measure) => !ofOneRow(measure, compared))];
  return { points: shown.map((measure) => measureTold(measure, compared, telling.lang)), ways: [] };
}

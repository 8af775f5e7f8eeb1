import type { CriterionOf } from "../../criteria/types.js";
import { trimmed } from "../../schemas/trimmed.js";
import { inLang } from "../../words/labels.js";
import { answerAt } from "../../words/names.js";
import { namedRows } from "../../words/naming.js";
import { pathLabel, rowLabel } from "../../words/places.js";
import type { Telling } from "./telling.js";
import type { Point } from "./types.js";

/** Whether each unit has to be on a list of units, such as that of the council. */
export const listsUnits = ({ where, list }: CriterionOf<"every">): boolean =>
  where.kind === "has" && where.field.subject !== "row" && list.at.path.join(".") === "organizations";

const word = (value: unknown): string => (typeof value === "string" ? trimmed(value) : "");

/** The units that a list should have and has not: “甲厂未列入理事会成员单位”. */
export function unlisted({ where, list }: CriterionOf<"every">, { lang, dossier, most }: Telling): Point | undefined {
  if (where.kind !== "has") return undefined;
  const name = pathLabel(where.field.path, lang);
  const required = inLang(["应予列入", "required: each is listed"], lang);
  const [units, given] = [answerAt(dossier, ["organizations"]), answerAt(dossier, where.field.path)];
  if (!Array.isArray(units) || !Array.isArray(given))
    return { found: inLang([`${name}未列全`, `${name}: not all are listed`], lang), required, gap: "" };
  const ids = new Set(given.map(word));
  const lacking = units.flatMap((unit, at) => {
    const asked = !list.where || word(answerAt(unit, [list.where.key])) === list.where.is;
    return asked && !ids.has(word(answerAt(unit, ["id"]))) ? [rowLabel(["organizations", at], lang, dossier)] : [];
  });
  const names = namedRows(lacking, lang, most, "家");
  return { found: inLang([`${names}未列入${name}`, `${names}: not among the ${name}`], lang), required, gap: "" };
}

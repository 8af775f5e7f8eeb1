import { withoutBlanks } from "../schemas/blanks.js";
import { type DossierIssue, printPath } from "../schemas/issues.js";
import type { Dossier, Draft } from "../schemas/types.js";
import type { Lang } from "../text.js";
import { rowName } from "../words/names.js";

/** Where a message begins to tell paths as examples, or as what is meant. */
const paths = /(，如|, such as|；是否|; did).*\.[a-z*].*/;

/** What a row is called: a unit by its name, any other by its number in its list. */
function called(path: readonly (string | number)[], input: unknown, en: boolean): string {
  const number = Number(path.at(-1)) + 1;
  if (path[0] !== "organizations" || path.length > 2) return en ? `entry ${number}` : `第 ${number} 条`;
  // Of a copy, for what cannot be looked at must not be.
  const copy = withoutBlanks(input, () => {}) as Draft<Dossier>;
  return rowName(copy, "organizations", path) ?? (en ? `unit ${number}` : `第 ${number} 家单位`);
}

/** What people are told of a problem of the shape: the message without the paths of a program; a row has its name. */
export function shapeMessage({ messages, other }: DossierIssue, input: unknown, lang: Lang): string {
  const said = messages[lang].replace(paths, "");
  if (!other) return said;
  const en = lang === "en";
  const around = said.split(printPath(other));
  // Beside a path there is room, beside a name in Chinese there is none.
  return (en ? around : around.map((part) => part.trim())).join(called(other, input, en));
}

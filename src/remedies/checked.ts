import type { Path } from "../engine/report.js";
import { answered, asRow } from "../facts/answer.js";
import { shown } from "../schemas/choice.js";
import { answerAt } from "../words/names.js";
import { edited } from "./edits.js";
import type { Edit } from "./types.js";

const told = (path: unknown): string => JSON.stringify(path);

/** Whether it is the place of an answer: keys, and indexes of lists. */
const isPath = (path: unknown): path is Path =>
  Array.isArray(path) &&
  path.length > 0 &&
  path.every((part) => typeof part === "string" || (Number.isSafeInteger(part) && part >= 0));

/** @throws TypeError for what is no edit, with the path that it has */
function checkForm(edit: unknown): asserts edit is Edit {
  const { path, ...change } = asRow(edit);
  if (!isPath(path))
    throw new TypeError(
      `the path of an edit is ${Array.isArray(path) ? told(path) : shown(path)}: it must be a list of keys and indexes, as ["organizations", 0, "kind"]`,
    );
  const said = ["value", "insert", "remove"].filter((key) => Object.hasOwn(change, key));
  if (said.length !== 1 || ("remove" in change && change.remove !== true))
    throw new TypeError(
      `the edit at ${told(path)} must have one of value, insert and remove: true; it has ${said.join(", ") || "none"}`,
    );
}

/** @throws RangeError where a path leads through what is there and has no such part */
function checkWay(dossier: unknown, path: Path): void {
  path.forEach((part, at) => {
    const own = answered(answerAt(dossier, path.slice(0, at)));
    if (own === undefined) return;
    const list = Array.isArray(own);
    if (typeof own !== "object" || list !== (typeof part === "number"))
      throw new RangeError(
        `the path ${told(path)}: ${told(path.slice(0, at))} has no ${shown(part)}, it is ${shown(own)}`,
      );
    if (list && Number(part) > own.length)
      throw new RangeError(`the path ${told(path)}: ${told(path.slice(0, at))} has only ${own.length} entries`);
  });
}

/** @throws TypeError where what an entry is added to is no list */
function checkList(dossier: unknown, path: Path): void {
  checkWay(dossier, path);
  const own = answered(answerAt(dossier, path));
  if (own !== undefined && !Array.isArray(own))
    throw new TypeError(`nothing can be added at ${told(path)}: it is ${shown(own)}, no list`);
}

/** @throws RangeError where the entry to be taken out is not there, or is taken out already */
function checkEntry(dossier: unknown, path: Path, gone: Set<string>): void {
  const list = answerAt(dossier, path.slice(0, -1));
  const at = path.at(-1);
  if (!Array.isArray(list) || typeof at !== "number" || at >= list.length)
    throw new RangeError(`nothing can be removed at ${told(path)}: there is no such entry`);
  if (gone.has(told(path))) throw new RangeError(`the entry at ${told(path)} is removed twice`);
  gone.add(told(path));
}

/**
 * Edits as they are, each of which can be done.
 * @throws TypeError for what is no edit, or adds to what is no list; the path is named
 * @throws RangeError for a path that leads nowhere, or an entry that is not there
 */
export function checkedEdits(dossier: object, edits: readonly unknown[]): readonly Edit[] {
  const gone = new Set<string>();
  let after = dossier;
  const checked = edits.map((edit) => {
    checkForm(edit);
    return edit;
  });
  for (const edit of checked) {
    if (!("value" in edit)) continue;
    checkWay(after, edit.path);
    after = edited(after, [edit]);
  }
  for (const edit of checked) {
    if ("insert" in edit) checkList(after, edit.path);
    if ("remove" in edit) checkEntry(dossier, edit.path, gone);
  }
  return checked;
}

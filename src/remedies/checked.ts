import type { Path } from "../engine/report.js";
import { answered, asRow } from "../facts/answer.js";
import { shown } from "../schemas/choice.js";
import { type LocalText, text } from "../text.js";
import { answerAt } from "../words/names.js";
import { edited } from "./edits.js";
import type { Edit, Step } from "./types.js";

/** What is wrong with changes, told in both languages. */
type Refusal = Error & { readonly messages: LocalText };

export const refusal = (kind: typeof TypeError | typeof RangeError, zh: string, en: string): Refusal =>
  Object.assign(new kind(en), { messages: text(zh, en) });

/** Whether an error says what is wrong with changes. */
export const isRefusal = (error: unknown): error is Refusal => error instanceof Error && "messages" in error;

/** A value as a Chinese error shows it. */
export function shownZh(value: unknown): string {
  if (typeof value !== "object" || value === null) return shown(value);
  return Array.isArray(value) ? "列表" : "对象";
}

const isStep = (of: unknown): of is Step => {
  const { edits, count } = asRow(of);
  return Array.isArray(edits) && (count === undefined || (Number.isSafeInteger(count) && Number(count) > 0));
};

/** @throws TypeError for what are no steps */
export function givenSteps(steps: readonly unknown[]): asserts steps is readonly Step[] {
  const at = steps.findIndex((step) => !isStep(step));
  if (at >= 0)
    throw refusal(
      TypeError,
      `第 ${at + 1} 步为 ${shownZh(steps[at])}，应为办法中的一步，含 edits；有 count 的，须大于 0`,
      `step ${at + 1} of the changes is ${shown(steps[at])}: it must be a step of a plan, with its edits, and a count above 0 if it has one`,
    );
}

const told = (path: unknown): string => JSON.stringify(path);

/** No answer of a dossier lies as deep. */
const deepest = 32;

/** Whether it is the place of an answer: keys, and indexes of lists. */
const isPath = (path: unknown): path is Path =>
  Array.isArray(path) &&
  path.length > 0 &&
  path.length <= deepest &&
  path.every((part) => typeof part === "string" || (Number.isSafeInteger(part) && part >= 0));

/** @throws TypeError for what is no edit, with the path that it has */
function checkForm(edit: unknown): asserts edit is Edit {
  const { path, ...change } = asRow(edit);
  if (!isPath(path))
    throw refusal(
      TypeError,
      `改动的 path 为 ${Array.isArray(path) && path.length <= deepest ? told(path) : shownZh(path)}，应为由键和序号组成的列表，如 ["organizations", 0, "kind"]`,
      `the path of an edit is ${Array.isArray(path) && path.length <= deepest ? told(path) : shown(path)}: it must be a list of keys and indexes, as ["organizations", 0, "kind"]`,
    );
  const said = ["value", "insert", "remove"].filter((key) => Object.hasOwn(change, key));
  if (said.length !== 1 || ("remove" in change && change.remove !== true))
    throw refusal(
      TypeError,
      `${told(path)} 处的改动应有 value、insert 与 remove: true 三者之一，现有${said.length > 0 ? ` ${said.join("、")}` : "：无"}`,
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
      throw refusal(
        RangeError,
        `path ${told(path)}：${told(path.slice(0, at))} 中没有 ${shownZh(part)}，该处为 ${shownZh(own)}`,
        `the path ${told(path)}: ${told(path.slice(0, at))} has no ${shown(part)}, it is ${shown(own)}`,
      );
    if (list && Number(part) > own.length)
      throw refusal(
        RangeError,
        `path ${told(path)}：${told(path.slice(0, at))} 只有 ${own.length} 条`,
        `the path ${told(path)}: ${told(path.slice(0, at))} has only ${own.length} entries`,
      );
  });
}

/** @throws TypeError where what an entry is added to is no list */
function checkList(dossier: unknown, path: Path): void {
  checkWay(dossier, path);
  const own = answered(answerAt(dossier, path));
  if (own !== undefined && !Array.isArray(own))
    throw refusal(
      TypeError,
      `${told(path)} 处不能增加：该处为 ${shownZh(own)}，不是列表`,
      `nothing can be added at ${told(path)}: it is ${shown(own)}, no list`,
    );
}

/** @throws RangeError where the entry to be taken out is not there, or is taken out already */
function checkEntry(dossier: unknown, path: Path, gone: Set<string>): void {
  const list = answerAt(dossier, path.slice(0, -1));
  const at = path.at(-1);
  if (!Array.isArray(list) || typeof at !== "number" || at >= list.length)
    throw refusal(
      RangeError,
      `${told(path)} 处不能移除：没有这一条`,
      `nothing can be removed at ${told(path)}: there is no such entry`,
    );
  if (gone.has(told(path)))
    throw refusal(RangeError, `${told(path)} 处的一条被移除两次`, `the entry at ${told(path)} is removed twice`);
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

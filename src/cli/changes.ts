import { isRefusal } from "../remedies/checked.js";
import type { Changes } from "../remedies/what-if.js";
import { changed } from "../remedies/what-if.js";
import { printPath } from "../schemas/issues.js";
import { type ParseResult, safeParseDossier } from "../schemas/parse.js";
import { limits } from "../schemas/scalars.js";
import type { Dossier } from "../schemas/types.js";
import { type LocalText, text } from "../text.js";
import { type InputIssue, inputIssue } from "./input.js";

type Row = Readonly<Record<string, unknown>>;
const asRow = (value: unknown): Row => Object(value);

/** What stands for changes in a file: of what `remedy` prints, the first plan. */
function changesIn(input: unknown): unknown {
  const { plans } = asRow(input);
  return Array.isArray(plans) ? plans[0] : input;
}

/** How many rows are added in all. */
function rowsAdded(changes: unknown): number {
  const { steps = changes } = asRow(changes);
  const counts = (Array.isArray(steps) ? steps : []).map((step) => Number(asRow(step).count ?? 0));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Reads changes as far as no dossier is needed for it. */
export function readChanges(input: unknown): { value?: Changes; issues?: InputIssue[] } {
  const changes = changesIn(input);
  if (changes === undefined) return { issues: [inputIssue("required", "其中没有办法", "there is no plan in it")] };
  if (rowsAdded(changes) > limits.entries)
    return {
      issues: [
        inputIssue("too-many", `至多增加 ${limits.entries} 条`, `at most ${limits.entries} entries may be added`),
      ],
    };
  // Whether they are changes is told by the dossier that they are of.
  return { value: changes as Changes };
}

const inIt = text("改动后的申报材料", "the dossier after the changes");

/** A dossier after changes; or what is wrong with these, or with what they make of it. */
export function afterChanges(
  dossier: Dossier,
  changes: Changes,
): { after: Dossier; wrong?: undefined } | { wrong: readonly LocalText[] } {
  try {
    const read: ParseResult = safeParseDossier(changed(dossier, changes).after);
    if (read.value) return { after: read.value };
    return {
      wrong: read.issues.map(({ path, messages }) =>
        text(
          [inIt["zh-CN"], printPath(path), messages["zh-CN"]].join(": "),
          [inIt.en, printPath(path), messages.en].join(": "),
        ),
      ),
    };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { wrong: [error.messages] };
  }
}

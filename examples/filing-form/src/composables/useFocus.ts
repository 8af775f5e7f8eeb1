import { nextTick, shallowRef } from "vue";
import { domId, type Path, starred } from "../form/paths.js";
import { type FieldNode, sectionOf } from "../form/tree.js";
import type { DraftState } from "./useDraft.js";
import type { Settings } from "./useSettings.js";

/** Where a finding or a question points to. */
export interface Place {
  path: Path;
  row?: Record<string, string | number>;
  field?: string;
}

const frames = 10;
const entered = "input:checked, input:not([tabindex='-1']), textarea, select, button";

/** Moves the focus into an element, and the element into view. */
export function focusInto(element: HTMLElement): void {
  const target = element.matches(entered) ? element : (element.querySelector<HTMLElement>(entered) ?? element);
  target.focus({ preventScroll: true });
  element.scrollIntoView({ block: "center", behavior: "instant" });
}

const names = (fields: readonly FieldNode[]): string[] =>
  fields.flatMap(({ name, children }) => [name, ...names(children)]);

/** Leads to a field: opens its tab, its rows and their page, and moves the focus there. */
export function useFocus(draft: DraftState, settings: Settings, shown: () => readonly FieldNode[]) {
  /** The field to be shown; lists of rows open themselves for it. */
  const target = shallowRef<Path>();

  async function focus(id: readonly string[]): Promise<void> {
    for (let frame = 0; frame < frames; frame++) {
      await nextTick();
      const [exact] = id.slice(0, 1).map((one) => document.getElementById(one));
      if (exact) return focusInto(exact);
      await new Promise((done) => requestAnimationFrame(done));
    }
    const nearest = id.map((one) => document.getElementById(one)).find((element) => element !== null);
    if (nearest) focusInto(nearest);
  }

  async function goTo({ path, row, field }: Place): Promise<void> {
    settings.view = "form";
    settings.section = sectionOf(path[0]);
    if (path[0] === "assertions" || path[0] === "justifications") return focus([`judge-${row?.rule ?? ""}`, "panel"]);
    let at = path;
    // A year of accounts that is not there is added; other rows are for a person to add.
    if (row?.year !== undefined && field !== undefined) {
      at = [...path, draft.addRow(path, { ...row }), field];
    }
    if (!names(shown()).includes(starred(at))) settings.everyField = true;
    target.value = at;
    await focus(at.map((_, index) => domId(at.slice(0, at.length - index))).concat("panel"));
    target.value = undefined;
  }

  return { target, goTo };
}

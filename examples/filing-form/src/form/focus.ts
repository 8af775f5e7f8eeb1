import { nextTick } from "vue";
import { domId, type Path, rowsAt } from "./paths.js";

const frames = 20;
const entered = "input:checked, input:not([tabindex='-1']), textarea, select, button";

/** Moves the focus into the control of an element, and the control into view. */
function focusInto(element: HTMLElement): void {
  const control = element.matches(entered) ? element : (element.querySelector<HTMLElement>(entered) ?? element);
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: "center", behavior: "instant" });
}

/** The id of the control of an answer; accounts stand by their year, whatever their row. */
export function controlId(dossier: unknown, path: Path): string {
  const at = path.indexOf("financials") + 1;
  const row = path[at];
  if (at === 0 || typeof row !== "number") return domId(path);
  const rows = rowsAt(dossier, path.slice(0, at)) ?? [];
  const year = String(rows[row]?.year ?? "");
  const nth = rows.slice(0, row).filter((other) => String(other.year ?? "") === year).length;
  return domId([...path.slice(0, at), nth === 0 ? year : `${year}-${nth}`, ...path.slice(at + 1)]);
}

/** Focuses the first of some controls that is there once the page is drawn. */
export async function focusOn(ids: readonly string[]): Promise<void> {
  for (let frame = 0; frame < frames; frame++) {
    await nextTick();
    const exact = document.getElementById(ids[0] ?? "");
    if (exact) return focusInto(exact);
    await new Promise((done) => requestAnimationFrame(done));
  }
  const nearest = ids.map((id) => document.getElementById(id)).find((element) => element !== null);
  if (nearest) focusInto(nearest);
}

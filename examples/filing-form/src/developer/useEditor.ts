import { type DossierIssue, safeParseDossier } from "consortium-eligibility";
import { computed, ref, shallowRef, watch } from "vue";
import { useSession } from "../session.js";
import { faultText } from "./faults.js";
import { lineOf, type Places, readJson } from "./json.js";
import { developerWords } from "./words.js";

/** Something that is said of a place in the text. */
export interface Remark {
  readonly at: number;
  readonly line: number;
  readonly text: string;
}

const calm = 150;
const written = (dossier: unknown): string => JSON.stringify(dossier, undefined, 2);

/** Where an answer stands, or what it would stand in. */
function placeOf(path: readonly (string | number)[], places: Places): number {
  for (let length = path.length; length >= 0; length--) {
    const at = places.get(path.slice(0, length).join("."));
    if (at !== undefined) return at;
  }
  return 0;
}

/** The dossier as a text that can be edited: what can be read goes into the session a moment later. */
export function useEditor() {
  const { session, snapshot, lang } = useSession();
  const text = ref(written(snapshot.value.dossier));
  /** What keeps the text from being a dossier. */
  const problem = ref<string>();
  const problemAt = ref(0);
  const found = shallowRef<{ issues: readonly DossierIssue[]; places: Places }>({ issues: [], places: new Map() });
  let mine: unknown;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function read(): void {
    const given = readJson(text.value);
    if ("problem" in given) {
      problem.value = faultText(given.problem, lang.value);
      problemAt.value = offsetOf(given.problem.line, given.problem.column);
      return;
    }
    const isDossier = typeof given.value === "object" && given.value !== null && !Array.isArray(given.value);
    problem.value = isDossier ? undefined : developerWords[lang.value].notDossier;
    problemAt.value = 0;
    const { issues = [] } = safeParseDossier(given.value);
    // That no unit has been entered yet is no fault of what is there.
    const faults = issues.filter(({ code, path }) => code !== "required" || path.length > 1);
    found.value = { issues: isDossier ? faults : [], places: given.places };
    if (problem.value !== undefined) return;
    session.replace(given.value);
    mine = snapshot.value.dossier;
  }
  const offsetOf = (line: number, column: number): number =>
    text.value
      .split("\n")
      .slice(0, line - 1)
      .join("\n").length +
    (line > 1 ? 1 : 0) +
    column -
    1;

  function edit(value: string): void {
    text.value = value;
    clearTimeout(timer);
    timer = setTimeout(read, calm);
  }
  /** What changes elsewhere, as by undo, is written anew; what was typed here stays as it was typed. */
  watch(
    () => snapshot.value.dossier,
    (now) => {
      if (timer !== undefined && now === mine) return;
      const given = readJson(text.value);
      if (!("problem" in given) && JSON.stringify(given.value) === JSON.stringify(now)) return;
      text.value = written(now);
      problem.value = undefined;
    },
  );
  watch(lang, () => {
    if (problem.value !== undefined) read();
  });

  const remarks = computed<readonly Remark[]>(() =>
    found.value.issues.map(({ path, messages }) => {
      const at = placeOf(path, found.value.places);
      return { at, line: lineOf(text.value, at).line, text: messages[lang.value] };
    }),
  );
  read();
  return { text, edit, problem, problemAt, remarks };
}

import { reactive, ref, shallowRef, toRaw } from "vue";
import { getIn, type Path, setIn } from "../form/paths.js";
import { type DraftDossier, freshId } from "../form/shaped.js";

let lastKey = 0;
const keys = new WeakMap<object, number>();

/** A name of a row that stays with it wherever it moves. */
export function rowKey(row: object): number {
  const raw = toRaw(row);
  const known = keys.get(raw) ?? ++lastKey;
  keys.set(raw, known);
  return known;
}

/** The dossier that is being filled. What goes in is plain, so that what comes out by `plain` holds no proxy. */
export function useDraft(initial: DraftDossier) {
  const held = reactive<{ dossier: DraftDossier }>({ dossier: initial });
  /** Counts the changes. */
  const version = ref(0);
  /** Counts the dossiers put in the place of another, so that what is shown is built anew. */
  const generation = ref(0);
  /** The dossier before it was replaced. */
  const earlier = shallowRef<DraftDossier>();

  const plain = (): DraftDossier => toRaw(toRaw(held).dossier);
  const get = (path: Path): unknown => getIn(held.dossier, path);
  const set = (path: Path, value: unknown): void => {
    setIn(held.dossier, path, value);
    version.value++;
  };
  const rows = (path: Path): readonly DraftDossier[] | undefined => {
    const list = get(path);
    return Array.isArray(list) ? list : undefined;
  };
  const replace = (dossier: DraftDossier, keep = true): void => {
    earlier.value = keep ? plain() : undefined;
    held.dossier = dossier;
    generation.value++;
    version.value++;
  };

  return {
    version,
    generation,
    earlier,
    plain,
    get,
    set,
    rows,
    replace,
    /** Adds a row, with what is known of it; a unit gets an id. */
    addRow(path: Path, row: DraftDossier = {}): number {
      const units = path.length === 1 && path[0] === "organizations";
      const added = units ? { id: freshId(), ...row } : row;
      const list = rows(path) as DraftDossier[] | undefined;
      if (list) list.push(added);
      else setIn(held.dossier, path, [added]);
      version.value++;
      return (list?.length ?? 1) - 1;
    },
    /** Takes a row away; after the last one the list is not answered. */
    removeRow(path: Path, at: number): void {
      const list = rows(path) as DraftDossier[] | undefined;
      list?.splice(at, 1);
      if (list?.length === 0) setIn(held.dossier, path, undefined);
      version.value++;
    },
    /** Puts back the dossier that was replaced. */
    restore(): void {
      if (earlier.value) replace(earlier.value, false);
    },
  };
}

export type DraftState = ReturnType<typeof useDraft>;

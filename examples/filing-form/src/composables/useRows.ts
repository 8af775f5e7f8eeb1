import { computed, reactive, ref, watch } from "vue";
import { nameOf, type Path } from "../form/paths.js";
import { useSession } from "../session.js";
import { rowKey } from "./useDraft.js";

/** How many rows are shown at once. */
export const perPage = 20;

/** A list of rows: which page is shown, and which rows are open. */
export function useRows(path: () => Path) {
  const { draft, target } = useSession();
  const rows = computed(() => draft.rows(path()));
  const count = computed(() => rows.value?.length ?? 0);
  const page = ref(1);
  const opened = reactive(new Set<number>());

  const shown = computed(() => {
    const first = (page.value - 1) * perPage;
    return (rows.value ?? []).slice(first, first + perPage).map((row, at) => ({ key: rowKey(row), at: first + at }));
  });
  const keyAt = (at: number): number | undefined => {
    const row = rows.value?.[at];
    return row && rowKey(row);
  };
  const open = (at: number): void => {
    page.value = Math.floor(at / perPage) + 1;
    const key = keyAt(at);
    if (key !== undefined) opened.add(key);
  };

  if (count.value === 1) open(0);
  watch(count, (now) => {
    page.value = Math.max(1, Math.min(page.value, Math.ceil(now / perPage)));
  });
  watch(
    target,
    (field) => {
      const own = path();
      const at = field?.[own.length];
      if (field && typeof at === "number" && nameOf(field.slice(0, own.length)) === nameOf(own)) open(at);
    },
    { immediate: true },
  );

  return {
    rows,
    count,
    page,
    shown,
    open,
    isOpen: (key: number): boolean => opened.has(key),
    toggle: (key: number): void => {
      if (!opened.delete(key)) opened.add(key);
    },
  };
}

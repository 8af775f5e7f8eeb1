import { onScopeDispose, ref } from "vue";

/** A new shape of what is kept takes a new number; what an older one kept is left alone. */
export const storageKey = "consortium-eligibility.filing-form.v1";

const pause = 500;

/** What was kept in this browser, or nothing: storage may be blocked, and may hold anything. */
export function readSaved(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "null");
    return typeof kept === "object" && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** Keeps the draft in this browser: a moment after each change, and when the page goes away. */
export function useStorage(content: () => unknown) {
  /** Whether the last attempt failed: no room, or storage is blocked. */
  const failed = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    try {
      localStorage.setItem(storageKey, JSON.stringify(content()));
      failed.value = false;
    } catch {
      failed.value = true;
    }
  }
  function save(): void {
    clearTimeout(timer);
    timer = setTimeout(flush, pause);
  }
  const hidden = (): void => {
    if (document.visibilityState === "hidden") flush();
  };
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", hidden);
  onScopeDispose(() => {
    removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", hidden);
  });
  return { failed, save };
}

import { onScopeDispose, type Ref, ref } from "vue";

/** A new shape of what is kept takes a new number; what an older one kept is left alone. */
export const storageKey = "consortium-eligibility.filing-form.v1";

const pause = 500;

/** What was kept in this browser, and whether anything was that cannot be read. */
export interface Saved {
  content: Record<string, unknown>;
  unreadable: boolean;
}

function raw(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null; // storage is blocked
  }
}

/** What was kept in this browser, or nothing: storage may be blocked, and may hold anything. */
export function readSaved(): Saved {
  const text = raw();
  if (text === null) return { content: {}, unreadable: false };
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept === "object" && kept !== null && !Array.isArray(kept))
      return { content: kept as Record<string, unknown>, unreadable: false };
  } catch {
    // Told below.
  }
  return { content: {}, unreadable: true };
}

/** Keeps what is stored under a key that nothing else has; its key, or nothing where there is no room. */
export function setAside(): string | undefined {
  try {
    const text = localStorage.getItem(storageKey);
    if (text === null) return storageKey;
    let number = 1;
    const key = (): string => `${storageKey}.aside-${number}`;
    while (![null, text].includes(localStorage.getItem(key()))) number++;
    localStorage.setItem(key(), text);
    localStorage.removeItem(storageKey);
    return key();
  } catch {
    return undefined;
  }
}

/** What was set aside under a key. */
export const asideAt = (key: string): string => localStorage.getItem(key) ?? "";

let atHand: (() => unknown) | undefined;
/** The draft that is being filled, wherever the page fails. */
export const draftAtHand = (): unknown => atHand?.();
export const keepAtHand = (draft: () => unknown): void => {
  atHand = draft;
};

/** Keeps the draft in this browser: a moment after each change, and when the page goes away. */
export function useStorage(content: () => unknown, paused: Ref<boolean>) {
  /** Whether the last attempt failed: no room, or storage is blocked. */
  const failed = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    if (paused.value) return;
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
    flush();
    removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", hidden);
  });
  return { failed, save };
}

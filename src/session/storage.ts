import type { SessionStorage } from "./types.js";

// What of a browser is used here; a page that has none of it brings a storage of its own.
declare const localStorage: { getItem(key: string): string | null; setItem(key: string, value: string): void };
interface Asked<T> {
  readonly result: T;
  readonly error: unknown;
  onsuccess: (() => void) | null;
  onerror: (() => void) | null;
}
interface Rows {
  get(key: string): Asked<unknown>;
  put(value: unknown, key: string): Asked<unknown>;
}
interface Database {
  createObjectStore(name: string): unknown;
  transaction(store: string, mode: "readonly" | "readwrite"): { objectStore(name: string): Rows };
  close(): void;
}
declare const indexedDB: {
  open(name: string, version: number): Asked<Database> & { onupgradeneeded: (() => void) | null };
};

/**
 * Keeps the dossier in `localStorage`, under a key of its own.
 * @example createSession({ jurisdictions: [wenzhou], storage: browserStorage("filing") })
 */
export function browserStorage(key: string): SessionStorage {
  const read = (name: string): string | null => localStorage.getItem(name);
  return {
    channel: key,
    load: () => read(key) ?? undefined,
    save: (envelope) => localStorage.setItem(key, JSON.stringify(envelope)),
    setAside: (content) => {
      let number = 1;
      const name = (): string => `${key}.aside-${number}`;
      while (read(name()) !== null && read(name()) !== content) number++;
      localStorage.setItem(name(), String(content));
      return name();
    },
  };
}

const asked = <T>(request: Asked<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * Keeps the dossier in IndexedDB, which has room for dossiers of thousands of units.
 * @example createSession({ jurisdictions: [wenzhou], storage: indexedStorage("filing") })
 */
export function indexedStorage(name: string): SessionStorage {
  const store = "dossiers";
  const open = (): Promise<Database> => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(store);
    };
    return asked(request);
  };
  const within = async <T>(mode: "readonly" | "readwrite", use: (rows: Rows) => Asked<T>): Promise<T> => {
    const database = await open();
    try {
      return await asked(use(database.transaction(store, mode).objectStore(store)));
    } finally {
      database.close();
    }
  };
  return {
    channel: name,
    load: () => within<unknown>("readonly", (rows) => rows.get("current")),
    save: async (envelope) => {
      await within("readwrite", (rows) => rows.put(envelope, "current"));
    },
    setAside: async (content) => {
      await within("readwrite", (rows) => rows.put(content, "aside"));
      return `${name}/aside`;
    },
  };
}

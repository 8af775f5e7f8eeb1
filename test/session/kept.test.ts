import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { wenzhou } from "../../src/index.js";
import {
  browserStorage,
  createSession,
  type Envelope,
  indexedStorage,
  type SessionStorage,
} from "../../src/session/index.js";

const options = { jurisdictions: [wenzhou], asOf: "2025-11-20" };

/** What a page has and Node has not. */
class Page extends EventTarget {
  visibilityState = "visible";
}

const clock = setTimeout;
const kept = new Map<string, string>();
let room = true;
const localStorage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => {
    if (!room) throw new Error("no room");
    kept.set(key, value);
  },
};

beforeEach(() => {
  vi.useFakeTimers();
  kept.clear();
  room = true;
  const [page, window] = [new Page(), new EventTarget()];
  vi.stubGlobal("document", page);
  vi.stubGlobal("localStorage", localStorage);
  for (const name of ["addEventListener", "removeEventListener", "dispatchEvent"] as const)
    vi.stubGlobal(name, window[name].bind(window));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const dispatch = (event: Event): void => void Reflect.get(globalThis, "dispatchEvent")(event);
const settled = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1_000);
const saved = (key = "x"): Envelope => JSON.parse(kept.get(key) ?? "null");

describe("localStorage", () => {
  test("a dossier is saved a moment after a change, and is there the next time, with what it is judged by", async () => {
    const session = createSession({ ...options, storage: browserStorage("x") });
    expect(session.snapshot().kept).toEqual({ state: "saved", elsewhere: false });
    session.set(["id"], "1");
    session.set(["id"], "2");
    expect(session.snapshot().kept.state).toBe("waiting");
    expect(kept.size).toBe(0);
    await settled();
    expect(session.snapshot().kept.state).toBe("saved");
    expect(saved()).toMatchObject({ format: "consortium-eligibility/1", dossier: { id: "2" }, asOf: "2025-11-20" });
    session.close();
    const next = createSession({
      jurisdictions: [wenzhou],
      dossier: { id: "by default" },
      storage: browserStorage("x"),
    });
    expect(next.snapshot().dossier).toEqual({ id: "2" });
    expect(next.snapshot().canUndo).toBe(false);
    expect(next.snapshot().settings.asOf).toBe("2025-11-20");
    next.close();
  });

  test("when the page goes away, and when the session ends, nothing waits", () => {
    const session = createSession({ ...options, storage: browserStorage("x") });
    session.set(["id"], "1");
    dispatch(new Event("pagehide"));
    expect(saved().dossier.id).toBe("1");
    session.set(["id"], "2");
    const page = Reflect.get(globalThis, "document") as Page;
    page.dispatchEvent(new Event("visibilitychange"));
    expect(saved().dossier.id).toBe("1");
    page.visibilityState = "hidden";
    page.dispatchEvent(new Event("visibilitychange"));
    expect(saved().dossier.id).toBe("2");
    session.set(["id"], "3");
    session.close();
    expect(saved().dossier.id).toBe("3");
    dispatch(new Event("pagehide"));
  });

  test("where there is no room it is said, and tried again with the next change", async () => {
    const session = createSession({ ...options, storage: browserStorage("x") });
    room = false;
    session.set(["id"], "1");
    await settled();
    expect(session.snapshot().kept.state).toBe("failed");
    room = true;
    session.set(["id"], "2");
    await settled();
    expect(session.snapshot().kept.state).toBe("saved");
    session.close();
  });

  test("what cannot be read is put aside, and not written over", async () => {
    kept.set("x", "{broken");
    kept.set("x.aside-1", "another");
    const session = createSession({ ...options, storage: browserStorage("x") });
    await settled();
    expect(session.snapshot().kept).toEqual({ state: "saved", elsewhere: false, aside: "x.aside-2" });
    expect(kept.get("x.aside-2")).toBe("{broken");
    session.set(["id"], "1");
    await settled();
    expect(saved().dossier.id).toBe("1");
    session.close();
  });

  test("what can be neither read nor put aside is left alone", async () => {
    kept.set("x", "{broken");
    room = false;
    const session = createSession({ ...options, storage: browserStorage("x") });
    await settled();
    room = true;
    session.set(["id"], "1");
    await settled();
    expect(session.snapshot().kept.state).toBe("failed");
    expect(kept.get("x")).toBe("{broken");
    session.close();
  });

  test("storage that is blocked is told, and the session goes on", () => {
    vi.stubGlobal("localStorage", undefined);
    const session = createSession({ ...options, storage: browserStorage("x") });
    expect(session.snapshot().kept.state).toBe("failed");
    session.set(["id"], "1");
    expect(session.snapshot().dossier.id).toBe("1");
    session.close();
  });
});

describe("two tabs", () => {
  /** What tabs say to each other arrives a moment later, by the clock. */
  const later = (): Promise<unknown> => new Promise((done) => clock(done, 30));

  test("one keeps the dossier; the other is told, and may take it", async () => {
    const first = createSession({ ...options, storage: browserStorage("x") });
    const second = createSession({ ...options, storage: browserStorage("x") });
    await later();
    expect([first, second].map((one) => one.snapshot().kept.elsewhere)).toEqual([false, true]);
    second.set(["id"], "second");
    await settled();
    expect(kept.size).toBe(0);
    second.take();
    await later();
    expect([first, second].map((one) => one.snapshot().kept.elsewhere)).toEqual([true, false]);
    await settled();
    expect(saved().dossier.id).toBe("second");
    second.close();
    await later();
    expect(first.snapshot().kept.elsewhere).toBe(false);
    first.close();
  });

  test("a page that comes back asks again, and one that leaves says so", async () => {
    const first = createSession({ ...options, storage: browserStorage("x") });
    await later();
    dispatch(Object.assign(new Event("pageshow"), { persisted: false }));
    dispatch(Object.assign(new Event("pageshow"), { persisted: true }));
    dispatch(new Event("pagehide"));
    const channel = new BroadcastChannel("x");
    channel.postMessage("nonsense");
    await later();
    expect(first.snapshot().kept.elsewhere).toBe(false);
    channel.close();
    first.close();
  });

  test("where tabs cannot speak to each other each is alone; nor is there a page in every program", () => {
    vi.stubGlobal("BroadcastChannel", undefined);
    const alone = createSession({ ...options, storage: browserStorage("x") });
    alone.take();
    alone.close();
    vi.unstubAllGlobals();
    vi.stubGlobal("localStorage", localStorage);
    const without = createSession({ ...options, storage: browserStorage("y") });
    without.set(["id"], "1");
    without.close();
    expect(saved("y").dossier.id).toBe("1");
  });
});

describe("a storage of one's own", () => {
  const storage = (own: Partial<SessionStorage>): SessionStorage => ({ load: () => undefined, save: () => {}, ...own });

  test("may answer later; till then nothing is saved, and what was filled in before is not lost", async () => {
    const aside: unknown[] = [];
    const own = storage({
      load: () => new Promise((done) => setTimeout(() => done({ id: "kept" }), 50)),
      save: (envelope) => void aside.push(envelope.dossier),
      setAside: async (content) => String(aside.push(content)),
    });
    const session = createSession({ ...options, storage: own });
    expect(session.snapshot().kept.state).toBe("loading");
    const hasty = createSession({ ...options, storage: own });
    hasty.set(["id"], "typed");
    expect(aside).toEqual([]);
    await settled();
    expect(session.snapshot().dossier).toEqual({ id: "kept" });
    expect(hasty.snapshot().dossier).toEqual({ id: "typed" });
    expect(aside).toEqual([{ id: "kept" }, { id: "typed" }]);
    expect(hasty.snapshot().kept.aside).toBe("1");
    session.close();
  });

  test.each([
    ["that refuses to load", { load: () => Promise.reject(new Error("blocked")) }],
    ["that has no place for what cannot be read", { load: () => "5" }],
    ["whose saving fails", { save: () => Promise.reject(new Error("full")) }],
  ])("%s is told to have failed", async (_, own) => {
    const session = createSession({ ...options, storage: storage(own) });
    session.set(["id"], "1");
    await settled();
    expect(session.snapshot().kept.state).toBe("failed");
  });

  test("may ask for a pause of its own", async () => {
    const texts: unknown[] = [];
    const session = createSession({
      ...options,
      storage: storage({ pause: 5, save: ({ dossier }) => void texts.push(dossier.id) }),
    });
    session.set(["id"], "1");
    await vi.advanceTimersByTimeAsync(6);
    expect(texts).toEqual(["1"]);
  });
});

describe("IndexedDB", () => {
  /** As much of it as is used: one database, whose requests answer later. */
  function database(fails = false) {
    const rows = new Map<string, unknown>();
    const later = <T>(result: () => T) => {
      const request = {
        result: undefined as T | undefined,
        error: new Error("blocked"),
        onsuccess: null as (() => void) | null,
        onerror: null as (() => void) | null,
        onupgradeneeded: null as (() => void) | null,
      };
      setTimeout(() => {
        if (fails) return request.onerror?.();
        request.result = result();
        request.onupgradeneeded?.();
        request.onsuccess?.();
      }, 1);
      return request;
    };
    const store = {
      get: (key: string) => later(() => rows.get(key)),
      put: (value: unknown, key: string) => later(() => rows.set(key, structuredClone(value))),
    };
    const opened = {
      createObjectStore: () => store,
      transaction: () => ({ objectStore: () => store }),
      close: () => {},
    };
    return { rows, indexedDB: { open: () => later(() => opened) } };
  }

  test("keeps a dossier as it is, and puts aside what cannot be read", async () => {
    const { rows, indexedDB } = database();
    vi.stubGlobal("indexedDB", indexedDB);
    const session = createSession({ ...options, storage: indexedStorage("filing") });
    await settled();
    session.set(["id"], "1");
    await settled();
    expect(rows.get("current")).toMatchObject({ dossier: { id: "1" } });
    session.close();
    rows.set("current", { format: "of another program" });
    const next = createSession({ ...options, storage: indexedStorage("filing") });
    await settled();
    expect(next.snapshot().kept).toMatchObject({ state: "saved", aside: "filing/aside" });
    expect(rows.get("aside")).toEqual({ format: "of another program" });
    next.close();
  });

  test("that is blocked is told", async () => {
    vi.stubGlobal("indexedDB", database(true).indexedDB);
    const session = createSession({ ...options, storage: indexedStorage("filing") });
    await settled();
    expect(session.snapshot().kept.state).toBe("failed");
    session.close();
  });
});

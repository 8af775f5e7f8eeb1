import { type Tabs, tabsOf } from "./tabs.js";
import type { Envelope, Kept, SessionStorage } from "./types.js";

// What of a page is used here.
declare function addEventListener(type: string, listener: () => void): void;
declare function removeEventListener(type: string, listener: () => void): void;
declare const document: {
  readonly visibilityState: string;
  addEventListener(type: string, listener: () => void): void;
  removeEventListener(type: string, listener: () => void): void;
};

/** What a keeper asks of its session. */
interface Owner {
  content(): Envelope;
  /** Takes what was kept. @throws Error for what cannot be read */
  take(content: unknown): void;
  /** Whether the dossier was changed before what was kept arrived. */
  touched(): boolean;
  tell(kept: Kept): void;
}

const usualPause = 300;

/** Keeps the dossier of a session: a moment after each change, when the page goes away, and by one tab at a time. */
export class Keeper {
  kept: Kept = { state: "none", elsewhere: false };
  private readonly storage: SessionStorage;
  private readonly owner: Owner;
  private readonly tabs: Tabs | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether what was kept could neither be read nor put aside: then it must not be written over. */
  private barred = false;

  constructor(storage: SessionStorage, owner: Owner) {
    this.storage = storage;
    this.owner = owner;
    const { channel } = storage;
    this.tabs = channel === undefined ? undefined : tabsOf(channel, (elsewhere) => this.away(elsewhere));
    if (typeof addEventListener === "function") addEventListener("pagehide", this.flush);
    if (typeof document === "object") document.addEventListener("visibilitychange", this.hidden);
  }

  /** Takes what was kept. */
  begin(): void {
    this.put({ state: "loading" });
    this.load();
  }

  private put(differs: Partial<Kept>): void {
    this.kept = { ...this.kept, ...differs };
    this.owner.tell(this.kept);
  }

  private away(elsewhere: boolean): void {
    this.put({ elsewhere });
    if (!elsewhere) this.changed();
  }

  private readonly hidden = (): void => {
    if (document.visibilityState === "hidden") this.flush();
  };

  private load(): void {
    try {
      const content = this.storage.load();
      if (content instanceof Promise)
        content.then(
          (one) => this.loaded(one),
          () => this.put({ state: "failed" }),
        );
      else this.loaded(content);
    } catch {
      this.put({ state: "failed" });
    }
  }

  private loaded(content: unknown): void {
    if (content === undefined || content === null) {
      this.put({ state: "saved" });
      return;
    }
    if (this.owner.touched()) {
      void this.aside(content).then(() => this.changed());
      return;
    }
    try {
      this.owner.take(content);
      this.put({ state: "saved" });
    } catch {
      void this.aside(content);
    }
  }

  /** Puts what was kept where it is not written over; till that is done nothing is saved. */
  private async aside(content: unknown): Promise<void> {
    try {
      const aside = await this.storage.setAside?.(content);
      if (aside !== undefined) return this.put({ state: "saved", aside });
    } catch {
      // Told below.
    }
    this.barred = true;
    this.put({ state: "failed" });
  }

  /** Saves a moment later. */
  changed(): void {
    if (this.barred || this.kept.elsewhere || this.kept.state === "loading") return;
    if (this.kept.state !== "waiting") this.put({ state: "waiting" });
    this.timer ??= setTimeout(this.flush, this.storage.pause ?? usualPause);
  }

  private readonly flush = (): void => {
    if (this.timer === undefined) return;
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.kept.elsewhere) void this.save();
  };

  private async save(): Promise<void> {
    try {
      await this.storage.save(this.owner.content());
      if (this.timer === undefined) this.put({ state: "saved" });
    } catch {
      this.put({ state: "failed" });
    }
  }

  take(): void {
    this.tabs?.take();
  }

  close(): void {
    this.flush();
    this.tabs?.close();
    if (typeof removeEventListener === "function") removeEventListener("pagehide", this.flush);
    if (typeof document === "object") document.removeEventListener("visibilitychange", this.hidden);
  }
}

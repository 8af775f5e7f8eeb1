import { asRow } from "../facts/answer.js";

// What of a page is used here.
declare function addEventListener(type: string, listener: (event: { persisted?: boolean }) => void): void;
declare function removeEventListener(type: string, listener: (event: { persisted?: boolean }) => void): void;

type Message = "opened" | "held" | "taken" | "left";

const isMessage = (data: unknown): data is Message => ["opened", "held", "taken", "left"].includes(String(data));

/** The tabs that keep the same dossier: one at a time does, for two would write over each other. */
export interface Tabs {
  /** Keeps it from now on in this tab. */
  take(): void;
  close(): void;
}

/**
 * Tells tabs of each other: the one that opens second, and the one from which the dossier is taken, are told that another
 * keeps it. Where tabs cannot speak to each other, each is alone.
 */
export function tabsOf(channel: string, elsewhere: (away: boolean) => void): Tabs {
  if (typeof BroadcastChannel === "undefined") return { take: () => {}, close: () => {} };
  const others = new BroadcastChannel(channel);
  let away = false;
  const say = (message: Message): void => others.postMessage(message);
  const put = (now: boolean): void => {
    if (away === now) return;
    away = now;
    elsewhere(now);
  };
  const replies: Record<Message, () => void> = {
    opened: () => {
      if (!away) say("held");
    },
    held: () => put(true),
    taken: () => put(true),
    left: () => put(false),
  };
  others.onmessage = (event: unknown) => {
    const { data } = asRow(event);
    if (isMessage(data)) replies[data]();
  };
  const leave = (): void => {
    if (!away) say("left");
  };
  const come = ({ persisted }: { persisted?: boolean }): void => {
    if (persisted) say("opened");
  };
  const page = typeof addEventListener === "function";
  if (page) {
    addEventListener("pagehide", leave);
    addEventListener("pageshow", come);
  }
  say("opened");
  return {
    take: () => {
      say("taken");
      put(false);
    },
    close: () => {
      leave();
      others.close();
      if (!page) return;
      removeEventListener("pagehide", leave);
      removeEventListener("pageshow", come);
    },
  };
}

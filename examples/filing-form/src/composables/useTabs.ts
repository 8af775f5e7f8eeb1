import { onScopeDispose, ref, watch } from "vue";
import { storageKey } from "./useStorage.js";

type Message = "opened" | "held" | "taken" | "left";

/**
 * One tab at a time keeps the draft: two would write over each other. The tab that opens second is told, and the one
 * from which the draft is taken.
 */
export function useTabs(save: () => void) {
  /** Whether another tab keeps the draft. */
  const elsewhere = ref(false);
  const channel = new BroadcastChannel(storageKey);
  const say = (message: Message): void => channel.postMessage(message);
  const replies: Record<Message, () => void> = {
    opened: () => {
      if (!elsewhere.value) say("held");
    },
    held: () => {
      elsewhere.value = true;
    },
    taken: () => {
      elsewhere.value = true;
    },
    left: () => {
      elsewhere.value = false;
    },
  };
  channel.addEventListener("message", ({ data }: MessageEvent<Message>) => replies[data]());
  const leave = (): void => {
    if (!elsewhere.value) say("left");
  };
  const come = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) say("opened");
  };
  addEventListener("pagehide", leave);
  addEventListener("pageshow", come);
  // What was typed meanwhile is kept as soon as it may be.
  watch(elsewhere, (away) => {
    if (!away) save();
  });
  onScopeDispose(() => {
    channel.close();
    removeEventListener("pagehide", leave);
    removeEventListener("pageshow", come);
  });
  say("opened");
  return {
    elsewhere,
    /** Keeps the draft of this tab from now on. */
    take(): void {
      say("taken");
      elsewhere.value = false;
    },
  };
}

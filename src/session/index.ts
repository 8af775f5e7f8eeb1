export { ImportError } from "./envelope.js";
export { createSession } from "./session.js";
export { browserStorage, indexedStorage } from "./storage.js";
export type {
  ChangeOptions,
  Derive,
  Difference,
  Envelope,
  Kept,
  Listener,
  SectionState,
  Session,
  SessionOptions,
  SessionStorage,
  Settings,
  Snapshot,
} from "./types.js";
export { forceText, quantity, sectionText, stageText, statusText, verdictText } from "./words.js";

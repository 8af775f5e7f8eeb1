import { browserStorage, createSession, indexedStorage } from "../../../dist/session.js";
import { wenzhou } from "../../../dist/wenzhou.js";

const storages = { local: browserStorage, indexed: indexedStorage };

/** A session of this page, kept where its address says. */
const [, kind] = location.hash.split("#");
globalThis.session = createSession({
  jurisdictions: [wenzhou],
  asOf: "2025-11-20",
  storage: storages[kind]("filing"),
});

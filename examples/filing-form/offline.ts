import { createHash } from "node:crypto";
import type { Plugin } from "vite";

const prefix = "filing-form-";

/** What the browser runs beside the page: it keeps every file, and answers from what it keeps. */
const worker = (files: readonly string[], name: string): string => `
const files = ${JSON.stringify(files)};
const name = ${JSON.stringify(name)};
addEventListener("install", (event) => {
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(files)).then(() => skipWaiting()));
});
addEventListener("activate", (event) => {
  const old = (names) => names.filter((one) => one.startsWith(${JSON.stringify(prefix)}) && one !== name);
  event.waitUntil(
    caches.keys().then((names) => Promise.all(old(names).map((one) => caches.delete(one)))).then(() => clients.claim()),
  );
});
addEventListener("fetch", (event) => {
  if (event.request.method !== "GET" || !event.request.url.startsWith(location.origin)) return;
  event.respondWith(caches.match(event.request, { ignoreSearch: true }).then((kept) => kept ?? fetch(event.request)));
});
`;

/** Makes the page open without a network, once it was opened with one. */
export const offline = (): Plugin => ({
  name: "offline",
  apply: "build",
  enforce: "post",
  generateBundle(_, bundle) {
    const built = Object.keys(bundle).filter((file) => file !== "index.html");
    const files = ["/", "/icon.svg", ...built.map((file) => `/${file}`)].sort();
    const print = createHash("sha256").update(files.join()).digest("hex").slice(0, 12);
    this.emitFile({ type: "asset", fileName: "sw.js", source: worker(files, `${prefix}${print}`) });
  },
});

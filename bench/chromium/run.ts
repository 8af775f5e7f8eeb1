import { bundle } from "../../test/browser/bundle.js";
import { startChromium } from "../../test/browser/chromium.js";
import { keystrokes } from "../filing-dossiers.js";

/** The most microseconds that a keystroke may cost. */
const most = 1000;

interface Measured {
  readonly rules: number;
  readonly rounds: number;
  readonly lines: readonly (readonly [name: string, micros: string, ratio: number])[];
}

const script = await bundle(new URL("page.js", import.meta.url).pathname);
const browser = await startChromium();
const page = await browser.newPage();
await page.addScriptTag({ type: "module", content: script });
const asked = JSON.stringify(keystrokes());
const { rules, rounds, lines } = await page.evaluate<Measured>(`globalThis.keystroke(${asked})`);
console.log(
  `${rules} rules, a statement typed into a dossier of a lead and 20 members.\nMedian of ${rounds} interleaved rounds, Chromium ${browser.version()}.\n`,
);
console.log(`${"".padEnd(16)}${"µs/keystroke".padStart(13)}   ${"÷ hand-written".padEnd(17)}bar`);
for (const [name, micros, ratio] of lines) {
  const bar = name === "hand-written" ? "" : `≤ ${most} µs   ${Number(micros) <= most ? "met" : "NOT MET"}`;
  console.log(`${name.padEnd(16)}${micros.trim().padStart(13)}   ${ratio.toFixed(2).padEnd(17)}${bar}`.trimEnd());
}
await browser.close();

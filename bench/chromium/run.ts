import { bundle } from "../../test/browser/bundle.js";
import { startChromium } from "../../test/browser/chromium.js";
import { keystrokes } from "../full-dossiers.js";
import { filling } from "../session-edits.js";
import { print, type Row } from "../table.js";

interface Measured {
  readonly rounds: number;
  readonly formation: readonly Row[];
  readonly toFiling: readonly Row[];
}

const script = await bundle(new URL("page.js", import.meta.url).pathname);
const browser = await startChromium();
const page = await browser.newPage();
await page.addScriptTag({ type: "module", content: script });
const asked = JSON.stringify(keystrokes());
const { rounds, formation, toFiling } = await page.evaluate<Measured>(`globalThis.keystroke(${asked})`);
console.log(
  `A statement typed into a dossier of a lead and 20 members, µs per keystroke.\nMedian of ${rounds} interleaved rounds, Chromium ${browser.version()}.`,
);
print("Formation", formation);
print("Formation and filing", toFiling);

const sessions: Row[] = [];
for (const stages of [["formation"], ["formation", "filing"]])
  for (const [members, most] of [
    [20, 50],
    [2000, 1000],
  ] as const)
    sessions.push(
      await page.evaluate<Row>(
        `globalThis.session(${JSON.stringify(filling(members))}, ${JSON.stringify(stages)}, ${most})`,
      ),
    );
print("A keystroke in a session: formation, then formation and filing", sessions);
await browser.close();

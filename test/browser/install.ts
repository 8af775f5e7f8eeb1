import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { run } from "../install.js";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const onPath = (): string | undefined =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file));

/** The Chromium of this machine: `CHROMIUM` names one, else that of the system, else that of playwright. */
export function chromiumHere(): string | undefined {
  const candidates = [process.env.CHROMIUM, onPath(), chromium.executablePath()];
  return candidates.find((file): file is string => file !== undefined && existsSync(file));
}

/** Installs Chromium where there is none: as a system package where that may be done, else as playwright does it. */
export default function install(): void {
  if (chromiumHere()) return;
  const root = process.getuid?.() === 0 && run("apt-get", ["update"]);
  const installed =
    (root && run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-noto-cjk"])) ||
    run("npx", ["playwright-core", "install", "chromium"]);
  if (!installed || !chromiumHere())
    throw new Error("the browser tests need Chromium: install it, or name it in the variable CHROMIUM");
}

import { type Browser, chromium } from "playwright-core";
import { chromiumHere } from "./install.js";

/** Starts the Chromium of this machine, headless; as root it has no sandbox. */
export const startChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumHere(),
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

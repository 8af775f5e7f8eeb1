import { en } from "./en.js";
import type { Words } from "./words.js";
import { zh } from "./zh.js";

export type { Words } from "./words.js";

export const words: Readonly<Record<"zh-CN" | "en", Words>> = { "zh-CN": zh, en };

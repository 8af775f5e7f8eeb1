import type { Words } from "../words/lang.js";
import { en } from "./en.js";
import type { DeskWords } from "./words.js";
import { zh } from "./zh.js";

export const deskWords: Words<DeskWords> = { "zh-CN": zh, en };

import { lstatSync, writeFileSync } from "node:fs";
import { shown } from "../schemas/choice.js";
import { type LocalText, text } from "../text.js";
import { codeOf } from "./output.js";
import { UsageError } from "./usage.js";

/** Why a file could not be written. */
function unwritable(error: unknown): LocalText {
  const code = codeOf(error);
  if (code === "ENOENT") return text("没有该文件夹，未写出", "there is no such folder; nothing was written");
  return text(`无法写入（${code}）`, `it cannot be written (${code})`);
}

/** What is there is never written over: it may be the input itself, by whatever name. */
const thereAlready = text(
  "已存在，不予覆盖，请换一个文件名",
  "this is there already and is not written over; give another name",
);

/** Why a file cannot be the one to write to. */
function whyNot(target: string): LocalText | undefined {
  try {
    return lstatSync(target, { throwIfNoEntry: false }) && thereAlready;
  } catch (error) {
    return unwritable(error);
  }
}

/** Refuses a file that cannot be the one to write to, before anything is worked out. */
export function checkTarget(option: string, target: string): void {
  if (target === "" || target === "-")
    throw new UsageError(
      `${option} 须为文件名，不能为标准输出`,
      `${option} needs the name of a file, not standard output`,
    );
  const why = whyNot(target);
  if (!why) return;
  const given = `${option} ${shown(target)}`;
  throw new UsageError(`${given}：${why["zh-CN"]}`, `${given}: ${why.en}`);
}

/** Writes a file that is not there yet; returns why it could not be written. */
export function writeNew(target: string, content: string): LocalText | undefined {
  try {
    writeFileSync(target, content, { flag: "wx" });
    return undefined;
  } catch (error) {
    return unwritable(error);
  }
}

import { lstatSync, writeFileSync } from "node:fs";
import { apply } from "../remedies/apply.js";
import type { Remedies } from "../remedies/types.js";
import { printAnswer } from "../render/printers.js";
import { shown } from "../schemas/choice.js";
import type { Dossier } from "../schemas/types.js";
import { type Lang, type LocalText, text } from "../text.js";
import { codeOf, type Io, tell } from "./output.js";
import { UsageError } from "./usage.js";

/** Why a file could not be written. */
function unwritable(error: unknown): LocalText {
  const code = codeOf(error);
  if (code === "ENOENT") return text("没有该文件夹，未写出", "there is no such folder; nothing was written");
  return text(`无法写入（${code}）`, `it cannot be written (${code})`);
}

/** What is there is never written over: it may be the dossier itself, by whatever name. */
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
export function checkTarget(target: string): void {
  if (target === "" || target === "-")
    throw new UsageError("--apply 须为文件名，不能为标准输出", "--apply needs the name of a file, not standard output");
  const why = whyNot(target);
  if (!why) return;
  const given = `--apply ${shown(target)}`;
  throw new UsageError(`${given}：${why["zh-CN"]}`, `${given}: ${why.en}`);
}

/**
 * Writes the dossier as it would be after the plan of the least effort, and tells so; resolves to whether there was no trouble.
 * Where nothing is to be done, or nothing helps, there is nothing to write.
 */
export async function writeAfter(
  dossier: Dossier,
  { plans: [plan] }: Remedies,
  target: string,
  lang: Lang,
  io: Io,
): Promise<boolean> {
  const say = async (of: LocalText): Promise<void> => tell(io, [target, of[lang]]);
  if (!plan) {
    await say(text("没有可采用的办法，未写出", "there is no plan to apply; nothing was written"));
    return true;
  }
  const after = printAnswer("json", apply(dossier, plan), () => [], { lang });
  try {
    writeFileSync(target, after, { flag: "wx" });
  } catch (error) {
    await say(unwritable(error));
    return false;
  }
  await say(
    text(
      `已写出按最省力的办法办理后的申报材料（${plan.asOf} 起）；新填的内容为推算所用，申报前须如实填写`,
      `written: the dossier after the plan of the least effort, as of ${plan.asOf}; what is new in it was reckoned with, so put in what is true before filing`,
    ),
  );
  return true;
}

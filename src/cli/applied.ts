import { apply } from "../remedies/apply.js";
import type { Remedies } from "../remedies/types.js";
import { printAnswer } from "../render/printers.js";
import type { Dossier } from "../schemas/types.js";
import { type Lang, type LocalText, text } from "../text.js";
import { type Io, tell } from "./output.js";
import { writeNew } from "./target.js";

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
  const why = writeNew(target, after);
  if (why) {
    await say(why);
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

import { whatIf } from "../remedies/what-if.js";
import { named } from "../render/document.js";
import { printAnswer } from "../render/printers.js";
import { whoseOf } from "../render/remedies.js";
import { messagesOf, whatIfDocument } from "../render/what-if.js";
import { safeParseDossier } from "../schemas/parse.js";
import { afterChanges, readChanges } from "./changes.js";
import {
  type Arguments,
  answerFormatOf,
  checkFileNames,
  dayOf,
  jurisdictionOf,
  langOf,
  onlyFile,
  stagesOf,
} from "./options.js";
import { type Io, painter, tell, write } from "./output.js";
import { readAs } from "./read.js";
import { readingsOf, rulesOf } from "./readings.js";
import { UsageError } from "./usage.js";

/** The two files of a call. */
function filesOf(files: readonly string[], { changes }: Arguments): { file: string; changesFile: string } {
  const file = onlyFile(files, "what-if");
  if (changes === undefined)
    throw new UsageError(
      "what-if 须以 --changes 指定改动文件",
      "what-if needs --changes, a file that holds the changes",
    );
  if (file === "-" && changes === "-")
    throw new UsageError("申报材料与改动不能同为标准输入", "the dossier and the changes cannot both be standard input");
  checkFileNames([file, changes]);
  return { file, changesFile: changes };
}

/** Tells what changes would come to; resolves to 0 where the dossier would then be eligible, or conditionally so. */
export async function whatIfChanged(files: readonly string[], values: Arguments, io: Io): Promise<0 | 1 | 2> {
  const lang = langOf(values.lang);
  const place = jurisdictionOf(values.jurisdiction);
  const format = answerFormatOf(values.format);
  const { file, changesFile } = filesOf(files, values);
  const stages = stagesOf(values.stage);
  const readings = readingsOf(values.reading, rulesOf([place], stages));
  const day = dayOf(values["as-of"]);
  const dossier = await readAs(file, safeParseDossier, lang, io);
  const changes = await readAs(changesFile, readChanges, lang, io);
  if (dossier === undefined || changes === undefined) return 2;
  const made = afterChanges(dossier, changes);
  if (made.wrong) {
    for (const one of made.wrong) await tell(io, [changesFile, one[lang]]);
    return 2;
  }
  // A day of filing that is changed is that of the dossier after it.
  const asOf = day ?? (dossier.filing?.filledOn === undefined ? io.today() : undefined);
  const found = whatIf(dossier, changes, place, {
    readings,
    ...(asOf !== undefined && { asOf }),
    ...(stages && { stages }),
  });
  const whose = whoseOf(dossier, { file });
  const dossiers = { before: dossier, after: made.after };
  const findings = found.findings.map((one) => ({ ...one, messages: messagesOf(one, place, dossiers, lang) }));
  const document = () => whatIfDocument(found, place, dossiers, named(whose), lang);
  await write(io, printAnswer(format, { ...whose, ...found, findings }, document, { lang, paint: painter(io) }));
  return ["eligible", "conditional"].includes(found.after.verdict) ? 0 : 1;
}

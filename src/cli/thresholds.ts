import { thresholds } from "../remedies/thresholds.js";
import { named } from "../render/document.js";
import { printAnswer } from "../render/printers.js";
import { whoseOf } from "../render/remedies.js";
import { fragileFirst, isLacking, thresholdsDocument } from "../render/thresholds.js";
import { safeParseDossier } from "../schemas/parse.js";
import { type Arguments, answerFormatOf, dayOf, langOf, onlyFile, placesOf, stagesOf } from "./options.js";
import { type Io, painter, write } from "./output.js";
import { readAs } from "./read.js";
import { readingsOf, rulesOf } from "./readings.js";

/** Tells how far each number is from turning; resolves to 1 where something that is asked for is lacking. */
export async function tellThresholds(files: readonly string[], values: Arguments, io: Io): Promise<0 | 1 | 2> {
  const lang = langOf(values.lang);
  const places = placesOf(values);
  const format = answerFormatOf(values.format);
  const file = onlyFile(files, "thresholds");
  const stages = stagesOf(values.stage);
  const readings = readingsOf(values.reading, rulesOf(places, stages));
  const day = dayOf(values["as-of"]);
  const dossier = await readAs(file, safeParseDossier, lang, io);
  if (!dossier) return 2;
  const asOf = day ?? dossier.filing?.filledOn ?? io.today();
  const options = { asOf, readings, ...(stages && { stages }) };
  const all = places.map((of) => ({ of, thresholds: fragileFirst(thresholds(dossier, of, options)) }));
  const told = all.flatMap((one) => one.thresholds);
  const document = () => thresholdsDocument(all, named(whoseOf(dossier, { file })), asOf, lang);
  await write(io, printAnswer(format, told, document, { lang, paint: painter(io) }));
  return told.some(isLacking) ? 1 : 0;
}

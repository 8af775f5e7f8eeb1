import type { Jurisdiction } from "../criteria/rule.js";
import { nearest } from "../remedies/nearest.js";
import { remedies } from "../remedies/remedies.js";
import type { RemedyOptions } from "../remedies/types.js";
import { renderNearest } from "../render/nearest.js";
import { type RemedyFormat, remedyFormats, renderRemedies } from "../render/remedies.js";
import { safeParseDossier } from "../schemas/parse.js";
import type { Dossier } from "../schemas/types.js";
import type { Lang } from "../text.js";
import { writeAfter } from "./applied.js";
import { type Arguments, dayOf, langOf, oneOf, onlyFile, placesOf, stagesOf } from "./options.js";
import { type Io, painter, write } from "./output.js";
import { readAs } from "./read.js";
import { readingsOf, rulesOf } from "./readings.js";
import { askedOf } from "./remedy-options.js";
import { checkTarget } from "./target.js";
import { UsageError } from "./usage.js";

type Exit = 0 | 1 | 2;

/** What `remedy` was asked, of a dossier that was read. */
interface Asked {
  readonly file: string;
  readonly dossier: Dossier;
  readonly options: RemedyOptions;
  readonly format: RemedyFormat;
  readonly lang: Lang;
  readonly io: Io;
}

/** What can be answered of one place only is refused of several. */
function checkPlaces(places: readonly Jurisdiction[], { most, apply }: Arguments): void {
  const spare = most !== undefined ? "--most" : apply !== undefined ? "--apply" : undefined;
  if (places.length > 1 && spare !== undefined)
    throw new UsageError(
      `${spare} 只用于一地：--jurisdiction 须为其中之一`,
      `${spare} is for one place: --jurisdiction must name one`,
    );
}

/** Where least is to be done, the nearest first; resolves to 0 where nothing need be done anywhere. */
async function among(jurisdictions: readonly Jurisdiction[], asked: Asked): Promise<Exit> {
  const { file, dossier, options, format, lang, io } = asked;
  const found = nearest(dossier, jurisdictions, options);
  const how = { jurisdictions, dossier, source: { file }, lang, format, paint: painter(io) };
  await write(io, renderNearest(found, how));
  return found.every(({ remedies: { outcome } }) => outcome === "reached") ? 0 : 1;
}

/** What would make it pass in one place; resolves to 0 where nothing need be done. */
async function inOne(jurisdiction: Jurisdiction, target: string | undefined, asked: Asked): Promise<Exit> {
  const { file, dossier, options, format, lang, io } = asked;
  const found = remedies(dossier, jurisdiction, options);
  await write(io, renderRemedies(found, { jurisdiction, dossier, source: { file }, lang, format, paint: painter(io) }));
  if (target !== undefined && !(await writeAfter(dossier, found, target, lang, io))) return 2;
  return found.outcome === "reached" ? 0 : 1;
}

/** Tells what would make a dossier pass, in one place or in each of several. */
export async function remedy(files: readonly string[], values: Arguments, io: Io): Promise<Exit> {
  const lang = langOf(values.lang);
  const places = placesOf(values);
  checkPlaces(places, values);
  const format = oneOf("--format", values.format ?? "text", remedyFormats);
  const file = onlyFile(files, "remedy");
  const stages = stagesOf(values.stage);
  const readings = readingsOf(values.reading, rulesOf(places, stages));
  const wanted = askedOf(values);
  const day = dayOf(values["as-of"]);
  const target = values.apply;
  if (target !== undefined) checkTarget("--apply", target);
  const dossier = await readAs(file, safeParseDossier, lang, io);
  if (!dossier) return 2;
  const asOf = day ?? dossier.filing?.filledOn ?? io.today();
  const options = { ...wanted, asOf, readings, ...(stages && { stages }) };
  const asked = { file, dossier, options, format, lang, io };
  const [place, ...others] = places;
  return place && others.length === 0 ? inOne(place, target, asked) : among(places, asked);
}

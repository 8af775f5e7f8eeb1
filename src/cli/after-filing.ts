import { reviewChange } from "../engine/changes.js";
import { duties } from "../engine/duties.js";
import { procedure } from "../engine/procedure.js";
import { assessProgramme } from "../engine/programme.js";
import { support } from "../engine/support.js";
import { safeParseProgramme } from "../programmes.js";
import type { Block } from "../render/blocks.js";
import { checklist } from "../render/checklist.js";
import { explainChange, explainDuty, explainSupport } from "../render/life.js";
import {
  changeDocument,
  checklistDocument,
  dutiesDocument,
  procedureDocument,
  supportDocument,
  targetsDocument,
} from "../render/lists.js";
import { printAnswer } from "../render/printers.js";
import { explainTarget } from "../render/targets.js";
import { safeParseDossier } from "../schemas/parse.js";
import { safeParseChange } from "../schemas/read.js";
import type { Dossier } from "../schemas/types.js";
import {
  type Arguments,
  answerFormatOf,
  checkFileNames,
  dayOf,
  jurisdictionOf,
  langOf,
  noFiles,
  onlyFile,
  placesOf,
  policyOf,
  stagesOf,
} from "./options.js";
import { type Io, painter, write } from "./output.js";
import { readAs } from "./read.js";
import { changesOf, dutiesOf, readingsOf, targetsOf } from "./readings.js";
import { UsageError } from "./usage.js";

type Exit = 0 | 1 | 2;

/** Prints an answer as JSON or as a document. */
async function print(answer: unknown, blocks: () => Block[], values: Arguments, io: Io): Promise<void> {
  const manner = { lang: langOf(values.lang), paint: painter(io) };
  await write(io, printAnswer(answerFormatOf(values.format), answer, blocks, manner));
}

/** Reads a file as what it is to be; `undefined` where it could not, which was told. */
const read = <T>(file: string, parse: Parameters<typeof readAs<T>>[1], values: Arguments, io: Io) =>
  readAs(file, parse, langOf(values.lang), io);

const day = (values: Arguments, dossier: Dossier, io: Io): string =>
  dayOf(values["as-of"]) ?? dossier.filing?.filledOn ?? io.today();

async function tellDuties(files: readonly string[], values: Arguments, io: Io): Promise<Exit> {
  const lang = langOf(values.lang);
  const places = placesOf(values);
  const readings = readingsOf(values.reading, dutiesOf(places));
  const dossier = await read(onlyFile(files, "duties"), safeParseDossier, values, io);
  if (!dossier) return 2;
  const asOf = day(values, dossier, io);
  const all = places.map((of) => ({ of, duties: duties(dossier, of, { asOf, readings }) }));
  const told = all.flatMap((one) => one.duties.map((duty) => ({ ...duty, message: explainDuty(duty, one.of, lang) })));
  await print(told, () => dutiesDocument(all, asOf, lang), values, io);
  return told.some(({ state }) => state === "late") ? 1 : 0;
}

async function supportOf(files: readonly string[], values: Arguments, io: Io): Promise<Exit> {
  const lang = langOf(values.lang);
  const places = placesOf(values);
  const dossier = await read(onlyFile(files, "support"), safeParseDossier, values, io);
  if (!dossier) return 2;
  const asOf = day(values, dossier, io);
  const all = places.map((of) => ({ of, support: support(dossier, of, { asOf }) }));
  const told = all.flatMap((one) =>
    one.support.map((item) => ({ ...item, message: explainSupport(item, one.of, lang) })),
  );
  await print(told, () => supportDocument(all, asOf, lang), values, io);
  return 0;
}

async function changeOf(files: readonly string[], values: Arguments, io: Io): Promise<Exit> {
  const lang = langOf(values.lang);
  const of = jurisdictionOf(values.jurisdiction);
  const file = onlyFile(files, "change");
  if (values.change === undefined)
    throw new UsageError("change 须以 --change 指定变更文件", "change needs --change, a file that holds the change");
  if (file === "-" && values.change === "-")
    throw new UsageError("申报材料与变更不能同为标准输入", "the dossier and the change cannot both be standard input");
  checkFileNames([file, values.change]);
  const readings = readingsOf(values.reading, changesOf(of));
  const dossier = await read(file, safeParseDossier, values, io);
  const change = await read(values.change, safeParseChange, values, io);
  if (!dossier || !change) return 2;
  const review = reviewChange(dossier, of, change, { asOf: day(values, dossier, io), readings });
  const told = { ...review, message: explainChange(review, change, lang, of) };
  await print(told, () => changeDocument(review, change, of, lang), values, io);
  return ["not-allowed", "dissolves", "terminates"].includes(review.outcome) ? 1 : 0;
}

async function tellTargets(files: readonly string[], values: Arguments, io: Io): Promise<Exit> {
  const lang = langOf(values.lang);
  const policy = policyOf(values.policy);
  const readings = readingsOf(values.reading, targetsOf(policy));
  const programme = await read(onlyFile(files, "targets"), safeParseProgramme, values, io);
  if (!programme) return 2;
  const asOf = dayOf(values["as-of"]) ?? io.today();
  const findings = assessProgramme(programme, policy, { asOf, readings });
  const told = findings.map((finding) => ({ ...finding, message: explainTarget(finding, policy, lang) }));
  await print(told, () => targetsDocument(findings, policy, asOf, lang), values, io);
  return findings.some(({ state }) => state === "missed") ? 1 : 0;
}

async function checklistOf(files: readonly string[], values: Arguments, io: Io): Promise<Exit> {
  noFiles(files, "checklist");
  const of = jurisdictionOf(values.jurisdiction);
  const stages = stagesOf(values.stage);
  const entries = checklist(of, stages && { stages });
  await print(entries, () => checklistDocument(entries, of, langOf(values.lang)), values, io);
  return 0;
}

async function procedureOf(files: readonly string[], values: Arguments, io: Io): Promise<Exit> {
  noFiles(files, "procedure");
  const of = jurisdictionOf(values.jurisdiction);
  await print(procedure(of), () => procedureDocument(of, langOf(values.lang)), values, io);
  return 0;
}

/** What can be asked besides `check` and `rules`: each resolves to the exit status. */
export const afterFiling = {
  duties: tellDuties,
  change: changeOf,
  support: supportOf,
  targets: tellTargets,
  checklist: checklistOf,
  procedure: procedureOf,
} as const;

import { type DossierIssue, jurisdictions, safeParseDossier } from "consortium-eligibility";
import { faultText } from "../developer/faults.js";
import { readJson } from "../developer/json.js";
import { type Row, wordsOf } from "../form/paths.js";
import type { Lang } from "../words/lang.js";
import { judgementsIn } from "./judged.js";
import { deskWords } from "./language.js";
import { type Answers, isRow, rowsAt } from "./read.js";

/** What was handed in, before it takes the place of anything. */
export interface Incoming {
  readonly name: string;
  readonly dossier: Answers;
  /** All of it, where it came with the settings that it is judged by. */
  readonly envelope?: Row;
  readonly issues: readonly DossierIssue[];
  /** How many judgements of reviewers it brings. */
  readonly judged: number;
  /** The day that came with it. */
  readonly asOf?: string;
  /** Where it seems to be filed. */
  readonly place: string;
}

const largest = 20 * 1024 * 1024;

/** The place of a lead, by the code of its domicile: the narrowest that has it. */
function placeOf(dossier: Answers): string {
  const code = wordsOf(rowsAt(dossier, ["organizations"]).find(({ role }) => role === "lead")?.division);
  const found = [
    ["3303", "wenzhou"],
    ["3310", "taizhou"],
    ["4190", "jiyuan"],
    ["33", "zhejiang"],
  ].find(([prefix = ""]) => code.startsWith(prefix));
  return found?.[1] ?? "wenzhou";
}

/** Reads a dossier, alone or in its envelope. @returns what it is, or in words why it is none */
export function incoming(text: string, name: string, lang: Lang): Incoming | string {
  const read = readJson(text);
  if ("problem" in read) return faultText(read.problem, lang);
  const envelope = isRow(read.value) && "format" in read.value ? read.value : undefined;
  const { value, issues = [], partial } = safeParseDossier(envelope ? envelope.dossier : read.value);
  const dossier = (value ?? partial) as Answers | undefined;
  if (!dossier) return deskWords[lang].nothing;
  const named = envelope?.jurisdiction;
  const known = jurisdictions.find(({ id }) => id === named)?.id;
  return {
    ...{ name, dossier, issues, judged: judgementsIn(dossier).length, place: known ?? placeOf(dossier) },
    ...(envelope && known !== undefined && { envelope }),
    ...(typeof envelope?.asOf === "string" && { asOf: envelope.asOf }),
  };
}

/** Reads a file. */
export async function incomingFile(file: File, lang: Lang): Promise<Incoming | string> {
  if (file.size > largest) return deskWords[lang].tooLarge;
  try {
    return incoming(await file.text(), file.name, lang);
  } catch {
    return deskWords[lang].unreadable;
  }
}

/** The same without reviewers' judgements; what applicants say of themselves stays. */
export function withoutJudgements(dossier: Answers): Answers {
  const { assertions, ...rest } = dossier;
  const claims = Array.isArray(assertions) ? assertions.filter((one) => !isRow(one) || one.by !== "reviewer") : [];
  return claims.length > 0 ? { ...rest, assertions: claims } : rest;
}

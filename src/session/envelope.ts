import type { Jurisdiction } from "../criteria/rule.js";
import { checkedStages } from "../engine/stages.js";
import { answered, asRow } from "../facts/answer.js";
import { shown } from "../schemas/choice.js";
import { isDay } from "../schemas/day.js";
import { repeatsKey } from "../schemas/json-keys.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { type LocalText, text } from "../text.js";
import { brokenAt } from "./json-place.js";
import type { Envelope, Settings } from "./types.js";

const format = "consortium-eligibility/1";

/** What was to be imported and is no dossier; `messages` says why, in words for people. */
export class ImportError extends Error {
  override readonly name = "ImportError";
  readonly messages: LocalText;

  constructor(zh: string, en: string) {
    super(en);
    this.messages = text(zh, en);
  }
}

/** What comes in: a dossier, and the settings that came with it. */
export interface Arrived {
  readonly dossier: object;
  readonly settings: Partial<Settings>;
  /** The jurisdictions that were judged by another edition of their document. */
  readonly editions: readonly string[];
}

/** A place in a text as a person counts, from 1. */
function placeOf(source: string, offset: number): readonly [zh: string, en: string] {
  const before = source.slice(0, offset).split("\n");
  const [line, column] = [before.length, (before.at(-1) ?? "").length + 1];
  return [`第 ${line} 行第 ${column} 列`, `line ${line}, column ${column}`];
}

function readText(text: string): unknown {
  const source = text.replace(/^\uFEFF/, "");
  if (answered(source) === undefined) throw new ImportError("文件是空的", "the file is empty");
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    const [zh, en] = placeOf(source, brokenAt(source));
    throw new ImportError(
      `${zh}处不是有效的 JSON，请检查文件是否完整`,
      `this is not JSON at ${en}; is the file complete?`,
    );
  }
  if (repeatsKey(source, value))
    throw new ImportError(
      "同一组内容中有重复的项，无法判断以哪一项为准",
      "a key stands twice in one object; which of the two was meant cannot be known",
    );
  return value;
}

/** The jurisdictions that an envelope names. */
function placesOf(envelope: Readonly<Record<string, unknown>>, known: readonly Jurisdiction[]): Jurisdiction[] {
  const { jurisdiction, jurisdictions } = envelope;
  const named: readonly unknown[] = Array.isArray(jurisdictions) ? jurisdictions : [jurisdiction];
  return named
    .filter((id) => answered(id) !== undefined)
    .map((id) => {
      const found = known.find((one) => one.id === id);
      if (found) return found;
      const ids = known.map((one) => one.id);
      throw new ImportError(
        `材料所依据的地区为 ${shown(id)}，此处可核对的地区为：${ids.join("、")}`,
        `it is to be judged by ${shown(id)}; the places here are ${ids.join(", ")}`,
      );
    });
}

function dayOf(asOf: unknown): string | undefined {
  if (answered(asOf) === undefined) return undefined;
  if (typeof asOf === "string" && isDay(asOf)) return asOf;
  throw new ImportError(`评价日期 ${shown(asOf)} 不是真实日期`, `the day ${shown(asOf)} is no real day`);
}

function settingsOf(envelope: Readonly<Record<string, unknown>>, known: readonly Jurisdiction[]): Partial<Settings> {
  const jurisdictions = placesOf(envelope, known);
  const asOf = dayOf(envelope.asOf);
  const { stages, readings } = envelope;
  return {
    ...(jurisdictions.length > 0 && { jurisdictions }),
    ...(asOf !== undefined && { asOf }),
    ...(Array.isArray(stages) && { stages: checkedStages([], stages) }),
    ...(typeof readings === "object" && readings !== null && { readings: readings as Record<string, string> }),
  };
}

/**
 * Reads what is imported: a dossier, an envelope, or the text of either.
 * @throws ImportError for what is neither, and for an envelope of another format or place
 */
export function arrived(from: unknown, known: readonly Jurisdiction[]): Arrived {
  const value = typeof from === "string" ? readText(from) : from;
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new ImportError(
      "内容应为一份申报材料（JSON 对象），而不是列表或单个值",
      `this is ${shown(value)}: a dossier is an object`,
    );
  const envelope = asRow(value);
  if (envelope.format === undefined && envelope.dossier === undefined)
    return { dossier: value, settings: {}, editions: [] };
  if (envelope.format !== format)
    throw new ImportError(
      `文件格式 ${shown(envelope.format)} 无法读取，此版本可读取 ${format}`,
      `the format ${shown(envelope.format)} cannot be read; this edition reads ${format}`,
    );
  if (typeof envelope.dossier !== "object" || envelope.dossier === null || Array.isArray(envelope.dossier))
    throw new ImportError("文件中没有申报材料", "there is no dossier in the file");
  const editions = Object.entries(asRow(envelope.editions)).flatMap(([id, edition]) => {
    const place = known.find((one) => one.id === id);
    return place && place.policy.id !== edition ? [id] : [];
  });
  return { dossier: envelope.dossier, settings: settingsOf(envelope, known), editions };
}

/** A dossier with what it is judged by, to be taken elsewhere. */
export function envelopeOf(dossier: Draft<Dossier>, { jurisdictions, stages, asOf, readings }: Settings): Envelope {
  const ids = jurisdictions.map(({ id }) => id);
  const [first] = ids;
  return {
    format,
    dossier,
    ...(first !== undefined && { jurisdiction: first }),
    ...(ids.length > 1 && { jurisdictions: ids }),
    ...(stages && { stages }),
    ...(asOf !== undefined && { asOf }),
    ...(readings && { readings }),
    editions: Object.fromEntries(jurisdictions.map(({ id, policy }) => [id, policy.id])),
  };
}

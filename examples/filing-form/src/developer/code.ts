import { type Jurisdiction, jurisdictions, type Stage } from "consortium-eligibility";
import type { Lang } from "../words/lang.js";
import { type Parts, plain, react, vue } from "./snippets.js";

export const frameworks = ["vue", "react", "plain"] as const;
export type Framework = (typeof frameworks)[number];

/** What code is made by. */
export interface Shown {
  readonly jurisdictions: readonly Jurisdiction[];
  readonly asOf?: string;
  readonly stages?: readonly Stage[];
  readonly readings?: Readonly<Record<string, string>>;
  readonly lang: Lang;
}

const snippets: Record<Framework, (parts: Parts) => string> = { vue, react, plain };
const allStages: readonly Stage[] = ["formation", "filing", "approval", "operation"];
const listed = (items: readonly string[]): string => `[${items.map((one) => JSON.stringify(one)).join(", ")}]`;

function partsOf({ jurisdictions: places, asOf, stages, readings, lang }: Shown): Parts {
  const ids = places.map(({ id }) => id);
  const adopted = Object.entries(readings ?? {}).map(
    ([rule, name]) => `    ${JSON.stringify(rule)}: ${JSON.stringify(name)},`,
  );
  return {
    ids,
    place: ids[0] ?? "",
    lang,
    options: [
      `jurisdictions: [${ids.join(", ")}],`,
      ...(asOf === undefined ? [] : [`asOf: ${JSON.stringify(asOf)},`]),
      ...(stages ? [`stages: ${listed(stages)},`] : []),
      ...(adopted.length > 0 ? ["readings: {", ...adopted.map((line) => line.slice(2)), "},"] : []),
      `lang: ${JSON.stringify(lang)},`,
    ],
  };
}

/** The code that makes the report, by the settings as they are. */
export const codeOf = (framework: Framework, settings: Shown): string => snippets[framework](partsOf(settings));

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** The settings that a program names and that differ from those now; nothing where it names none, or none that there are. */
export function settingsIn(code: string, now: Shown): Partial<Shown> | undefined {
  const named = (/jurisdictions: \[([\w\s,]*)\]/.exec(code)?.[1] ?? "").split(",").map((id) => id.trim());
  const places = named.flatMap((id) => jurisdictions.find((one) => one.id === id) ?? []);
  const asOf = /asOf: "([^"]*)"/.exec(code)?.[1];
  const written = /stages: \[([^\]]*)\]/.exec(code)?.[1] ?? "";
  const stages = allStages.filter((stage) => written.includes(`"${stage}"`));
  const lang = (["zh-CN", "en"] as const).find((one) => code.includes(`lang: "${one}"`));
  const same = (a: readonly unknown[] | undefined, b: readonly unknown[]): boolean => String(a) === String(b);
  const found: Partial<Shown> = {
    ...(places.length > 0 &&
      !same(
        now.jurisdictions.map(({ id }) => id),
        places.map(({ id }) => id),
      ) && { jurisdictions: places }),
    ...(asOf !== undefined && isDay(asOf) && asOf !== now.asOf && { asOf }),
    ...(stages.length > 0 && !same(now.stages, stages) && { stages }),
    ...(lang !== undefined && lang !== now.lang && { lang }),
  };
  return Object.keys(found).length > 0 ? found : undefined;
}

import type { Jurisdiction } from "../../criteria/rule.js";
import type { Screen } from "../../screen/asked.js";
import type { Lang } from "../../text.js";
import { type Arguments, dayOf, jurisdictionOf, langOf, noFiles, oneOf, stagesOf } from "../options.js";
import type { Io } from "../output.js";
import { readingsOf, rulesOf } from "../readings.js";
import { checkTarget } from "../target.js";
import { UsageError } from "../usage.js";
import { isTableName, partsOf } from "./names.js";
import { type Source, sourceOf } from "./source.js";

export const screenFormats = ["text", "json", "markdown", "html"] as const;

/** What `screen` was asked. */
export interface Asked {
  readonly source: Source;
  readonly place: Jurisdiction;
  readonly options: Screen["options"];
  readonly mapping: string | undefined;
  /** How many dossiers are to be explained; `undefined` where that was not asked. */
  readonly explain: number | undefined;
  readonly out: string | undefined;
  /** The table to be written, by the parts of its name. */
  readonly write: readonly string[] | undefined;
  readonly format: (typeof screenFormats)[number];
  readonly lang: Lang;
}

function explainOf(value: string | undefined): number | undefined {
  if (value === undefined || /^[1-9]\d{0,2}$/.test(value)) return value === undefined ? undefined : Number(value);
  throw new UsageError(
    `--explain ${JSON.stringify(value)}：应为 1 至 999 的整数`,
    `--explain ${JSON.stringify(value)}: it must be a whole number from 1 to 999`,
  );
}

/** The most bytes that the name of a table has in every engine. */
const longest = 63;

function tableOf(value: string, kind: Source["kind"]): string[] {
  if (kind !== "duckdb" && kind !== "postgres")
    throw new UsageError(
      "--write 只用于 duckdb: 或 postgres: 来源",
      "--write is only for a duckdb: or postgres: source",
    );
  const parts = isTableName(value) ? partsOf(value, kind) : [];
  if (parts.length > 0 && parts.every((part) => Buffer.byteLength(part) <= longest)) return parts;
  throw new UsageError(
    `--write ${JSON.stringify(value)}：应为表名，如 results 或 city.results，每段至多 ${longest} 字节`,
    `--write ${JSON.stringify(value)}: it must be the name of a table, as results or city.results, of at most ${longest} bytes each`,
  );
}

/** What a call asks. */
export function askedOf(files: readonly string[], values: Arguments, io: Io): Asked {
  noFiles(files, "screen");
  const source = sourceOf(values.source);
  const place = jurisdictionOf(values.jurisdiction);
  const stages = stagesOf(values.stage);
  const { mapping, out, write } = values;
  if (mapping !== undefined && source.kind !== "duckdb" && source.kind !== "postgres")
    throw new UsageError(
      "--mapping 只用于 duckdb: 或 postgres: 来源",
      "--mapping is only for a duckdb: or postgres: source",
    );
  if (out !== undefined) checkTarget("--out", out);
  return {
    source,
    place,
    options: {
      asOf: dayOf(values["as-of"]) ?? io.today(),
      readings: readingsOf(values.reading, rulesOf([place], stages)),
      ...(stages && { stages }),
    },
    mapping,
    explain: explainOf(values.explain),
    out,
    write: write === undefined ? undefined : tableOf(write, source.kind),
    format: oneOf("--format", values.format ?? "text", screenFormats),
    lang: langOf(values.lang),
  };
}

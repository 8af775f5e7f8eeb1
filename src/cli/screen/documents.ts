import { type LocalText, text } from "../../text.js";
import type { Database } from "./database.js";
import { documents } from "./tables.js";

/** Whether a document is an object, as each engine says it. */
const isObject: Readonly<Record<Database["dialect"], string>> = {
  duckdb: "COALESCE(CASE WHEN json_valid(doc) THEN json_type(doc) = 'OBJECT' ELSE FALSE END, FALSE)",
  postgres: "COALESCE(jsonb_typeof(CAST(doc AS jsonb)) = 'object', FALSE)",
};

/** How many keys are named. */
const named = 10;

/** Makes whole dossiers be found under one name; what is none is left out, and told. */
export async function viewDocuments(database: Database, from: string): Promise<LocalText | undefined> {
  const is = isObject[database.dialect];
  const none = await database.rows(
    `SELECT CAST(dossier AS VARCHAR) AS dossier, count(*) OVER () AS n FROM ${from} WHERE NOT ${is} ORDER BY 1 LIMIT ${named}`,
  );
  const where = none.length === 0 ? "" : ` WHERE ${is}`;
  await database.rows(`CREATE TEMPORARY VIEW ${documents} AS SELECT dossier, doc FROM ${from}${where}`);
  const [first] = none;
  if (!first) return undefined;
  const keys = none.map(({ dossier }) => JSON.stringify(dossier));
  return text(
    `${first.n} 份不是 JSON 格式的申报材料，未核对：${keys.join("、")}${Number(first.n) > named ? " 等" : ""}`,
    `${first.n} are no dossiers in JSON and were not judged: ${keys.join(", ")}${Number(first.n) > named ? " and others" : ""}`,
  );
}

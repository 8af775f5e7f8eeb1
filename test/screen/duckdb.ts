import { DuckDBInstance } from "@duckdb/node-api";

/** Makes a file of DuckDB by statements. */
export async function made(file: string, statements: readonly string[]): Promise<string> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
  return file;
}

/** Reads a file of DuckDB. */
export async function read(file: string, statement: string): Promise<Record<string, unknown>[]> {
  const instance = await DuckDBInstance.create(file, { access_mode: "READ_ONLY" });
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(statement)).getRowObjectsJS();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The statements that make a table of whole dossiers. */
export const documentsTable = (documents: readonly string[], name = "dossier_json"): string[] => [
  `CREATE TABLE ${name} (dossier VARCHAR, doc VARCHAR)`,
  ...documents.map((doc, at) => `INSERT INTO ${name} VALUES ('d${at}', ${literal(doc)})`),
];

export { compileSql } from "./compile.js";
export { dossierFrom, tableRows } from "./rows.js";
export type {
  Compiled,
  DialectName,
  MappedTable,
  Mapping,
  ResultColumn,
  SourceColumn,
  SourceTable,
  SqlOptions,
} from "./types.js";

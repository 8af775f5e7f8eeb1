export { compileSql } from "./compile.js";
export { type Cell, dossierFrom, tableRows } from "./rows.js";
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

import { isUscc } from "../src/facts/uscc.js";
import { jurisdictions } from "../src/index.js";
import { options } from "../src/schemas/options.js";
import type { SourceColumn, SourceTable } from "../src/sql/types.js";

/** A piece of a statement of DuckDB. `d` is the number of a dossier, `p0` and `p1` the places of a row. */
type Sql = string;

/** How many rows a list has, in each row around it. */
const sizes: Readonly<Record<string, number>> = {
  organizations: 6,
  "organizations.*.financials": 3,
  "organizations.*.qualifications": 2,
  "organizations.*.rdProjects": 2,
  "organizations.*.tasks": 1,
  platforms: 2,
  "platforms.*.coHostIds": 1,
  researchers: 4,
  "agreement.signatures": 6,
  "governance.council.members": 5,
  "plan.tasks": 3,
  "plan.tasks.*.organizationIds": 2,
  "filing.attachments": 8,
  "consortium.technicalFields.primary": 2,
  "consortium.technicalFields.other": 1,
  "lifecycle.reports": 2,
  "lifecycle.projects": 1,
  "lifecycle.evaluations": 1,
};

const text = (of: string): Sql => `'${of.replaceAll("'", "''")}'`;
const list = (of: readonly string[]): Sql => `[${of.map(text).join(", ")}]`;

const judged = jurisdictions
  .flatMap(({ rules }) => rules)
  .filter(({ readings }) => /"judged"|"orJudged":true/.test(JSON.stringify(readings)))
  .map(({ id }) => id);

/** Credit codes that are valid, one for each place of a unit and some more. */
const codes = Array.from({ length: 60 }, (_, at) => `9133000014294${String(4440 + at)}`).flatMap(
  (body) => [..."0123456789ABCDEFGHJKLMNPQRTUWXY"].map((check) => body + check).find(isUscc) ?? [],
);

/** A number below a limit, the same for the same row of a column. */
const random = ({ name, path }: SourceColumn, depth: number, below: number): Sql =>
  `CAST(hash(d, ${["p0", "p1"]
    .slice(0, depth)
    .concat(text(path + name))
    .join(", ")}) % ${below} AS BIGINT)`;

type Made = (column: SourceColumn, depth: number) => Sql;
const oneOf =
  (words: readonly string[]): Made =>
  (column, depth) =>
    `${list(words)}[1 + ${random(column, depth, words.length)}]`;
const number =
  (least: number, most: number): Made =>
  (column, depth) =>
    `${least} + ${random(column, depth, most - least + 1)}`;
const always =
  (sql: Sql): Made =>
  () =>
    sql;

/** 99 999 999.99 yuan and more for the lead, less for others; R&D from two to six percent of it. */
const revenue: Sql = "CAST(50000000 + hash(d, p0, p1) % 2000000000 + (hash(p1, d) % 100) / 100.0 AS DECIMAL(26,8))";

/** What stands at a place, where its type does not say enough. */
const answers: Readonly<Record<string, Made>> = {
  "consortium.name": oneOf([
    "温州市电气产业链断路器创新联合体",
    "浙江省氢能创新联合体",
    "台州市机器人创新联合体",
    "济源钢铁创新联合体",
  ]),
  "consortium.industry": oneOf(["新材料", "低空经济", "造船"]),
  "consortium.industryClass.code": oneOf(["C3823", "C38", "38"]),
  "consortium.head.name": always("'法人' || d"),
  "consortium.technicalFields.primary.*": oneOf(["A", "O", "Q"]),
  "consortium.technicalFields.other.*": oneOf(["A", "O", "Q"]),
  "organizations.*.id": always("'u' || p0"),
  "organizations.*.role": always("CASE WHEN p0 = 0 THEN 'lead' ELSE 'member' END"),
  "organizations.*.name": always("'单位' || d || '-' || p0"),
  "organizations.*.legalRepresentative": always("'法人' || CASE WHEN p0 = 0 THEN d ELSE d + p0 END"),
  "organizations.*.uscc": always(`${list(codes)}[1 + (d * 6 + p0) % ${codes.length}]`),
  "organizations.*.kind": (column, depth) =>
    `CASE p0 WHEN 0 THEN 'enterprise' WHEN 1 THEN 'university' ELSE ${oneOf(["enterprise", "enterprise", "research-institute", "other"])(column, depth)} END`,
  "organizations.*.division": oneOf(["330302", "330382", "330324", "330106", "331002", "419001"]),
  "organizations.*.establishedOn": oneOf(["1998-07-01", "2010-03-15", "2021-05-20", "2023-06-01"]),
  "organizations.*.otherConsortiaLed": number(0, 1),
  "organizations.*.integrityViolations": always("CASE WHEN hash(d, p0) % 50 = 0 THEN 1 ELSE 0 END"),
  "organizations.*.qualifications.*": oneOf(options.qualification),
  "organizations.*.financials.*.year": always("2022 + p1"),
  "organizations.*.financials.*.revenue": always(revenue),
  "organizations.*.financials.*.rdExpense": always(
    `CAST(${revenue} * (20 + hash(p0, d, p1) % 40) / 1000 AS DECIMAL(26,8))`,
  ),
  "platforms.*.hostId": always("'u' || hash(d, p0) % 6"),
  "platforms.*.coHostIds.*": always("'u' || hash(p0, d) % 6"),
  "platforms.*.established": oneOf(["2020", "2021-05"]),
  "researchers.*.employerId": always("'u' || p0"),
  "researchers.*.age": number(30, 60),
  "agreement.signatures.*.organizationId": always("'u' || p0"),
  "governance.council.chair": always("'u0'"),
  "governance.council.members.*": always("'u' || p0"),
  "plan.tasks.*.organizationIds.*": always("'u' || (p0 + p1) % 6"),
  "plan.startsOn": always("'2025-01-01'"),
  "plan.endsOn": always("'2027-12-31'"),
  "plan.strategicGoalYears": always("3"),
  "filing.applicantId": always("'u0'"),
  "filing.attachments.*": always(`${list(options.attachment)}[1 + (d + p0) % ${options.attachment.length}]`),
  "filing.publicNotice.startsOn": always("'2025-11-03'"),
  "filing.publicNotice.endsOn": always("'2025-11-07'"),
  "filing.publicNotice.objection": always("hash(d) % 10 = 0"),
  "filing.copies": number(3, 6),
  "assertions.*.rule": always(`${list(judged)}[1 + (d + p0 * 7) % ${judged.length}]`),
  "assertions.*.by": always("'reviewer'"),
  "unfinished.*": always("'organizations.*.rdProjects'"),
};

const closed: Readonly<Record<string, readonly string[]>> = {
  level: options.platformLevel,
  capacity: options.capacity,
  basis: options.basis,
  route: options.route,
  serviceType: options.serviceType,
  chainPosition: options.chainPosition,
  grade: options.grade,
};

/** What stands in a column: one answer in fifty is not given. */
function cell(column: SourceColumn, depth: number): Sql {
  const { path, type } = column;
  if (path === "#") return "'d' || d";
  if (path.endsWith(".*?")) return "true";
  if (path.endsWith("?")) return `(${cell({ ...column, name: "", path: path.slice(0, -1) }, depth)}) IS NOT NULL`;
  const last = path.split(".").at(-1) ?? "";
  const made = (answers[path] ?? (closed[last] ? oneOf(closed[last]) : undefined))?.(column, depth);
  if (path in answers) return made ?? "NULL";
  if (path in sizes) return "true";
  const open = (sql: Sql): Sql => `CASE WHEN ${random({ ...column, name: "open" }, depth, 50)} > 0 THEN ${sql} END`;
  if (made) return open(made);
  if (type === "BOOLEAN") return open(`${random({ ...column, name: "" }, depth, 20)} > 0`);
  if (type === "BIGINT") return open(number(0, 4)({ ...column, name: "" }, depth));
  if (type === "VARCHAR") return open(/On$/.test(last) ? "'2025-11-01'" : "'如附件所述，单位间分工明确'");
  return open("CAST(1000000 AS DECIMAL(26,8))");
}

/** The columns of the tables of several jurisdictions together. */
export function merged(all: readonly (readonly SourceTable[])[]): SourceTable[] {
  const tables = new Map<string, Map<string, SourceColumn>>();
  for (const { name, columns } of all.flat()) {
    const known = tables.get(name) ?? new Map<string, SourceColumn>();
    for (const column of columns) if (!known.has(column.name)) known.set(column.name, column);
    tables.set(name, known);
  }
  return [...tables].map(([name, columns]) => ({ name, columns: [...columns.values()] }));
}

/** The statement that makes a table and its rows for so many dossiers. */
export function making({ name, columns }: SourceTable, dossiers: number): Sql {
  const places = columns.filter(({ path }) => path.endsWith(".#"));
  const lists = places.map(({ path }) => path.slice(0, -2));
  const some = lists.includes("unfinished") ? " WHERE d % 50 = 0" : "";
  const ranges = lists.map((of, at) => `range(${sizes[of] ?? (of === "assertions" ? 12 : 1)}) r${at}(p${at})`);
  const cells = columns.map((column) => {
    const at = places.indexOf(column);
    return `${at < 0 ? cell(column, places.length) : `p${at}`} AS ${column.name}`;
  });
  return `CREATE TABLE ${name} AS SELECT\n  ${cells.join(",\n  ")}\nFROM ${[`range(${dossiers}) r(d)`, ...ranges].join(", ")}${some}`;
}

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = new URL("../..", import.meta.url).pathname;
const fixture = join(root, "fixtures/dossiers/wenzhou-chint.json");
const folder = mkdtempSync(join(tmpdir(), "consortium-eligibility-"));
const inFolder = { cwd: folder, encoding: "utf8" } as const;
const node24 = join(folder, `node_modules/node-${process.platform}-${process.arch}/bin/node`);

beforeAll(() => {
  const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], { cwd: root, encoding: "utf8" });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "newcomer", private: true }));
  const runtime = `node-${process.platform}-${process.arch}@24`;
  execFileSync(
    "npm",
    ["install", "--prefer-offline", "--no-audit", "--no-fund", join(folder, filename), runtime],
    inFolder,
  );
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const esm = `
  import { evaluate, parseDossier, render, safeParseDossier } from "consortium-eligibility";
  import { wenzhou, wenzhouFormation } from "consortium-eligibility/wenzhou";
  import { zhejiang } from "consortium-eligibility/zhejiang";
  import { taizhou } from "consortium-eligibility/taizhou";
  import { jiyuan } from "consortium-eligibility/jiyuan";
  import { assessProgramme, programmePolicies } from "consortium-eligibility/programmes";
  import { applyFix, codeLists, describeFields, formSchema } from "consortium-eligibility/forms";
  import { apply, remedies, stricter, thresholds, whatIf } from "consortium-eligibility/remedies";
  import { createSession, verdictText } from "consortium-eligibility/session";
  import { compileSql, dossierFrom, tableRows } from "consortium-eligibility/sql";
  import { dossierJsonSchema } from "consortium-eligibility/json-schema";
  import { readFileSync } from "node:fs";
  const dossier = parseDossier(JSON.parse(readFileSync(${JSON.stringify(fixture)}, "utf8")));
  const places = [wenzhou, wenzhouFormation, zhejiang, taizhou, jiyuan];
  const reports = places.map((place) => evaluate(dossier, place, { stages: ["formation"] }));
  if (!render(reports, { jurisdictions: places }).includes("温州市")) throw new Error("no text");
  const targets = programmePolicies.map((policy) => assessProgramme({ observations: [] }, policy, { asOf: "2026-01-01" }).length);
  const { issues } = formSchema(taizhou)["~standard"].validate(dossier);
  const asked = { asOf: "2025-11-20", stages: ["formation"], most: 1 };
  const [plan] = remedies(dossier, wenzhou, asked).plans;
  const after = evaluate(apply(dossier, plan), wenzhou, asked).outlook;
  const same = whatIf(dossier, plan, wenzhou, asked).after.outlook === plan.outlook;
  const told = [after, same, thresholds(dossier, wenzhou, asked).length > 0, stricter("members.count").length > 0];
  const { years } = describeFields([wenzhou], asked).find((field) => field.years);
  const division = codeLists.divisions.codes.find(({ code }) => code === "330382").label["zh-CN"];
  const form = { organizations: [{ id: "a", role: "leed", division }] };
  const fixes = (of) => (safeParseDossier(of).issues ?? []).flatMap(({ fix }) => fix ?? []);
  const fixed = fixes(form).reduce((of, fix) => applyFix(of, fix), form);
  const forms = [years, fixes(form).length, parseDossier(fixed).organizations[0].division];
  const session = createSession({ jurisdictions: places, dossier, stages: ["formation"] });
  session.set(["organizations", 1, "kind"], "other");
  session.undo();
  const live = Object.values(session.snapshot().reports).map(({ verdict }) => verdictText(verdict, "en"));
  const { tables, select } = compileSql(zhejiang, { dialect: "postgres", asOf: "2025-11-20", stages: ["formation"] });
  const cells = tableRows(tables, "a", dossier);
  const rowOf = ({ columns }) => (row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at]]));
  const rows = Object.fromEntries(tables.map((table) => [table.name, cells[table.name].map(rowOf(table))]));
  const kept = evaluate(dossierFrom(tables, rows), zhejiang, { asOf: "2025-11-20", stages: ["formation"] });
  const sql = [/^WITH.+ AS verdict/s.test(select), kept.verdict];
  console.log(JSON.stringify([live, reports.map(({ verdict }) => verdict), targets, dossierJsonSchema.$schema, issues.length, told, forms, sql]));
`;
const cjs = esm
  .replace(/import \{(.+)\} from (".+");/g, "const {$1} = require($2);")
  .replace(/import\.meta\.url/g, "__filename");

const answer = JSON.stringify([
  ["undetermined", "undetermined", "ineligible", "ineligible"],
  ["undetermined", "undetermined", "undetermined", "ineligible", "ineligible"],
  [56, 3, 2, 1],
  "https://json-schema.org/draft/2020-12/schema",
  2,
  ["eligible", true, true, true],
  [[2022, 2023, 2024], 2, "330382"],
  [true, "undetermined"],
]);

describe.each([
  ["this Node", () => process.execPath],
  ["Node 24", () => node24],
])("the packed library, installed in an empty folder, on %s", (_, node) => {
  test.each([
    ["ESM", "run.mjs", esm],
    ["CommonJS", "run.cjs", cjs],
  ])("answers from %s", (_, file, source) => {
    writeFileSync(join(folder, file), source);
    expect(execFileSync(node(), [file], inFolder).trim()).toBe(answer);
  });

  test("answers from the command line", () => {
    const bin = join(folder, "node_modules/consortium-eligibility/dist/cli.js");
    const run = spawnSync(node(), [bin, "check", fixture, "--jurisdiction", "wenzhou", "--format", "json"], inFolder);
    expect(run.stderr).toBe("");
    expect(run.status).toBe(1);
    expect(JSON.parse(run.stdout)).toMatchObject([
      { jurisdiction: "wenzhou", source: { file: fixture }, asOf: "2025-11-20" },
    ]);
    const asked = ["--jurisdiction", "wenzhou", "--stage", "formation", "--lang", "en"];
    const after = join(folder, `after-${process.hrtime.bigint()}.json`);
    const remedy = spawnSync(node(), [bin, "remedy", fixture, ...asked, "--apply", after], inFolder);
    expect([remedy.status, remedy.stdout.split("\n")[0]]).toEqual([1, "What would make it pass: wenzhou-chint"]);
    expect(spawnSync(node(), [bin, "remedy", after, ...asked], inFolder).status).toBe(0);
    const version = spawnSync(node(), [bin, "--version"], inFolder).stdout.trim();
    expect(version).toBe((JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version);
  });

  test("answers many lines with several threads as with one", () => {
    const bin = join(folder, "node_modules/consortium-eligibility/dist/cli.js");
    const lines = join(folder, "threads.ndjson");
    const one = JSON.stringify(JSON.parse(readFileSync(fixture, "utf8")));
    writeFileSync(lines, Array.from({ length: 300 }, (_, at) => (at % 50 === 7 ? "5\n" : `${one}\n`)).join(""));
    const check = (...jobs: string[]) => {
      const asked = ["check", lines, "--brief", "--jurisdiction", "wenzhou,jiyuan", ...jobs];
      const { status, stdout, stderr } = spawnSync(node(), [bin, ...asked], { ...inFolder, maxBuffer: 2 ** 28 });
      return { status, stdout, stderr };
    };
    const expected = check();
    expect(expected.stdout.split("\n").length).toBe(301);
    expect(check("--jobs", "2")).toEqual(expected);
  });

  test("runs where no code may be made from text", () => {
    writeFileSync(join(folder, "strict.mjs"), esm);
    const strict = spawnSync(node(), ["--disallow-code-generation-from-strings", "strict.mjs"], inFolder);
    expect([strict.stderr, strict.stdout.trim()]).toEqual(["", answer]);
  });
});

test("a reader that closes the pipe early is no failure", () => {
  const bin = join(folder, "node_modules/consortium-eligibility/dist/cli.js");
  const lines = join(folder, "many.ndjson");
  writeFileSync(lines, `${JSON.stringify(JSON.parse(readFileSync(fixture, "utf8")))}\n`.repeat(200));
  const command = `"${process.execPath}" "${bin}" check "${lines}" | head -n 1 | wc -l`;
  const run = spawnSync("bash", ["-c", `set -o pipefail; ${command}`], inFolder);
  expect([run.stderr, run.stdout.trim()]).toEqual(["", "1"]);
});

test("no entry of the library reaches a built-in of Node", () => {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { exports: Record<string, object> };
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = readFileSync(file, "utf8");
    for (const [, from = ""] of source.matchAll(/(?<!")\b(?:from|import|require\()\s*"([\w@./-]+)"/g)) {
      expect(from).toMatch(/^(\.|zod\/mini$|decimal\.js$|date-fns$|@date-fns\/utc\/|yalps$|vue$|react$)/);
      if (from.startsWith(".")) follow(join(file, "..", from));
    }
  };
  for (const name of Object.keys(manifest.exports).filter((one) => one !== "./package.json")) {
    const base = name === "." ? "index" : name.slice(2);
    follow(join(root, "dist", `${base}.js`));
    follow(join(root, "dist", `${base}.cjs`));
  }
  expect(seen.size).toBeGreaterThan(12);
});

test("no field of a class is taken for an export of the same name, which it would overwrite", () => {
  const files = readdirSync(join(root, "dist"), { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".cjs"),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const file of files)
    expect([file, /this\.\w+ = exports\.\w+ =/.exec(readFileSync(join(root, "dist", file), "utf8"))?.[0]]).toEqual([
      file,
      undefined,
    ]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Clients, installed } from "../../src/cli/screen/clients.js";
import { screen } from "../../src/cli/screen/index.js";
import { isTableName, partsOf } from "../../src/cli/screen/names.js";
import { discreet, nameOf, sourceOf } from "../../src/cli/screen/source.js";
import { SourceError } from "../../src/cli/screen/source-error.js";
import { quoted } from "../../src/screen/statements.js";
import { ioOf, Sink, shell, toldIn, workspace } from "../cli/shell.js";
import { documentsTable, made } from "./duckdb.js";

const { folder } = workspace();

describe("a source", () => {
  test.each([
    ["duckdb:a.duckdb", { kind: "duckdb", file: "a.duckdb" }],
    ["duckdb:postgres://x", { kind: "duckdb", file: "postgres://x" }],
    ["postgres://u:p@h/db", { kind: "postgres", url: "postgres://u:p@h/db" }],
    ["postgresql://h/db", { kind: "postgres", url: "postgresql://h/db" }],
    ["postgres:postgresql://h/db", { kind: "postgres", url: "postgresql://h/db" }],
    ["a/b.Parquet", { kind: "parquet", file: "a/b.Parquet" }],
    ["a.jsonl", { kind: "lines", file: "a.jsonl" }],
    ["-", { kind: "lines", file: "-" }],
  ])("%s", (word, source) => {
    expect(sourceOf(word)).toEqual(source);
  });

  test("never tells its password", () => {
    // Of asterisks alone is what is put in its place.
    const password = fc.string({ minLength: 1, unit: "grapheme" }).filter((one) => /[^*]/.test(one));
    fc.assert(
      fc.property(password, fc.boolean(), (secret, asked) => {
        const written = encodeURIComponent(secret);
        const url = asked ? `postgres://h/db?password=${written}` : `postgres://me:${written}@h/db`;
        const source = sourceOf(url);
        expect(nameOf(source)).toBe("postgres://h/db");
        const said = `cannot connect to ${url} with ${written} or ${secret}`;
        const told = discreet(said, source);
        expect(told).not.toContain(written);
        expect(told).not.toContain(secret);
      }),
    );
    expect(nameOf({ kind: "postgres", url: "postgres://[" })).toBe("postgres:");
    expect(discreet("no postgres://[ here", { kind: "postgres", url: "postgres://[" })).toBe("no *** here");
    expect(discreet("a: b", { kind: "duckdb", file: "a" })).toBe("a: b");
  });
});

test("the name of a table is one, and its parts are quoted into the same again", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, unit: "binary" }), { minLength: 1, maxLength: 2 }), (parts) => {
      const name = parts.map(quoted).join(".");
      expect(isTableName(name)).toBe(!name.includes("\0"));
      if (isTableName(name)) expect(partsOf(name, "postgres")).toEqual(parts);
    }),
  );
  expect(partsOf("City.Firms", "postgres")).toEqual(["city", "firms"]);
  expect(partsOf("City.Firms", "duckdb")).toEqual(["City", "Firms"]);
  for (const name of ["", " ", "a b", "a;b", "a.b.c", "a.", '"a', "a'", "1a", "a--b", "a)", "(select 1)"])
    expect([name, isTableName(name)]).toEqual([name, false]);
});

describe("a client that is not installed", () => {
  const absent = async (): Promise<never> => {
    throw new Error("Cannot find package");
  };
  const none: Clients = { duckdb: absent, postgres: absent };

  test.each([
    ["duckdb:FILE", "@duckdb/node-api"],
    ["FILE", "@duckdb/node-api"],
    ["postgres://me:secret@127.0.0.1:1/db", "pg"],
  ])("is told of %s", async (source, name) => {
    const file = await made(
      `${folder}/${name.replaceAll("/", "")}.${source === "FILE" ? "parquet" : "duckdb"}`,
      documentsTable([]),
    );
    const given = source.replace("FILE", file);
    const error: unknown = await screen(
      [],
      { source: given, jurisdiction: "wenzhou" },
      ioOf({}, new Sink(), new Sink()),
      none,
    ).catch((thrown: unknown) => thrown);
    if (!(error instanceof SourceError)) throw error;
    expect(error.messages.en).toContain(`this source needs ${name}; install it: npm install ${name}`);
    expect(error.messages["zh-CN"]).toContain(`请先安装：npm install ${name}`);
    expect(error.message).not.toContain("secret");
  });

  test("is not missed where it is there", async () => {
    expect(Object.keys(await installed.duckdb())).toContain("DuckDBInstance");
    expect(Object.keys(await installed.postgres())).toContain("Client");
  });
});

test.each(["postgres://me:s3cret@127.0.0.1:1/db", "postgres://me:s3cret@127.0.0.1:1/db?sslmode=nonsense"])(
  "a server that cannot be reached is told, and no password: %s",
  async (source) => {
    const { status, out, err } = await shell([
      "screen",
      "--source",
      source,
      "--jurisdiction",
      "wenzhou",
      "--lang",
      "en",
    ]);
    expect([status, out]).toEqual([2, ""]);
    expect(toldIn(err)).toEqual([expect.stringContaining("postgres://127.0.0.1:1/db: the database says: ")]);
    expect(err).not.toContain("s3cret");
  },
);

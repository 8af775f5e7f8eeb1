import fc from "fast-check";
import { expect, test } from "vitest";
import { repeatedKey } from "../../src/cli/duplicates.js";
import { runs } from "../runs.js";
import { shell, toldIn, workspace } from "./shell.js";

const { put } = workspace();

test("no JSON that was written from a value is said to repeat a key", () => {
  fc.assert(
    fc.property(fc.json({ noUnicodeString: false }), fc.boolean(), (json, wide) => {
      const source = wide ? JSON.stringify(JSON.parse(json), null, 2) : json;
      expect(repeatedKey(source, JSON.parse(source))).toBeUndefined();
    }),
    runs(500),
  );
});

test("a key that is put in twice is found, wherever, and whatever it is called", () => {
  const key = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("__proto__", '\\"', "\\", ":", '":', "1"));
  fc.assert(
    fc.property(key, fc.json(), fc.json(), fc.json(), (name, before, one, other) => {
      const twice = `${JSON.stringify(name)} : ${one}, ${JSON.stringify(name)}\n: ${other}`;
      const source = `[${before}, {"a": [{${twice}}]}]`;
      const found = repeatedKey(source, JSON.parse(source));
      expect(found?.name).toBeDefined();
      if (repeatedKey(one, JSON.parse(one)) === undefined) expect(found?.name).toBe(name);
    }),
    runs(300),
  );
});

test("a dossier with such a key is refused with its place, and never judged by one of the two", async () => {
  const twice = '{\n  "organizations": [{ "id": "a", "role": "lead",\n    "r\\u006fle": "member" }]\n}';
  const said = (place: string) => `the key "role" at ${place} stands in its object already; it may stand there once`;
  const file = put("twice.json", twice);
  const whole = await shell(["check", file, "--lang", "en"]);
  expect([whole.status, whole.out]).toEqual([2, ""]);
  expect(toldIn(whole.err)).toEqual([`consortium-eligibility: ${file}: ${said("line 3, column 5")}`]);
  const line = twice.replaceAll("\n", "");
  const lines = await shell(["check", "-", "--ndjson", "--lang", "en"], { stdin: `${line}\n` });
  expect(toldIn(lines.err)).toEqual([`consortium-eligibility: -:1: ${said("column 54")}`]);
  expect(lines.status).toBe(2);
  expect((await shell(["check", file])).err).toContain('第 3 行第 5 列处的键 "role" 在同一对象中重复，只能出现一次');
});

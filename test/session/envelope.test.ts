import { describe, expect, test } from "vitest";
import { jiyuan, taizhou, wenzhou, zhejiang } from "../../src/index.js";
import { createSession, ImportError } from "../../src/session/index.js";

const options = { jurisdictions: [wenzhou], asOf: "2025-11-20" };
const dossier = { organizations: [{ id: "a", role: "lead" }] };
const format = "consortium-eligibility/1";

/** Why something cannot be imported, in both languages. */
function refusal(from: unknown): string[] {
  const session = createSession(options);
  const before = session.snapshot();
  try {
    session.import(from);
  } catch (error) {
    expect(error).toBeInstanceOf(ImportError);
    expect(session.snapshot()).toBe(before);
    return Object.values((error as ImportError).messages);
  }
  throw new Error("it was imported");
}

test("what is exported is imported whole: the dossier and what it is judged by", () => {
  const readings = { "wenzhou.lead.rd-investment": "mean" };
  const session = createSession({ ...options, stages: ["formation"], readings, dossier });
  const envelope = session.export();
  expect(envelope).toEqual({
    format,
    dossier,
    jurisdiction: "wenzhou",
    stages: ["formation"],
    asOf: "2025-11-20",
    readings,
    editions: { wenzhou: wenzhou.policy.id },
  });
  const other = createSession({ jurisdictions: [jiyuan], places: [wenzhou, jiyuan] });
  other.import(JSON.parse(JSON.stringify(envelope)));
  expect(other.export()).toEqual(envelope);
  expect(other.snapshot().reports).toEqual(session.snapshot().reports);
  const third = createSession({ jurisdictions: [wenzhou], dossier: envelope });
  expect(third.snapshot().reports).toEqual(session.snapshot().reports);
});

test("an import is taken back and taken again with what the dossier is judged by", () => {
  const session = createSession({ ...options, places: [wenzhou, jiyuan], dossier: { id: "mine" } });
  const [before, changes]: [unknown, boolean[]] = [session.export(), []];
  session.subscribe((_, { settings }) => changes.push(settings));
  session.import({ format, dossier, jurisdiction: "jiyuan", asOf: "2026-01-05" });
  session.set(["id"], "theirs");
  const after = session.export();
  session.undo();
  session.undo();
  expect(session.export()).toEqual(before);
  expect(Object.keys(session.snapshot().reports)).toEqual(["wenzhou"]);
  session.redo();
  session.redo();
  expect(session.export()).toEqual(after);
  expect(changes).toEqual([true, false, false, true, true, false]);
});

test("a place that a session has come to is known to it", () => {
  const session = createSession({ jurisdictions: [wenzhou] });
  session.configure({ jurisdictions: [jiyuan] });
  session.import({ format, dossier, jurisdiction: "jiyuan" });
  expect(session.snapshot().settings.jurisdictions).toEqual([jiyuan]);
});

test("several places travel together", () => {
  const session = createSession({ jurisdictions: [taizhou, zhejiang], places: [taizhou, zhejiang, wenzhou] });
  const envelope = session.export();
  expect(envelope).toMatchObject({ jurisdiction: "taizhou", jurisdictions: ["taizhou", "zhejiang"] });
  session.configure({ jurisdictions: [wenzhou] });
  session.import(envelope);
  expect(session.snapshot().settings.jurisdictions).toEqual([taizhou, zhejiang]);
});

test("a dossier comes as a value or as a text, and can be taken back; what is read wrongly is told by issues", () => {
  const session = createSession(options);
  session.import(`\uFEFF${JSON.stringify({ ...dossier, id: 5 })}`);
  expect(session.snapshot().dossier).toEqual({ ...dossier, id: 5 });
  expect(session.snapshot().issuesByField.id?.[0]?.kind).toBe("shape");
  session.undo();
  expect(session.snapshot().dossier).toEqual({});
  expect(session.snapshot().settings.asOf).toBe("2025-11-20");
});

test("another edition of a document is told", () => {
  const session = createSession(options);
  const editions: unknown[] = [];
  session.subscribe((_, difference) => editions.push(difference.editions));
  session.import({ format, dossier, editions: { wenzhou: "an earlier one", elsewhere: "x" } });
  session.import({ format, dossier, jurisdiction: "wenzhou", editions: { wenzhou: wenzhou.policy.id } });
  expect(editions).toEqual([["wenzhou"], []]);
});

describe("what is no dossier is refused in words, and nothing is changed", () => {
  test.each([
    ["", "文件是空的", "the file is empty"],
    [
      '{"id": }',
      "第 1 行第 8 列处不是有效的 JSON，请检查文件是否完整",
      "this is not JSON at line 1, column 8; is the file complete?",
    ],
    [
      '{\n"id": "x",\n}',
      "第 3 行第 1 列处不是有效的 JSON，请检查文件是否完整",
      "this is not JSON at line 3, column 1; is the file complete?",
    ],
    ['{"id":"x","id":"y"}', "同一组内容中有重复的项", "a key stands twice in one object"],
    [5, "内容应为一份申报材料", "this is 5: a dossier is an object"],
    [[], "内容应为一份申报材料", "this is a list: a dossier is an object"],
    [null, "内容应为一份申报材料", "this is null: a dossier is an object"],
    [{ format: "consortium-eligibility/2", dossier }, "文件格式", "this edition reads consortium-eligibility/1"],
    [{ dossier }, "文件格式", "the format undefined cannot be read"],
    [{ format }, "文件中没有申报材料", "there is no dossier in the file"],
    [{ format, dossier: [] }, "文件中没有申报材料", "there is no dossier in the file"],
    [{ format, dossier, jurisdiction: "hangzhou" }, "此处可核对的地区为：wenzhou", "the places here are wenzhou"],
    [{ format, dossier, asOf: "2025-02-30" }, "不是真实日期", "is no real day"],
    [JSON.parse(`{"id":${"[".repeat(200)}${"]".repeat(200)}}`), "嵌套过深", "nested too deep"],
    [{ id: () => 1 }, "无法读取的数据", "id is a function"],
    [{ format, dossier, asOf: 5 }, "不是真实日期", "is no real day"],
  ])("%j", (from, zh, en) => {
    const [inChinese, inEnglish] = refusal(from);
    expect(inChinese).toContain(zh);
    expect(inEnglish).toContain(en);
  });

  test("settings of an envelope that are wrong", () => {
    const session = createSession(options);
    expect(() => session.import({ format, dossier, stages: ["forming"] })).toThrow(RangeError);
    expect(() => session.import({ format, dossier, readings: { "wenzhou.lead.rd-investment": "x" } })).toThrow(
      RangeError,
    );
    expect(session.snapshot().dossier).toEqual({});
  });
});

import { describe, expect, test } from "vitest";
import { jiyuan, procedure, wenzhou } from "../../src/index.js";
import { places } from "../fixtures.js";

/** The steps of the rule book: who takes each. */
const steps: Record<string, [clause: string, actor: string][]> = {
  wenzhou: [
    ["四（一）", "市科技局"],
    ["四（二）", "牵头单位"],
    ["四（三）", "市科技局"],
    ["四（四）", "牵头单位与成员单位"],
    ["四（五）", "市科技局"],
  ],
  zhejiang: [
    ["四（一）", "揭榜龙头企业；设区市科技局"],
    ["四（二）", "省科技厅"],
    ["四（三）", "省科技厅"],
    ["四（四）", "创新联合体"],
    ["四（五）", "创新联合体；省科技厅"],
  ],
  taizhou: [
    ["三（一）1", "市科技局"],
    ["三（一）2", "牵头企业"],
    ["三（一）3", "属地科技管理部门"],
    ["三（一）4", "市科技局"],
    ["三（二）", "市科技局"],
    ["三（三）", "市科技局"],
  ],
  jiyuan: [
    ["四（一）", "牵头单位"],
    ["四（二）", "工科局"],
    ["四（三）", "工科局"],
  ],
};

describe.each(Object.values(places))("the steps to the filing in $id", (place) => {
  test("are those of its document, in order, with who takes them", () => {
    const found = procedure(place);
    expect(found.map(({ citation, actor }) => [citation.clause, actor["zh-CN"]])).toEqual(steps[place.id]);
    expect(found.map(({ id, order }) => [id, order])).toEqual(
      found.map((_, at) => [`${place.id}.procedure.${at + 1}`, at + 1]),
    );
  });

  test("have titles and actors in both languages", () => {
    for (const { title, actor } of procedure(place))
      for (const text of [title, actor]) {
        expect(text["zh-CN"]).toMatch(/\p{Script=Han}/u);
        expect(text.en).toMatch(/^[A-Z][^\p{Script=Han}]*$/u);
      }
  });

  test("name what is handed in, in the words of the document", () => {
    for (const { handsIn, citation } of procedure(place))
      for (const paper of handsIn) {
        expect(paper).toMatch(/\p{Script=Han}/u);
        expect(citation.policy).toBe(place.policy.id);
      }
  });
});

test("the papers that are handed in", () => {
  expect(procedure(jiyuan).map(({ handsIn }) => handsIn)).toEqual([["组建协议", "组建备案申请表", "相关材料"], [], []]);
  expect(procedure(wenzhou).map(({ handsIn }) => handsIn.length)).toEqual([0, 1, 0, 2, 1]);
});

test("the steps are copies that may be changed, and none where a document has none", () => {
  procedure(jiyuan)[0]?.handsIn.push("x");
  expect(procedure(jiyuan)[0]?.handsIn).toHaveLength(3);
  const { procedure: _, ...without } = jiyuan;
  expect(procedure(without)).toEqual([]);
});

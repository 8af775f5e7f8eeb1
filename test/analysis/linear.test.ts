import { describe, expect, test } from "vitest";
import { linearOf } from "../../src/analysis/linear.js";
import {
  atLeast,
  atMost,
  count,
  enterprise,
  equals,
  every,
  judged,
  members,
  moreThan,
  percent,
  share,
  some,
  units,
} from "../../src/index.js";

describe("a criterion about numbers of rows, as an inequality in whole numbers", () => {
  test("of a share counts the rows on both sides, and needs a row to have a result", () => {
    expect(linearOf(moreThan(share(units, enterprise), percent("50")))).toEqual({
      known: [{ list: units, parts: [{ times: 1n }], atLeast: 1n }],
      holds: [{ list: units, parts: [{ where: enterprise, times: 10n }, { times: -5n }], atLeast: 1n }],
    });
  });

  test("of a count has a least, a most, or both", () => {
    const counted = (times: bigint, atLeast: bigint) => ({ list: members, parts: [{ times }], atLeast });
    expect(linearOf(atLeast(count(members), 5))?.holds).toEqual([counted(1n, 5n)]);
    expect(linearOf(moreThan(count(members), 5))?.holds).toEqual([counted(1n, 6n)]);
    expect(linearOf(atMost(count(members), 5))?.holds).toEqual([counted(-1n, -5n)]);
    expect(linearOf(equals(count(members), 5))?.holds).toEqual([counted(1n, 5n), counted(-1n, -5n)]);
  });

  test("of some rows asks for one, of every row for as many as there are", () => {
    const where = enterprise;
    expect(linearOf(some(units, where))?.holds).toEqual([{ list: units, parts: [{ where, times: 1n }], atLeast: 1n }]);
    expect(linearOf(every(units, where))?.holds).toEqual([
      { list: units, parts: [{ where, times: 1n }, { times: -1n }], atLeast: 0n },
    ]);
  });

  test("is seen through its noun, and is none of a judgement", () => {
    expect(linearOf({ ...enterprise, of: some(units) })).toEqual(linearOf(some(units)));
    expect(linearOf(judged())).toBeUndefined();
  });
});

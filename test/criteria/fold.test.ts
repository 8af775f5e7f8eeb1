import { describe, expect, test } from "vitest";
import { fold, isCriterion, isField, isList, isQuantity, map, parts, walk } from "../../src/criteria/fold.js";
import {
  all,
  any,
  atLeast,
  type Criterion,
  called,
  count,
  eachYear,
  every,
  has,
  is,
  lead,
  mean,
  members,
  onOrBefore,
  platform,
  platforms,
  type Quantity,
  ratio,
  rdExpense,
  revenue,
  same,
  share,
  some,
  text,
  unit,
  units,
} from "../../src/index.js";
import { criteria } from "../kinds/criteria.js";
import { quantities } from "../kinds/quantities.js";

const kinds: [string, Criterion | Quantity][] = [
  ...Object.entries(criteria).flatMap(([kind, { pass }]) => pass.map(([of]): [string, Criterion] => [kind, of])),
  ...Object.entries(quantities).flatMap(([kind, { exact }]) => exact.map(([of]): [string, Quantity] => [kind, of])),
];
const isPart = (value: unknown): boolean => isCriterion(value) || isQuantity(value) || isField(value) || isList(value);

describe.each(kinds)("of the kind %s", (_, of) => {
  test("every criterion, quantity, field and list directly within is a part", () => {
    const within = Object.values(of).flat().filter(isPart);
    expect(new Set(parts(of).map(({ part }) => part))).toEqual(new Set(within));
    for (const { part, key } of parts(of)) expect([Reflect.get(of, key)].flat()).toContain(part);
  });

  test("walk and fold come to whatever is within, once", () => {
    const written = JSON.stringify(of).match(/"kind":/g)?.length;
    let walked = 0;
    walk(of, () => {
      walked++;
      return true;
    });
    expect(walked).toBe(written);
    expect(fold<number>(of, (_, within) => within.reduce((sum, one) => sum + one, 1))).toBe(written);
  });

  test("map leaves what it does not change as it was, and changes every part", () => {
    const before = JSON.stringify(of);
    expect(map(of, (part) => part)).toEqual(of);
    const seen: unknown[] = [];
    map(of, (part) => {
      seen.push(part);
      return part;
    });
    expect(new Set(seen)).toEqual(new Set(parts(of).map(({ part }) => part)));
    expect(JSON.stringify(of)).toBe(before);
  });
});

const university = is(unit("kind"), "university");
const platformOfUnit = some(platforms, same(platform("hostId"), unit("id")));

describe("the parts", () => {
  test("stand in reading order, with their key and that of which they are asked", () => {
    expect(parts(every(members, university))).toEqual([
      { part: members, key: "list", scope: "here" },
      { part: university, key: "where", scope: "rows" },
    ]);
    expect(parts(mean(rdExpense("this"))).map(({ scope }) => scope)).toEqual(["years"]);
    expect(parts(eachYear(university)).map(({ scope }) => scope)).toEqual(["years"]);
  });

  test("are the fields among values that may be words, and not the words", () => {
    expect(parts(has(lead("tasks"), "甲", lead("name"))).map(({ part }) => part)).toEqual([
      lead("tasks"),
      lead("name"),
    ]);
    expect(parts(onOrBefore(lead("establishedOn"), "as-of")).map(({ key }) => key)).toEqual(["field"]);
    expect(parts(onOrBefore(lead("establishedOn"), { yearsLater: 0, on: "12-31" }))).toHaveLength(1);
  });

  test("of a count of all rows are its list alone", () => {
    expect(parts(count(units)).map(({ key }) => key)).toEqual(["list"]);
  });
});

describe("walk", () => {
  const nested = all(every(members, any(university, platformOfUnit)), atLeast(share(units, university), "0.5"));
  const kindsOf = (visit: (of: Criterion | Quantity) => boolean): string[] => {
    const seen: string[] = [];
    walk(nested, (of) => {
      seen.push(of.kind);
      return visit(of);
    });
    return seen;
  };

  test("comes to the outer before the inner, in reading order", () => {
    const order = ["all", "every", "any", "one-of", "some", "same", "compare", "share", "one-of"];
    expect(kindsOf(() => true)).toEqual(order);
  });

  test("does not go into what is answered with false", () => {
    expect(kindsOf(({ kind }) => kind !== "any")).toEqual(["all", "every", "any", "compare", "share", "one-of"]);
  });

  test("tells in whose rows it is, the outermost list first", () => {
    const within = new Map<string, number>();
    walk(nested, (of, lists) => {
      within.set(of.kind, lists.length);
      if (of.kind === "same") expect(lists).toEqual([members, platforms]);
      return true;
    });
    expect(Object.fromEntries(within)).toMatchObject({ all: 0, every: 0, any: 1, some: 1, same: 2, share: 0 });
  });
});

describe("fold and map", () => {
  test("fold makes the inner before the outer", () => {
    const deep = called(text("甲", "a"), all(university, any(university)));
    const told = fold<string>(deep, ({ kind }, within) => `${kind}(${within.join(", ")})`);
    expect(told).toBe("called(all(one-of(), any(one-of())))");
  });

  test("map puts other parts in their places", () => {
    const pooled = ratio(rdExpense("window"), revenue("window"));
    const latest = map(pooled, (part) =>
      isQuantity(part) && part.kind === "accounts" ? { ...part, years: "latest" } : part,
    );
    expect(latest).toEqual(ratio(rdExpense("latest"), revenue("latest")));
    const ofLead = map(university, (part) => (isField(part) ? { ...part, ...lead("legalRepresentative") } : part));
    expect(ofLead).toMatchObject(is(lead("legalRepresentative"), "university"));
  });
});

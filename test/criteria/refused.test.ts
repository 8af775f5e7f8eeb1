import { describe, expect, expectTypeOf, test } from "vitest";
import {
  all,
  amount,
  any,
  atLeast,
  atLeastWorkdays,
  atMost,
  change,
  count,
  dayOfYear,
  dossier,
  eachYear,
  enterprise,
  every,
  fact,
  given,
  has,
  holds,
  is,
  type Jurisdiction,
  type JurisdictionText,
  judged,
  jurisdiction,
  lead,
  length,
  mean,
  number,
  onOrBefore,
  type Policy,
  percent,
  platform,
  platforms,
  type RuleText,
  ratio,
  report,
  revenue,
  rows,
  section,
  share,
  signature,
  signaturesOfUnit,
  some,
  sum,
  text,
  unit,
  units,
} from "../../src/index.js";

const title = text("规则", "Rule");
const cites = { policy: "lushan-2026", clause: "第一条", quote: "应当如此" };
const id = "lushan.group.name";
const entry = { id, cites, title };
const yearly = { ...entry, kind: "report", opens: dayOfYear("01-01"), due: dayOfYear("12-31") };
const policy: Policy = { id: "lushan-2026", title: "办法", issuer: "科技局", status: "trial" };
const whole: JurisdictionText = { id: "lushan", title: text("庐山市", "Lushan"), policy, sections: [] };

/** What a program without types might hand over in the place of something. */
const loose = <T>(value: unknown): T => value as T;
const made = (more: object): Jurisdiction => jurisdiction({ ...whole, ...more });
const ruled = (more: object): Jurisdiction =>
  made({ sections: [section("formation", [loose<RuleText>({ ...entry, force: "must", holds: judged(), ...more })])] });
const asking = (of: unknown): Jurisdiction => ruled({ holds: of });
const one = (kind: string, more: object): unknown => ({ kind, ...more });

const circle = { kind: "all", of: [] as unknown[] };
circle.of.push({ kind: "any", of: [circle] });
const deep = Array.from({ length: 5_000 }).reduce((of) => ({ kind: "all", of: [of] }), judged());

describe("a jurisdiction is refused when it is made, with the rule's id,", () => {
  test.each<[name: string, make: () => Jurisdiction, why: string]>([
    [
      "an unknown stage",
      () => made({ sections: [section(loose("formaton"), [{ ...entry, force: "must", holds: judged() }])] }),
      'stage "formaton": it must be one of formation, filing, approval, operation; did you mean formation?',
    ],
    ["an unknown force", () => ruled({ force: "shall" }), 'force "shall": it must be one of must, should, may'],
    [
      "an unknown force of a reading",
      () => ruled({ readings: { a: { title, holds: judged(), force: "shuold" } } }),
      "did you mean should?",
    ],
    [
      "an unknown kind of criterion",
      () => asking(one("onne-of", {})),
      '"onne-of" is no criterion; did you mean one-of?',
    ],
    ["a kind that is inherited", () => asking(one("toString", {})), '"toString" is no criterion'],
    ["an unknown kind deep within", () => asking(any(judged(), all(loose(one("alll", {}))))), '"alll" is no criterion'],
    ["a quantity for a criterion", () => asking(count(units)), '"count" is no criterion'],
    ["a criterion for a quantity", () => asking(atLeast(loose(judged()), 1)), '"judged" is no quantity'],
    ["no criterion at all", () => asking(null), "null is no criterion"],
    ["a hole among criteria", () => asking(all(loose(undefined))), "undefined is no criterion"],
    ["a rule without holds", () => ruled({ holds: undefined }), "it has no holds"],
    ["a reading without holds", () => ruled({ readings: { a: { title } } }), 'reading "a" has no holds'],
    ["no reading", () => ruled({ readings: {} }), "it has no reading"],
    [
      "a reading called by a number",
      () => ruled({ readings: { strict: { title, holds: judged() }, "2": { title, holds: judged() } } }),
      "a reading is called 2",
    ],
    [
      "a reading without a title",
      () => ruled({ readings: { a: { holds: judged() } } }),
      "it has no title in both languages",
    ],
    ["a title in one language", () => ruled({ title: { "zh-CN": "规则" } }), "it has no title in both languages"],
    ["an unknown policy", () => ruled({ cites: { ...cites, policy: "lushan-2025" } }), "did you mean lushan-2026?"],
    ["no citation", () => ruled({ cites: undefined }), "policy undefined"],
    ["an empty clause", () => ruled({ cites: { ...cites, clause: " " } }), "the clause that it cites is empty"],
    ["an empty quote", () => ruled({ cites: { ...cites, quote: "\u200b" } }), "the quote of its clause is empty"],
    ["an empty any", () => asking(one("any", { of: [] })), "any has no of"],
    ["an empty is", () => asking(one("one-of", { field: lead("kind"), values: [] })), "one-of has no values"],
    ["an empty has", () => asking(one("has", { field: lead("tasks"), values: [] })), "has has no values"],
    [
      "an empty startsWith",
      () => asking(one("starts-with", { field: lead("division"), prefixes: [] })),
      "starts-with has no prefixes",
    ],
    ["an empty sum", () => asking(atLeast(loose(one("sum", { of: [] })), 1)), "sum has no of"],
    ["a share above 1", () => asking(atLeast(share(units, enterprise), "3.5")), "a share is compared with 3.5"],
    [
      "350 percent of a share",
      () => asking(atLeast(share(units, enterprise), percent("350"))),
      "a share is compared with 3.5",
    ],
    ["a share below 0", () => asking(atMost(share(units, enterprise), "-0.1")), "a share is compared with -0.1"],
    ["a negative count", () => asking(atLeast(count(units), -1)), "a count is compared with -1"],
    ["half a count", () => asking(atLeast(number(dossier("filing", "copies")), "2.5")), "a count is compared with 2.5"],
    ["half a character", () => asking(atMost(length(lead("name"), "words"), "0.5")), "a count is compared with 0.5"],
    [
      "half a working day",
      () => asking(atLeastWorkdays(1.5, lead("establishedOn"), dossier("plan", "endsOn"), "from-first-day")),
      "a count is compared with 1.5",
    ],
    [
      "a limit that is no number",
      () => asking(one("compare", { quantity: count(units), operator: ">=", limit: "many" })),
      'the limit "many" is no decimal',
    ],
    [
      "30 February",
      () => asking(onOrBefore(lead("establishedOn"), dayOfYear(loose("02-30")))),
      '"02-30" is no day of every year',
    ],
    [
      "29 February",
      () => asking(onOrBefore(lead("establishedOn"), dayOfYear(loose("02-29")))),
      '"02-29" is no day of every year',
    ],
    [
      "a 13th month",
      () => asking(onOrBefore(lead("establishedOn"), dayOfYear(loose("13-01")))),
      '"13-01" is no day of every year',
    ],
    [
      "a day that is none",
      () => asking(onOrBefore(lead("establishedOn"), loose("today"))),
      "undefined is no day of every year",
    ],
    [
      "half a year later",
      () => asking(onOrBefore(lead("establishedOn"), dayOfYear("12-31", 0.5))),
      "yearsLater 0.5 is no whole number",
    ],
    [
      "half a month later",
      () => asking(one("date", { field: lead("establishedOn"), months: 0.5, operator: ">=", than: "as-of" })),
      "months 0.5 is no whole number",
    ],
    [
      "a field of another list",
      () => asking(every(units, is(platform("level"), "national"))),
      "level is an answer of platforms, and asked of rows of organizations",
    ],
    [
      "a field of the list without",
      () => asking(every(units, some(signaturesOfUnit, given(unit("name"))))),
      "name is an answer of organizations, and asked of rows of signatures",
    ],
    [
      "a unit outside of a quantifier",
      () => asking(given(unit("name"))),
      "name is asked of a row, outside of a quantifier",
    ],
    [
      "a list of each unit outside of a quantifier",
      () => asking(some(signaturesOfUnit, holds(signature("sealed")))),
      "id is asked of a row, outside of a quantifier",
    ],
    [
      "a fact of a row outside of a quantifier",
      () => asking(holds(fact("lushan.x", "row"))),
      "facts is asked of a row, outside of a quantifier",
    ],
    ["no field", () => asking(given(loose(undefined))), "undefined is no field"],
    ["a field of nobody", () => asking(given(loose({ subject: "member", path: ["name"] }))), 'no field is of "member"'],
    ["no list", () => asking(every(loose({}), enterprise)), "an object is no list"],
    ["a criterion in itself", () => asking(circle), "all stands within itself"],
    ["what is too deep", () => asking(deep), "it is more than 100 deep"],
    ["a condition that is none", () => ruled({ applies: one("whatever", {}) }), '"whatever" is no criterion'],
    [
      "a duty of an unknown kind",
      () => made({ duties: [{ ...entry, kind: "raport" }] }),
      'kind "raport": it must be one of report, event; did you mean report?',
    ],
    [
      "a duty that opens on no day",
      () =>
        made({
          duties: [{ ...entry, kind: "report", opens: { on: "00-10", yearsLater: 0 }, due: dayOfYear("12-31") }],
        }),
      '"00-10" is no day of every year',
    ],
    [
      "a duty due on no day",
      () => made({ duties: [{ ...entry, kind: "report", opens: dayOfYear("01-01") }] }),
      "undefined is no day of every year",
    ],
    [
      "a duty of other rows",
      () =>
        made({
          duties: [{ ...yearly, counts: holds(platform("operating")) }],
        }),
      "asked of rows of reports",
    ],
    [
      "a duty with a reading called by a number",
      () =>
        made({
          duties: [{ ...yearly, readings: { "0": { title, begins: 0 } } }],
        }),
      "a reading is called 0",
    ],
    [
      "a duty that begins before",
      () =>
        made({
          duties: [{ ...yearly, readings: { a: { title, begins: -1 } } }],
        }),
      "begins -1 is no count",
    ],
    [
      "an event after no day",
      () => made({ duties: [{ ...entry, kind: "event", months: 3 }] }),
      "undefined is no field",
    ],
    [
      "an event after no months",
      () => made({ duties: [{ ...entry, kind: "event", after: dossier("plan", "endsOn"), months: "3" }] }),
      'months "3" is no count',
    ],
    [
      "an unknown kind of change",
      () => made({ changes: [{ ...entry, kinds: ["renaming"], outcome: "allowed" }] }),
      "did you mean rename?",
    ],
    ["no kinds of change", () => made({ changes: [{ ...entry, outcome: "allowed" }] }), "kinds is no list"],
    [
      "an unknown kind of change of a reading",
      () =>
        made({
          changes: [{ ...entry, kinds: ["rename"], outcome: "allowed", readings: { a: { title, kinds: ["exits"] } } }],
        }),
      "did you mean exit?",
    ],
    [
      "an unknown outcome",
      () => made({ changes: [{ ...entry, kinds: ["rename"], outcome: "allow" }] }),
      "did you mean allowed?",
    ],
    [
      "an unknown consequence",
      () => made({ changes: [{ ...entry, kinds: ["rename"], outcome: "allowed", otherwise: "quiet" }] }),
      'otherwise "quiet"',
    ],
    [
      "a change of other rows",
      () =>
        made({ changes: [{ ...entry, kinds: ["rename"], outcome: "allowed", holds: holds(report("nextYearPlan")) }] }),
      "asked of rows of change",
    ],
    [
      "a follow-up of other rows",
      () => made({ changes: [{ ...entry, kinds: ["rename"], outcome: "allowed", follows: [report("nextYearPlan")] }] }),
      "asked of rows of change",
    ],
    [
      "a further sentence without words",
      () =>
        made({ changes: [{ ...entry, kinds: ["rename"], outcome: "allowed", further: [{ ...cites, quote: "" }] }] }),
      "the quote of its clause is empty",
    ],
    ["support under no condition", () => made({ support: [{ ...entry, holds: one("", {}) }] }), '"" is no criterion'],
    [
      "a step without a clause",
      () => made({ procedure: [{ ...entry, cites: { ...cites, clause: "" } }] }),
      "the clause that it cites is empty",
    ],
  ])("for %s", (_, make, why) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(`rule ${id}: `);
    expect(make).toThrow(why);
  });

  test.each<[name: string, make: () => Jurisdiction, why: string]>([
    ["an unknown status", () => made({ policy: { ...policy, status: "draft" } }), "did you mean draft-for-comment?"],
    ["a policy without an id", () => made({ policy: { ...policy, id: "" } }), "it has no id"],
    ["a policy without a title", () => made({ furtherPolicies: [{ ...policy, title: "" }] }), "it has no title"],
    [
      "a policy of no day",
      () => made({ policy: { ...policy, issued: "2025-02-30" } }),
      'issued "2025-02-30" is no day',
    ],
    ["no policy", () => made({ policy: undefined }), "policy undefined of lushan"],
    ["no id", () => made({ id: undefined }), "jurisdiction undefined: it has no id"],
    ["no title", () => made({ title: undefined }), 'jurisdiction "lushan": it has no title in both languages'],
    ["no sections", () => made({ sections: undefined }), "sections is no list"],
    ["duties that are no list", () => made({ duties: {} }), "duties is no list"],
    ["a rule that is none", () => made({ sections: [[null]] }), "null is no rule with an id"],
    ["nothing", () => jurisdiction(loose(undefined)), "jurisdiction undefined: it has no id"],
  ])("or the place's, for %s", (_, make, why) => {
    expect(make).toThrow(RangeError);
    expect(make).toThrow(why);
  });
});

test("what stands in several places, asks rows of rows, or years, is no fault", () => {
  const twice = given(lead("name"));
  const fields = [dossier("lifecycle", "reports"), dossier("platforms")].map((field) => count(rows(field)));
  const [reports, hosts] = fields;
  expect(() =>
    asking(
      all(
        twice,
        any(twice, all()),
        every(units, some(signaturesOfUnit, holds(signature("sealed")))),
        every(units, all(given(fact("lushan.x", "row")), has(unit("tasks"), unit("id")))),
        some(platforms),
        eachYear(atLeast(ratio(revenue("this"), revenue("latest")), "3.5")),
        atLeast(mean(amount(fact("lushan.y"))), "-0.5"),
        atLeast(sum(reports ?? count(units), hosts ?? count(units)), 3),
        onOrBefore(lead("establishedOn"), dossier("plan", "startsOn")),
      ),
    ),
  ).not.toThrow();
  expect(() =>
    made({ changes: [{ ...entry, kinds: ["rename"], outcome: "allowed", holds: holds(change("approved")) }] }),
  ).not.toThrow();
});

test("what came half frozen is frozen to its last part", () => {
  const values = ["lead"];
  const half = Object.freeze({
    kind: "one-of",
    field: Object.freeze({ subject: "lead", path: ["role"] }),
    values,
    orJudged: false,
  });
  const { rules } = asking(half);
  expect(Object.isFrozen(values)).toBe(true);
  expect(() => Object.assign(half.field.path, ["id"])).toThrow(TypeError);
  expect(rules[0]?.readings[""]?.holds).toBe(half);
});

test("the compiler refuses what it can", () => {
  const kind = loose<Parameters<typeof is<"enterprise">>[0]>(lead("kind"));
  expectTypeOf<[]>().not.toExtend<Parameters<typeof any>>();
  expectTypeOf<[typeof enterprise]>().toExtend<Parameters<typeof any>>();
  expectTypeOf<"02-28" | "04-30" | "12-31">().toExtend<Parameters<typeof dayOfYear>[0]>();
  expectTypeOf<"02-30">().not.toExtend<Parameters<typeof dayOfYear>[0]>();
  expectTypeOf<"2-3">().not.toExtend<Parameters<typeof dayOfYear>[0]>();
  expectTypeOf<"formaton">().not.toExtend<Parameters<typeof section>[0]>();
  expectTypeOf<"draft">().not.toExtend<Policy["status"]>();
  expectTypeOf<Omit<RuleText, "holds" | "readings">>().not.toExtend<RuleText>();
  expectTypeOf<[typeof kind]>().not.toExtend<Parameters<typeof is<"enterprise">>>();
  expectTypeOf<[typeof kind, "enterprise"]>().toExtend<Parameters<typeof is<"enterprise">>>();
});

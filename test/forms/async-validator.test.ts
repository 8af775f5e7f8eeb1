import RcSchema from "@rc-component/async-validator";
import Schema4 from "async-validator";
// @ts-expect-error: version 1 has no types.
import Schema1 from "async-validator-1";
import { describe, expect, test } from "vitest";
import { dependents, type FormRulesOptions, formRules } from "../../src/forms/index.js";
import { taizhou } from "../../src/index.js";

/** What is used of async-validator, in any of its generations. */
type Errors = { message?: string }[] | null;
interface Validator {
  validate(source: object, options: object, callback: (errors: Errors) => void): unknown;
}
/** As Node gives a module of CommonJS: itself, or what it has as default. */
const made = (module: unknown, rules: object): Validator => {
  const { default: Schema = module } = module as { default?: unknown };
  return new (Schema as new (rules: object) => Validator)(rules);
};

/** Element UI holds 1.8; Element Plus, Ant Design Vue and Naive UI 4.2; Ant Design one of its own. */
const generations: readonly [string, unknown][] = [
  ["async-validator 1.8.5", Schema1],
  ["async-validator 4.2.5", Schema4],
  ["@rc-component/async-validator 6", RcSchema],
];

/** The messages that a form item gets, by a library that validates item by item. */
const messages = (module: unknown, name: string, rules: object[] = [], value?: unknown): Promise<unknown[]> =>
  new Promise((resolve) => {
    const told = (errors: Errors) => resolve((errors ?? []).map(({ message }) => message));
    const pending = made(module, { [name]: rules }).validate({ [name]: value }, { suppressWarning: true }, told);
    Promise.resolve(pending).catch(() => {});
  });

const starred = (name: string): string => name.replace(/\d+/g, "*");

/** A form of two units; the lead's accounts pass. */
function newForm() {
  const account = { year: 2024, revenue: "200000000", rdExpense: "6000000" };
  const lead = { id: "lead", role: "lead", kind: "university", financials: [account] };
  const values = { organizations: [lead, { id: "member", role: "member", kind: "university" }] };
  return { values, lead, account };
}

const options = (values: () => unknown): FormRulesOptions => ({ values, asOf: "2025-11-20" });
const notEnterprise = "牵头单位为企业：不符合“在台州注册并具有独立法人资格的企业”（二（一）1①）";
const lowRatio = "牵头单位研发投入占比：1.5%，要求不低于 3%，差 1.5 个百分点（二（一）1③）";

describe.each(generations)("%s", (_, module) => {
  describe.each([
    ["calling back", (values: () => unknown) => formRules(taizhou, { ...options(values), promise: false })],
    ["returning a promise", (values: () => unknown) => formRules(taizhou, { ...options(values), promise: true })],
  ])("%s", (_, rulesOf) => {
    test("a field that fails gets our message, at its row only, and until it passes", async () => {
      const { values, lead } = newForm();
      const kind = rulesOf(() => values)["organizations.*.kind"];
      expect(await messages(module, "organizations.0.kind", kind, lead.kind)).toEqual([notEnterprise]);
      expect(await messages(module, "organizations.1.kind", kind)).toEqual([]);
      lead.kind = "enterprise";
      expect(await messages(module, "organizations.0.kind", kind, lead.kind)).toEqual([]);
    });

    test("names with brackets are the same fields", async () => {
      const { values } = newForm();
      const kind = rulesOf(() => values)["organizations.*.kind"];
      expect(await messages(module, "organizations[0].kind", kind)).toEqual([notEnterprise]);
    });

    test("what cannot be read is told at its field", async () => {
      const { values, account } = newForm();
      account.revenue = "两亿";
      const revenue = rulesOf(() => values)["organizations.*.financials.*.revenue"];
      const told = await messages(module, "organizations.0.financials.0.revenue", revenue, account.revenue);
      expect(told).toEqual([expect.stringContaining("金额")]);
    });

    test("the fields that `dependents` names get and lose the error of a change elsewhere", async () => {
      const { values, account } = newForm();
      const rules = rulesOf(() => values);
      const items = ["organizations.0.kind", "organizations.0.financials.0.rdExpense", "consortium.name"];
      const changed = "organizations.0.financials.0.revenue";
      const others = dependents(changed, taizhou);
      const again = items.filter((item) => item !== changed && others.includes(starred(item)));
      expect(again).toEqual(["organizations.0.financials.0.rdExpense"]);
      const told = () => Promise.all([changed, ...again].map((item) => messages(module, item, rules[starred(item)])));
      expect(await told()).toEqual([[], []]);
      account.revenue = "400000000";
      expect(await told()).toEqual([[], [lowRatio]]);
      account.revenue = "200000000";
      expect(await told()).toEqual([[], []]);
    });
  });

  test("a rule named `asyncValidator` is not known to version 1, and every answer passes: so ours are `validator`s", async () => {
    const rule = { asyncValidator: () => Promise.reject(new Error("no")) };
    const told = await messages(module, "kind", [rule], "university");
    expect(told).toEqual(module === Schema1 ? [] : ["no"]);
  });
});

describe("Naive UI", () => {
  /** It lets a validator that returns nothing return `true`, which async-validator takes for a second answer. */
  const asNaive = (rules: { validator: (...args: never[]) => unknown }[] = []): object[] =>
    rules.map(({ validator }) => ({ validator: (...args: never[]) => validator(...args) ?? true }));
  const slow = { validator: () => new Promise((_, reject) => setTimeout(reject, 5, new Error("slow"))) };
  const { values } = newForm();

  test.each([
    ["calls back: another rule of the item is not waited for", false, [notEnterprise]],
    ["returns a promise: it is", true, [notEnterprise, "slow"]],
  ])("a rule that %s", async (_, promise, expected) => {
    const rules = promise
      ? formRules(taizhou, { ...options(() => values), promise: true })
      : formRules(taizhou, { ...options(() => values), promise: false });
    const both = [...asNaive(rules["organizations.*.kind"]), slow];
    expect(await messages(Schema4, "organizations.0.kind", both, "university")).toEqual(expected);
  });
});

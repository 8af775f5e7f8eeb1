import { expect, test, vi } from "vitest";
import { formJudge, formRules } from "../../src/forms/index.js";
import { wenzhou } from "../../src/index.js";
import { safeParseProgramme } from "../../src/programmes.js";

vi.setConfig({ testTimeout: 60_000 });

const asOf = "2025-11-20";
const rows = <T>(of: (at: number) => T): T[] => Array.from({ length: 20_000 }, (_, at) => of(at));
const units = rows((at) => ({ id: `u${at}`, role: at === 0 ? "lead" : "member" }));

test("a message is made once for a finding, at however many fields it is told", () => {
  let made = 0;
  const message = (): string => `message ${++made}`;
  const { issues } = formJudge(wenzhou, { asOf, show: "missing", message })({ organizations: units });
  expect(issues.length).toBeGreaterThan(60_000);
  expect(made).toBe(new Set(issues.map(({ rule }) => rule)).size);
});

test("every field of very many rows is answered by one judgement", async () => {
  let judged = 0;
  const values = () => {
    judged++;
    return { organizations: units };
  };
  const [rule] = formRules(wenzhou, { values, asOf, promise: true, show: "missing" })["organizations.*.kind"] ?? [];
  const asked = units.map((_, at) => rule?.validator({ fullField: `organizations.${at}.kind` }, ""));
  const said = await Promise.allSettled(asked);
  expect(said.every(({ status }) => status === "rejected")).toBe(true);
  expect(judged).toBe(1);
});

test("a programme of very many targets that there are not is told in its first hundred", () => {
  const observations = rows((at) => ({ target: `transfer.rd-intensty-${at}`, year: 2027, value: "1" }));
  const { issues } = safeParseProgramme({ observations, assertions: [{ target: "x", year: 2027, holds: true }] });
  expect(issues?.map(({ path }) => path[1])).toEqual(Array.from({ length: 100 }, (_, at) => at));
});

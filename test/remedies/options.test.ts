import { expect, test } from "vitest";
import { wenzhou } from "../../src/index.js";
import { apply, remedies } from "../../src/remedies/index.js";

const dossier = { organizations: [] };
const asked = (options: object) => () => remedies(dossier, wenzhou, { asOf: "2025-11-20", ...options });

test.each([
  [{ goal: "best" }, 'the goal is "best": it must be one of eligible, conditional, outlook'],
  [{ costs: { ad: 1 } }, 'no kind of step is called "ad", only answer, correct, judgement, document'],
  [{ costs: { add: 0 } }, "costs.add is 0: it must be a number above zero"],
  [{ costs: { add: "10" } }, 'costs.add is "10": it must be a number above zero'],
  [{ costs: null }, "the costs are null: they must be an object"],
  [{ costs: [1] }, "they must be an object"],
  [{ keep: "remove" }, 'keep is "remove": it must be a list of kinds of step and of fields'],
  [{ keep: [1] }, "it must be a list of kinds of step and of fields"],
  [{ most: 0 }, "most is 0: it must be a whole number above zero"],
  [{ most: 1.5 }, "most is 1.5: it must be a whole number above zero"],
])("%j is refused with what it should be", (options, message) => {
  expect(asked(options)).toThrow(message);
});

test("options that are none are refused", () => {
  expect(() => remedies(dossier, wenzhou, null as unknown as object)).toThrow("the options are null");
});

test("what was reckoned with is told: the usual costs with those given, and what is kept", () => {
  const { costs, keep } = asked({ costs: { add: 20 }, keep: ["remove"] })();
  expect(costs).toMatchObject({ add: 20, answer: 1, remove: 30 });
  expect(keep).toEqual(["remove"]);
});

test("what is no step is not applied", () => {
  expect(() => apply(dossier, [null] as never)).toThrow(
    "step 1 of the changes is null: it must be a step of a plan, with its edits",
  );
  expect(() => apply(dossier, {} as never)).toThrow("the plan is");
});

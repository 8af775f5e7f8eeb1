import type { CriterionKinds, CriterionOf } from "../../src/criteria/types.js";
import { answers } from "./answers.js";
import { lists } from "./lists.js";
import { logic } from "./logic.js";
import { texts } from "./texts.js";
import type { Cases } from "./told.js";

/** Each kind of criterion, with a case of every status that it can have; a kind left out does not compile. */
export const criteria: { readonly [K in keyof CriterionKinds]: Cases<CriterionOf<K>> } = {
  ...logic,
  ...answers,
  ...texts,
  ...lists,
};

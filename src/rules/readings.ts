import type { Criterion, Reading } from "./grammar.js";
import { text } from "./grammar.js";

/** Two ways of counting 成员单位, the first being what the text suggests. */
export const excludingLead = (holds: Criterion): Reading => ({
  title: text("成员单位不含牵头单位", "members without the lead"),
  holds,
});
export const includingLead = (holds: Criterion): Reading => ({
  title: text("成员单位含牵头单位", "members with the lead"),
  holds,
});

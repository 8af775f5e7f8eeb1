import type { LengthUnit } from "../facts/length.js";
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

/** Two ways of measuring a length limit (限…字), the text naming neither; `holds` asks for it in one of them. */
export const byLength = (holds: (by: LengthUnit) => Criterion): Readonly<Record<LengthUnit, Reading>> => ({
  characters: { title: text("以字符计", "by characters"), holds: holds("characters") },
  words: { title: text("以字数统计为准", "as a word processor counts"), holds: holds("words") },
});

import { countWorkdays } from "../facts/calendar.js";
import { nextDay } from "../facts/days.js";
import { lengthOf } from "../facts/length.js";
import { isDay } from "../schemas/day.js";
import { whole } from "./exact.js";
import { type GaugeMakers, gaugeOf } from "./node.js";

const day = (value: unknown): string | undefined => (typeof value === "string" && isDay(value) ? value : undefined);

/** Quantities that are measured on an answer: the length of a text, the working days between two days. */
export const measured: GaugeMakers<"length" | "workdays"> = {
  length: ({ field, by }, compiler) => {
    const answer = compiler.answer(field);
    return gaugeOf({
      unit: "characters",
      digits: 0,
      read: (ctx, row) => {
        const text = answer.read(ctx, row);
        if (typeof text !== "string") return undefined;
        const length = whole(lengthOf(text, by));
        return { low: length, high: length };
      },
      // No text has more characters than code units, or more words than characters.
      side: (ctx, row, bound) => {
        const text = answer.read(ctx, row);
        return typeof text === "string" && typeof bound.num === "number" && text.length * Number(bound.den) < bound.num
          ? -1
          : undefined;
      },
      numbers:
        by === "characters"
          ? answer.characters
          : (ctx, list) => answer.column(ctx, list).map((text) => (typeof text === "string" ? lengthOf(text, by) : -1)),
      atMost: answer.characters,
      missing: answer.gap,
      causes: (ctx, row, base, into) => into.add(answer.path(ctx, row, base)),
    });
  },
  workdays: ({ from, to, counting, upTo }, compiler) => {
    const start = compiler.answer(from);
    const end = compiler.answer(to);
    return gaugeOf({
      unit: "workdays",
      digits: 0,
      read: (ctx, row) => {
        const posted = day(start.read(ctx, row));
        const last = day(end.read(ctx, row));
        if (posted === undefined || last === undefined) return undefined;
        const later = counting === "from-next-day";
        const counted =
          later && posted >= last ? 0 : countWorkdays(later ? nextDay(posted) : posted, last, upTo, ctx.isWorkday);
        if (counted === undefined) return undefined;
        const days = whole(counted);
        return { low: days, high: days };
      },
      // Where both days are given, a year has no calendar: either day may be moved out of it.
      missing: (ctx, row, base, into) => {
        const open = [start, end].filter((answer) => answer.read(ctx, row) === undefined);
        for (const answer of open.length > 0 ? open : [start, end]) answer.gap(ctx, row, base, into);
      },
      causes: (ctx, row, base, into) => {
        into.add(end.path(ctx, row, base));
        into.add(start.path(ctx, row, base));
      },
    });
  },
};

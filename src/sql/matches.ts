import type { CriterionOf } from "../criteria/types.js";
import type { Field } from "../facts/field.js";
import type { Span } from "./days.js";
import type { Sql } from "./dialect.js";
import type { Frame, Place } from "./frame.js";
import { coded, hidden, literally } from "./patterns.js";
import { among, either } from "./text.js";
import { cases, FAIL, ofValue, PASS, type Truth, UNKNOWN } from "./truths.js";
import { Unsettled } from "./unsettled.js";
import { validCode } from "./uscc.js";

/** What is asked of one answer, or of two. */
export class Matches {
  private readonly frame: Frame;

  constructor(frame: Frame) {
    this.frame = frame;
  }

  /** A test of an answer that is a text. */
  text(field: Field, place: Place, holds: (text: Sql) => Sql, otherwise = FAIL): Truth {
    const { kind, sql } = this.frame.answer(field, place, "text");
    if (kind === "day") return ofValue(sql, holds(this.frame.days.written(sql)), otherwise);
    const isText = kind === "text" || kind === "option" || kind === "division" || kind === "value";
    return isText ? ofValue(sql, holds(sql), otherwise) : UNKNOWN;
  }

  readonly given = ({ field }: CriterionOf<"given">, place: Place): Truth => {
    const { frame } = this;
    if (field.fact !== undefined) {
      const read = (["text", "flag", "number"] as const).map(
        (as) => `${frame.answer(field, place, as).sql} IS NOT NULL`,
      );
      return cases([[either(...read), PASS]], UNKNOWN);
    }
    const { kind, sql } = frame.answer(field, place);
    return cases([[kind === "parts" ? `${sql} = 1` : `${sql} IS NOT NULL`, PASS]], UNKNOWN);
  };

  /** One of the values; `otherwise` is what another answer comes to. */
  oneOf({ field, values }: CriterionOf<"one-of">, place: Place, otherwise: Truth): Truth {
    const words = values.filter((value) => typeof value === "string");
    if (words.length > 0 && words.length < values.length) throw new Unsettled("values are words and yes or no");
    if (words.length > 0) {
      const known = words.map(this.frame.dialect.text);
      return this.text(field, place, (text) => among(text, known), otherwise);
    }
    const { kind, sql } = this.frame.answer(field, place, "flag");
    const holds = among(
      sql,
      values.map((value) => (value ? "1" : "0")),
    );
    return kind === "flag" || kind === "value" ? ofValue(sql, holds, otherwise) : UNKNOWN;
  }

  readonly same = ({ field, as }: CriterionOf<"same">, place: Place): Truth => {
    const ways = [field, as].some(({ fact }) => fact !== undefined)
      ? (["text", "flag", "number"] as const)
      : (["text"] as const);
    const pairs = ways.flatMap((way): [Sql, Sql][] => {
      const [a, b] = [this.typed(field, place, way), this.typed(as, place, way)];
      return a && b && a.type === b.type ? [[a.sql, b.sql]] : [];
    });
    return cases(
      pairs.map(([a, b]) => [`${a} IS NOT NULL AND ${b} IS NOT NULL`, cases([[`${a} = ${b}`, PASS]], FAIL)]),
      UNKNOWN,
    );
  };

  /** An answer and its type; that of an extra fact is told apart in each row. */
  private typed(field: Field, place: Place, way: "text" | "flag" | "number"): { type: string; sql: Sql } | undefined {
    const { kind, sql } = this.frame.answer(field, place, way);
    if (kind === "value") return { type: way, sql };
    const types: Partial<Record<typeof kind, string>> = {
      text: "text",
      option: "text",
      division: "text",
      flag: "flag",
      count: "number",
      day: "day",
    };
    const type = types[kind];
    return type === undefined ? undefined : { type, sql };
  }

  /** The days that an answer may mean. */
  private span(field: Field, place: Place): Span | undefined {
    const { kind, sql } = this.frame.answer(field, place, "text");
    if (kind === "day") return { first: sql, last: sql };
    if (kind !== "text" && kind !== "value") return undefined;
    const { first, last } = this.frame.days.span(sql);
    return { first: place.scope.number(first), last: place.scope.number(last) };
  }

  readonly date = ({ field, months, operator, than }: CriterionOf<"date">, place: Place): Truth => {
    const { days } = this.frame;
    const told = this.span(field, place);
    const other =
      typeof than === "object" && "subject" in than ? this.span(than, place) : days.at(than, place.back ?? 0);
    if (!told || !other) return UNKNOWN;
    const later = (day: Sql): Sql => (months === undefined ? day : days.later(day, months));
    const [first, last] = [later(told.first), later(told.last)];
    const [least, most] = operator === "<=" ? [last, other.first] : [first, other.last];
    const [best, against] = operator === "<=" ? [first, other.last] : [last, other.first];
    return cases(
      [
        [`${first} IS NULL OR ${other.first} IS NULL`, UNKNOWN],
        [`${least} ${operator} ${most}`, PASS],
        ...(best === least && against === most ? [] : [[`${best} ${operator} ${against}`, UNKNOWN] as const]),
      ],
      FAIL,
    );
  };

  startsWith({ field, prefixes }: CriterionOf<"starts-with">, place: Place): Truth {
    const form = `^(${prefixes.map(literally).join("|")})`;
    return this.text(field, place, (text) => this.frame.dialect.matches(text, form));
  }

  uscc({ field }: CriterionOf<"uscc">, place: Place): Truth {
    return this.text(field, place, (text) => validCode(this.frame.dialect, text));
  }

  /** The parts in order, with something that is drawn in between. */
  named({ field, parts }: CriterionOf<"named">, place: Place): Truth {
    const drawn = `.*[^${hidden(this.frame.dialect)}].*`;
    // Of one part alone something stands behind it.
    const form = `^${[...parts, ...(parts.length === 1 ? [""] : [])].map(literally).join(drawn)}$`;
    return this.text(field, place, (text) => this.frame.dialect.matches(text, form));
  }

  coded(of: CriterionOf<"coded">, place: Place): Truth {
    return this.text(of.field, place, (text) => coded(this.frame.dialect, of, text));
  }
}

import type { ByKind } from "../criteria/fold.js";
import type { Criterion, CriterionOf } from "../criteria/types.js";
import { readsAccounts } from "../engine/traits.js";
import type { Field } from "../facts/field.js";
import type { Span } from "./days.js";
import type { Sql } from "./dialect.js";
import { against, decimal, whole } from "./fractions.js";
import { type Frame, type Mood, type Place, settled } from "./frame.js";
import { census, everyOf, refersTo, someOf } from "./lists.js";
import { meanAgainst } from "./means.js";
import { hidden, literally } from "./patterns.js";
import { Measures } from "./quantities.js";
import { among, either } from "./text.js";
import { cases, every, FAIL, implied, ofValue, PASS, REVIEW, some, type Truth, UNKNOWN } from "./truths.js";
import { validCode } from "./uscc.js";
import { filled, hasOne, onlyAmong, words } from "./words.js";

/** Turns criteria into what a statement says of them. */
export class Criteria {
  readonly frame: Frame;
  readonly measures: Measures;
  private readonly mood: Mood;
  private readonly known = new Map<string, Truth>();

  constructor(frame: Frame, mood: Mood) {
    this.frame = frame;
    this.mood = mood;
    this.measures = new Measures(frame, this.judge);
  }

  /** What a criterion comes to at a place. What is asked twice is made once. */
  readonly judge = (of: Criterion, place: Place): Truth => {
    const print = JSON.stringify([
      of,
      place.rule,
      place.scope.base,
      place.back,
      "name" in place.scope && place.scope.name,
    ]);
    const known = this.known.get(print);
    if (known) return known;
    const made = this.make(of, place);
    this.known.set(print, made);
    return made;
  };

  private make<K extends Criterion["kind"]>(of: CriterionOf<K>, place: Place): Truth {
    const kinds: ByKind<Truth, [Place]> = this.kinds;
    return (kinds[of.kind] as (of: CriterionOf<K>, place: Place) => Truth)(of, place);
  }

  /** What a reviewer says of a rule. */
  private judgement(rule: string): Truth {
    const said = this.frame.base.judgement(rule);
    return cases(
      [
        [`${said} = 1`, PASS],
        [`${said} = 0`, FAIL],
      ],
      this.mood.favourable ? PASS : REVIEW,
    );
  }

  /** What stands instead of accounts that cannot be. */
  private insteadOf(rule: string): Truth {
    return cases([[`${this.frame.base.undated()} = 1`, UNKNOWN]], this.judgement(rule));
  }

  /** A test of an answer that is a text. */
  private text(field: Field, place: Place, holds: (text: Sql) => Sql, otherwise = FAIL): Truth {
    const { kind, sql } = this.frame.answer(field, place, "text");
    if (kind === "day")
      throw new RangeError(`${field.path.join(".")} is a day: what it says as a text is not compiled`);
    const isText = kind === "text" || kind === "option" || kind === "division" || kind === "value";
    return isText ? ofValue(sql, holds(sql), otherwise) : UNKNOWN;
  }

  private readonly given = ({ field }: CriterionOf<"given">, place: Place): Truth => {
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

  private readonly oneOf = ({ field, values, orJudged }: CriterionOf<"one-of">, place: Place): Truth => {
    const otherwise = orJudged ? this.judgement(place.rule) : FAIL;
    if (typeof values[0] === "string") {
      const known = values.filter((value) => typeof value === "string").map(this.frame.dialect.text);
      return this.text(field, place, (text) => among(text, known), otherwise);
    }
    const { kind, sql } = this.frame.answer(field, place, "flag");
    const holds = among(
      sql,
      values.map((value) => (value ? "1" : "0")),
    );
    return kind === "flag" || kind === "value" ? ofValue(sql, holds, otherwise) : UNKNOWN;
  };

  private readonly same = ({ field, as }: CriterionOf<"same">, place: Place): Truth => {
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
    return kind === "text" || kind === "value" ? this.frame.days.span(sql) : undefined;
  }

  private readonly date = ({ field, months, operator, than }: CriterionOf<"date">, place: Place): Truth => {
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

  private readonly has = ({ field, values }: CriterionOf<"has">, place: Place): Truth => {
    const read = words(this.frame, field, place);
    if (!read) return UNKNOWN;
    const plain = values.filter((value) => typeof value === "string");
    const answers = values
      .filter((value) => typeof value !== "string")
      .map((value) => this.frame.answer(value, place).sql);
    return hasOne(read, plain, answers);
  };

  private readonly compare = (of: CriterionOf<"compare">, place: Place): Truth => {
    const { frame, mood } = this;
    const found = settled(() => this.found(of, place), mood.undecided === "pass" ? PASS : FAIL);
    if (!readsAccounts(of)) return found;
    return cases([[`${frame.base.windowSize()} = 0`, this.insteadOf(place.rule)]], found);
  };

  private found({ quantity, operator, limit }: CriterionOf<"compare">, place: Place): Truth {
    const { frame, measures, mood } = this;
    const bound = decimal(limit);
    if (quantity.kind === "mean")
      return meanAgainst(frame, measures.yearly(quantity, place), operator, bound, mood, place);
    const interval = measures.interval(quantity, place);
    return interval ? against(frame.math, interval, operator, bound) : UNKNOWN;
  }

  private readonly eachYear = ({ then }: CriterionOf<"each-year">, place: Place): Truth => {
    const size = this.frame.base.windowSize();
    const years = [0, 1, 2].map((back) => {
      const asked = this.judge(then, { ...place, back });
      return back === 0 ? asked : cases([[`${size} > ${back}`, asked]], PASS);
    });
    return cases([[`${size} = 0`, this.insteadOf(place.rule)]], every(years));
  };

  private readonly ifGiven = ({ field, then }: CriterionOf<"if-given">, place: Place): Truth => {
    const given = this.given({ kind: "given", field }, place);
    return cases(
      [
        [`${this.frame.there(field, place)} = 0`, PASS],
        [`${given.sql} = 1`, UNKNOWN],
      ],
      this.judge(then, place),
    );
  };

  private readonly kinds: ByKind<Truth, [Place]> = {
    all: ({ of }, place) => every(of.map((one) => this.judge(one, place))),
    any: ({ of }, place) => some(of.map((one) => this.judge(one, place))),
    implies: ({ when, then }, place) => implied(this.judge(when, place), this.judge(then, place)),
    called: ({ of }, place) => this.judge(of, place),
    judged: (_, { rule }) => this.judgement(rule),
    given: (of, place) => this.given(of, place),
    "if-given": (of, place) => this.ifGiven(of, place),
    "one-of": (of, place) => this.oneOf(of, place),
    "starts-with": ({ field, prefixes }, place) => {
      const form = `^(${prefixes.map(literally).join("|")})`;
      return this.text(field, place, (text) => this.frame.dialect.matches(text, form));
    },
    uscc: ({ field }, place) => this.text(field, place, (text) => validCode(this.frame.dialect, text)),
    same: (of, place) => this.same(of, place),
    date: (of, place) => this.date(of, place),
    "of-year": ({ field }, place) => {
      const count = this.measures.counted(field, place);
      return count === undefined
        ? UNKNOWN
        : ofValue(count, `${count} = ${this.frame.days.latestYear - (place.back ?? 0)}`);
    },
    named: ({ field, parts }, place) => {
      const drawn = `.*[^${hidden(this.frame.dialect)}].*`;
      const form = `^${parts.map(literally).join(drawn)}$`;
      return this.text(field, place, (text) => this.frame.dialect.matches(text, form));
    },
    coded: ({ field, letters, digits: [least, most] }, place) => {
      const form = `^[${literally(letters)}]?[0-9]{${least},${most}}$`;
      return this.text(field, place, (text) => this.frame.dialect.matches(text, form));
    },
    refers: ({ field, to }, place) => refersTo(this.frame, field, to, place, this.judge),
    filled: ({ field }, place) => {
      const read = words(this.frame, field, place);
      return read ? filled(read) : UNKNOWN;
    },
    has: (of, place) => this.has(of, place),
    among: ({ field, values }, place) => {
      const read = words(this.frame, field, place);
      return read ? onlyAmong(read, values) : UNKNOWN;
    },
    some: ({ list, where }, place) => someOf(census(this.frame, list, where, place, this.judge)),
    every: ({ list, where }, place) => everyOf(census(this.frame, list, where, place, this.judge)),
    "each-year": (of, place) => this.eachYear(of, place),
    compare: (of, place) => this.compare(of, place),
    declares: ({ field, counted }, place) => {
      const declared = this.measures.counted(field, place);
      const interval = this.measures.interval(counted, place);
      if (declared === undefined || !interval) return UNKNOWN;
      return cases([[`${declared} IS NULL`, UNKNOWN]], against(this.frame.math, interval, "=", whole(declared)));
    },
  };
}

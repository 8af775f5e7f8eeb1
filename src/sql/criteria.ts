import type { ByKind } from "../criteria/fold.js";
import type { Criterion, CriterionOf } from "../criteria/types.js";
import { readsAccounts } from "../engine/traits.js";
import { against, decimal, whole } from "./fractions.js";
import type { Frame, Mood, Place } from "./frame.js";
import { census, everyOf, refersTo, someOf } from "./lists.js";
import { Matches } from "./matches.js";
import { meanAgainst } from "./means.js";
import { Measures } from "./quantities.js";
import { cases, every, FAIL, implied, ofValue, PASS, REVIEW, some, type Truth, UNKNOWN } from "./truths.js";
import { settled } from "./unsettled.js";
import { filled, hasOne, onlyAmong, words } from "./words.js";

/** Turns criteria into what a statement says of them. */
export class Criteria {
  readonly frame: Frame;
  readonly measures: Measures;
  private readonly matches: Matches;
  private readonly mood: Mood;
  private readonly known = new Map<string, Truth>();

  constructor(frame: Frame, mood: Mood) {
    this.frame = frame;
    this.mood = mood;
    this.matches = new Matches(frame);
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
    const given = this.matches.given({ kind: "given", field }, place);
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
    given: (of, place) => this.matches.given(of, place),
    "if-given": (of, place) => this.ifGiven(of, place),
    "one-of": (of, place) => this.matches.oneOf(of, place, of.orJudged ? this.judgement(place.rule) : FAIL),
    "starts-with": (of, place) => this.matches.startsWith(of, place),
    uscc: (of, place) => this.matches.uscc(of, place),
    same: (of, place) => this.matches.same(of, place),
    date: (of, place) => this.matches.date(of, place),
    "of-year": ({ field }, place) => {
      const count = this.measures.counted(field, place);
      return count === undefined
        ? UNKNOWN
        : ofValue(count, `${count} = ${this.frame.days.latestYear - (place.back ?? 0)}`);
    },
    named: (of, place) => this.matches.named(of, place),
    coded: (of, place) => this.matches.coded(of, place),
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

import type { ChangeReading, ChangeRule } from "../criteria/after-filing.js";
import { holds } from "../criteria/answers.js";
import { all } from "../criteria/logic.js";
import type { Citation, Jurisdiction, Policy } from "../criteria/rule.js";
import { asRow, type Row } from "../facts/answer.js";
import type { Change } from "../schemas/change.js";
import { shown } from "../schemas/choice.js";
import { isDay } from "../schemas/day.js";
import { type Option, options } from "../schemas/options.js";
import { nearest } from "../schemas/suggest.js";
import type { Dossier, Draft } from "../schemas/types.js";
import { judgeCriteria } from "./conditions.js";
import type { AsOf } from "./duties.js";
import { question, textOf } from "./question.js";
import { chosenOf, readingsOf } from "./readings.js";
import type { Missing, Path } from "./report.js";
import { FAIL, PASS, UNKNOWN } from "./truth.js";

/** What a document says of a change. */
export interface ChangeReview {
  /**
   * `silent`: the text does not speak of it. `dissolves`: the consortium is dissolved by it. `terminates`: its standing
   * is ended; `pending-evaluation`: once that was evaluated. `terminable`: the authority may (可) end the project.
   * `adjustable`: it may adjust or stop the consortium (视情). `recorded`: it is put on record.
   */
  outcome:
    | "allowed"
    | "not-allowed"
    | "unknown"
    | "dissolves"
    | "terminates"
    | "terminable"
    | "pending-evaluation"
    | "adjustable"
    | "recorded"
    | "silent";
  /** What must still follow a change that is allowed, such as the report: answers of the change. */
  outstanding: Path[];
  /** The ids of the provisions that speak of such a change: those that decide, then those that are cited besides. */
  rules: string[];
  /** Their clauses, and the sentences that go with them. */
  citations: Citation[];
  policy: Policy;
  /** For unknown: the answers that can still change it, those of the change by their key alone. */
  missing: Missing[];
  /** The reading used, where the provision that decides has several. */
  reading?: string;
  /** The other readings that end differently, in declared order. */
  contested?: { reading: string; outcome: ChangeReview["outcome"] }[];
}

/** What is asked: a change of some kind on a day, of a dossier. */
interface Asked {
  readonly kind: Option<"changeKind">;
  readonly root: Row;
  readonly row: Row;
  readonly on: string;
}

function askedOf(root: Row, change: unknown, asOf: string): Asked {
  const row = asRow(change);
  const kind = options.changeKind.find((one) => one === textOf(row.kind));
  if (!kind) {
    const near = nearest(textOf(row.kind) ?? "", options.changeKind);
    throw new RangeError(
      `no change is called ${shown(row.kind)}; it is one of ${options.changeKind.join(", ")}; did you mean ${near}?`,
    );
  }
  const on = textOf(row.on) ?? asOf;
  if (!isDay(on)) throw new RangeError(`on is not a day: ${shown(on)}`);
  return { kind, root, row, on };
}

type Ending = Pick<ChangeReview, "outcome" | "missing" | "outstanding">;
const ending = (outcome: ChangeReview["outcome"], missing: Missing[] = []): Ending => ({
  outcome,
  missing,
  outstanding: [],
});

/** What the provisions that decide a change come to. */
function endOf(rules: readonly ChangeRule[], { kind, root, row, on }: Asked): Ending {
  const deciding = rules.filter(({ kinds }) => kinds.includes(kind));
  const [first] = deciding;
  if (!first) return ending("silent");
  const follows = deciding.flatMap((rule) => rule.follows ?? []);
  const [applies, met, ...followed] = judgeCriteria([
    all(...deciding.flatMap((rule) => rule.applies ?? [])),
    all(...deciding.flatMap((rule) => rule.holds ?? [])),
    ...follows.map(holds),
  ])({ root, asOf: on, row });
  if (applies?.truth === FAIL) return ending("silent");
  // Whether the text speaks of it is not known: then even an approved change may be one of which it is silent.
  if (applies?.truth === UNKNOWN)
    return ending("unknown", [...applies.missing(), ...(met?.truth === UNKNOWN ? met.missing() : [])]);
  if (met?.truth === UNKNOWN) return ending("unknown", met.missing());
  if (met?.truth !== PASS) return ending(first.otherwise ?? "not-allowed");
  const outstanding = follows.filter((_, at) => followed[at]?.truth !== PASS).map(({ path }) => path);
  return { ...ending(first.outcome), outstanding: first.outcome === "allowed" ? outstanding : [] };
}

/**
 * What a document says of a change of a consortium that was filed.
 *
 * @param change `on` falls back to the day of the question; a condition not answered makes the outcome unknown
 * @throws TypeError if the dossier is not an object
 * @throws RangeError if there is no day to judge by, the kind of change or its day is none, or a reading is none of this
 * jurisdiction's
 * @example reviewChange(dossier, wenzhou, { kind: "rename" }, { asOf: "2026-03-01" }).outcome // "dissolves"
 * @example reviewChange(dossier, jiyuan, { kind: "add-member", unanimousConsent: true }, { asOf }).missing
 * // [{ path: ["supplementaryAgreement"] }]
 * @example reviewChange(dossier, zhejiang, { kind: "rename" }, { asOf })
 * // { outcome: "allowed", outstanding: [["reported"]], rules: ["zhejiang.change.major"], reading: "all-major", … }
 */
export function reviewChange(
  dossier: Draft<Dossier>,
  jurisdiction: Jurisdiction,
  change: Draft<Change>,
  options: AsOf = {},
): ChangeReview {
  const day = question(dossier, jurisdiction, options);
  const chosenReadings = readingsOf(jurisdiction, options.readings);
  const asked = askedOf(day.root, change, day.asOf);
  const { changes = [], policy } = jurisdiction;
  const deciding = changes.filter(({ kinds }) => kinds.includes(asked.kind));
  const speaking = [...deciding, ...changes.filter(({ besides = [] }) => besides.includes(asked.kind))];

  const several = deciding.find((rule) => chosenOf(rule, chosenReadings));
  const chosen = several && chosenOf(several, chosenReadings);
  const read = (reading: ChangeReading | undefined): Ending =>
    endOf(
      deciding.map((rule) => ({ ...rule, ...(rule === several ? reading : chosenOf(rule, chosenReadings)?.reading) })),
      asked,
    );
  const end = read(chosen?.reading);
  const contested = chosen?.others
    .map(([reading, meaning]) => ({ reading, outcome: read(meaning).outcome }))
    .filter(({ outcome }) => outcome !== end.outcome);
  return {
    ...end,
    rules: speaking.map(({ id }) => id),
    citations: speaking.flatMap(({ cites, further = [] }) => [cites, ...further]),
    policy,
    ...(chosen && { reading: chosen.name }),
    ...(contested && contested.length > 0 && { contested }),
  };
}

import { factOf } from "../criteria/fact.js";
import type { Operator } from "../criteria/types.js";
import type { Context } from "../engine/context.js";
import type { Measurement } from "../engine/node.js";
import type { LocalText } from "../text.js";
import { fractionOf } from "../words/decimal.js";
import { type Asked, type Lever, lever, type MoveKind, one } from "./lever.js";
import { isEntangled, leversOf } from "./levers.js";
import { type Fraction, isAbove, negative, type Side, type Turn, turnOf, wholeOf } from "./linear.js";
import { amountOf, moveText, openText, type Told } from "./threshold-words.js";

/** How far one thing is to be moved until a comparison turns. */
export interface Move {
  /** Rows and entries are added or removed; amounts, answers, texts and spans are raised or lowered. */
  kind: MoveKind;
  /** What is moved, as measures call it: of a ratio one of its two sides. */
  fact: string;
  /** Of rows: those that count, or the others of their list. */
  rows?: "counting" | "other";
  /** Of accounts: the years that they are of. Of several, it is their sum that is moved. */
  years?: number[];
  /** At this number it turns; with one thing less, or 10⁻⁸ yuan, it does not yet. */
  by: string;
  label: LocalText;
}

/** How far a comparison is from turning, or why that is not known. */
export type Distances = { readonly moves: Move[]; readonly open?: LocalText };

const passes: Readonly<Record<Operator, (side: Side) => boolean>> = {
  ">=": (side) => side >= 0,
  ">": (side) => side > 0,
  "<=": (side) => side <= 0,
  "=": (side) => side === 0,
};

/** The first step at which it turns, if that many can be taken. */
function reached({ line, keep, most, idle = 0n }: Lever, operator: Operator): Turn | undefined {
  const turn = turnOf(line, passes[operator]);
  if (!turn || (most !== undefined && turn.steps > most)) return undefined;
  if (!keep.every((of) => isAbove(of, turn.steps))) return undefined;
  return { ...turn, steps: turn.steps + idle };
}

function moveOf(of: Lever, turn: Turn, told: Told): Move {
  const { kind, quantity, rows, years, step } = of;
  return {
    kind,
    fact: factOf(quantity, years?.[0]),
    ...(rows && { rows }),
    ...(years && { years: [...years] }),
    by: amountOf(step, turn.steps),
    label: moveText(of, turn, told),
  };
}

/** The number that the form declares, against the rows that are counted. */
function declaredLevers({ measure, compared: { declared } }: Told, limit: Fraction, asked: Asked): Lever[] {
  if (!declared) return [];
  const moved = { quantity: { kind: "number", field: declared }, step: one } as const;
  const counted = fractionOf(String(measure.actual));
  const against: Asked = { ...asked, form: { factor: wholeOf(-1), rest: counted } };
  return [lever(moved, limit, "raise", against), lever(moved, limit, "lower", against, limit.n)];
}

/** How far a comparison is from turning. */
export function distancesOf(told: Told, made: Measurement, ctx: Context): Distances {
  const { measure, compared, here } = told;
  const { quantity } = compared;
  if (isEntangled(quantity)) return { moves: [], open: openText(told, "entangled") };
  const limit = fractionOf(measure.limit || "0");
  const asked: Asked = { ctx, here, form: { factor: one, rest: negative(limit) }, keep: [] };
  const levers = measure.limit === "" ? undefined : leversOf(made, quantity, asked);
  if (!levers) return { moves: [], open: openText(told, "open") };
  const moves = [...levers, ...declaredLevers(told, limit, asked)].flatMap((one) => {
    const turn = reached(one, measure.operator);
    return turn ? [moveOf(one, turn, told)] : [];
  });
  return { moves };
}

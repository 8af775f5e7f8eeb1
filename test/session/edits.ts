import { dossierShape } from "../../src/schemas/shape.js";
import type { Session } from "../../src/session/index.js";
import { cases, places } from "../fixtures.js";

type Path = (string | number)[];

/** Numbers that look random and are the same for the same seed. */
export function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

type Dice = ReturnType<typeof dice>;
const one = <T>(roll: Dice, of: readonly T[]): T => of[roll(of.length)] as T;

const fields = dossierShape();
const rules = Object.values(places).flatMap(({ rules, support = [] }) => [...rules, ...support].map(({ id }) => id));
const facts = ["wenzhou.x", "taizhou.expected-output", "jiyuan.y"];
const lists = [
  ...fields.filter(({ kind }) => kind === "rows" || kind === "words").map(({ path }) => path.join(".")),
  "organizations",
];
const days = ["2021-06-30", "2024", "2025-11", "2025-11-20", "2025-12-31", "2026-02-30"];
const texts = [
  "",
  " ",
  "甲",
  "温州甲联合体",
  "字".repeat(700),
  "91330300MA2HAXYZ1B",
  "330382",
  "331000",
  "C38",
  "A",
  "u0",
  "u1 ",
  "u2",
];
const wrong = [null, "", 5, -1, "x", true, [], {}, [null], { id: 5 }, Number.NaN];

/** An answer to a field: mostly one of its kind, at times anything. */
function answer(roll: Dice, { kind, options = [], path }: (typeof fields)[number]): unknown {
  if (roll(12) === 0) return one(roll, wrong);
  if (roll(10) === 0) return undefined;
  const key = path.at(-1);
  if (key === "rule") return one(roll, rules);
  if (key === "key") return one(roll, facts);
  if (key === "division") return one(roll, ["330302", "331002", "419001", "110101", "33030"]);
  if (key === "id" || key === "hostId" || key === "organizationId") return `u${roll(6)}`;
  if (path[0] === "unfinished") return one(roll, lists);
  if (kind === "flag") return roll(3) > 0;
  if (kind === "count") return key === "year" ? 2021 + roll(5) : roll(12);
  if (kind === "amount") return one(roll, ["0", "1000000", "5000000.5", "30000000", 20000000, "90000000"]);
  if (kind === "day") return one(roll, days);
  if (kind === "option") return one(roll, options);
  if (kind === "options") return Array.from({ length: roll(4) }, () => one(roll, options));
  if (kind === "words") return Array.from({ length: roll(4) }, () => `u${roll(6)}`);
  return one(roll, texts);
}

const lengthAt = (session: Session, path: Path): number => {
  const list = path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), session.snapshot().dossier);
  return Array.isArray(list) ? list.length : 0;
};

/** The path of a field in some row of each list that it stands in. */
function placed(roll: Dice, session: Session, path: readonly string[]): Path {
  const found: Path = [];
  for (const key of path) found.push(key === "*" ? roll(Math.min(lengthAt(session, found) + 1, 7)) : key);
  return found;
}

/** A row for a list, with some answers. */
function row(roll: Dice, path: readonly string[]): unknown {
  if (roll(15) === 0) return one(roll, wrong);
  const own = fields.filter(
    (field) => field.path.length === path.length + 2 && path.every((key, at) => field.path[at] === key),
  );
  const given = own.filter(() => roll(3) > 0);
  return Object.fromEntries(given.map((field) => [field.path.at(-1), answer(roll, field)]));
}

const groups = fields.filter(({ kind }) => kind === "group");
const rowLists = fields.filter(({ kind }) => kind === "rows");
const answers = fields.filter(({ kind }) => kind !== "group" && kind !== "rows");
// Units are what most rules ask about.
const likely = [
  ...rowLists,
  ...Array.from({ length: 4 }, () => rowLists.filter(({ path }) => path[0] === "organizations")).flat(),
];

const dossiers = cases().map(({ dossier }) => dossier);

/** Makes one random change. */
export function edit(session: Session, roll: Dice, within = false): void {
  const kind = within ? 5 + roll(35) : roll(40);
  if (kind === 0) session.replace(one(roll, dossiers));
  else if (kind < 4) session.undo();
  else if (kind === 4) session.redo();
  else if (kind === 5)
    session.set(placed(roll, session, one(roll, groups).path), one(roll, [undefined, null, {}, "", []]));
  else if (kind === 6) {
    const list = placed(roll, session, one(roll, rowLists).path);
    session.set(list, one(roll, [undefined, null, [], "", {}]));
  } else if (kind < 12) {
    const of = one(roll, likely).path;
    const list = placed(roll, session, of);
    session.insert(list, row(roll, of), roll(lengthAt(session, list) + 1));
  } else if (kind < 15) {
    const list = placed(roll, session, one(roll, likely).path);
    const length = lengthAt(session, list);
    if (length > 0) session.remove([...list, roll(length)]);
  } else if (kind === 15) {
    // Where a part does not fit what the parts before it have made, none of them is.
    try {
      session.change(() => {
        for (let times = roll(4); times >= 0; times--) edit(session, roll, true);
      });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  } else {
    const field = one(roll, answers);
    session.set(placed(roll, session, field.path), answer(roll, field));
  }
}

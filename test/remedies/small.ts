import {
  all,
  any,
  atLeast,
  atMost,
  type Criterion,
  count,
  type Dossier,
  dossier,
  equals,
  every,
  filled,
  given,
  holds,
  implies,
  is,
  isNo,
  type Jurisdiction,
  jurisdiction,
  type List,
  lead,
  members,
  moreThan,
  number,
  type Stage,
  section,
  share,
  signaturesOfUnit,
  some,
  startsWith,
  sum,
  text,
  unit,
  units,
} from "../../src/index.js";
import { dossierNamed, places } from "../fixtures.js";
import { random } from "./dossiers.js";

/** A question with few units, and little that is wrong. */
export interface Small {
  readonly dossier: Dossier;
  readonly place: Jurisdiction;
  readonly asOf: string;
  readonly stages: readonly Stage[];
}

type Row = Record<string, unknown>;
const kinds = ["enterprise", "university", "research-institute", "service-agency", "other"];
const divisions = ["330304", "331002", "419001", "110108"];
const positions = ["upstream", "midstream", "downstream", "off-chain"];
const days: Readonly<Record<string, string>> = {
  wenzhou: "2025-12-19",
  zhejiang: "2025-12-10",
  taizhou: "2025-12-26",
  jiyuan: "2025-12-12",
};

class Dice {
  private readonly next: () => number;
  constructor(seed: number) {
    this.next = random(seed);
  }
  readonly odds = (share: number): boolean => this.next() < share;
  readonly upTo = (most: number): number => Math.floor(this.next() * (most + 1));
  readonly pick = <T>(of: readonly T[]): T => of[Math.floor(this.next() * of.length)] as T;
}

/** Every answer that is true or false, or a text, in a group of the dossier. */
function answersIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => answersIn(one, [...path, at]));
  if (typeof value !== "object" || value === null) return typeof value === "number" ? [] : [path];
  return Object.entries(value).flatMap(([key, one]) =>
    ["id", "role", "organizationId", "hostId", "members", "financials", "year", "rdProjects"].includes(key)
      ? []
      : answersIn(one, [...path, key]),
  );
}

function spoil(root: Row, path: readonly (string | number)[], dice: Dice): void {
  let own: Row = root;
  for (const key of path.slice(0, -1)) own = own[key] as Row;
  const last = String(path.at(-1));
  if (Array.isArray(own)) return;
  if (typeof own[last] === "boolean" && dice.odds(0.5)) own[last] = false;
  else delete own[last];
}

/** The dossier of a fixture that passes, with two to five units, a few answers of which are taken away or turned. */
export function small(seed: number): Small {
  const dice = new Dice(seed);
  const place = dice.pick(Object.keys(places));
  const full = structuredClone(dossierNamed(`${place}-pass`)) as Row & { organizations: Row[] };
  const size = 2 + dice.upTo(3);
  const [first, ...others] = full.organizations as [Row, ...Row[]];
  const organizations = [first];
  while (organizations.length < size) organizations.push(...others.splice(dice.upTo(others.length - 1), 1));
  for (const row of organizations.slice(1)) {
    if (dice.odds(0.15)) row.kind = dice.pick(kinds);
    if (dice.odds(0.15)) row.division = dice.pick(divisions);
    if (dice.odds(0.15)) row.chainPosition = dice.pick(positions);
  }
  const { platforms, governance, agreement, consortium, assertions } = full;
  const dossier = { organizations, platforms, governance, agreement, consortium, assertions };
  const places_ = answersIn({ organizations, platforms, governance, agreement });
  for (let left = dice.upTo(4); left > 0; left--) spoil(dossier, dice.pick(places_), dice);
  const signatures = (agreement as Row | undefined)?.signatures as unknown[] | undefined;
  if (signatures && dice.odds(0.3)) signatures.splice(dice.upTo(signatures.length - 1), 1);
  if (dice.odds(0.1)) dossier.platforms = [];
  const asOf = days[place] as string;
  return { dossier: dossier as never, place: places[place] as Jurisdiction, asOf, stages: ["formation"] };
}

const leaves: readonly Criterion[] = [
  is(unit("kind"), "enterprise"),
  is(unit("kind"), "university", "research-institute"),
  startsWith(unit("division"), "3303"),
  is(unit("chainPosition"), "upstream", "downstream"),
  holds(unit("aboveScaleIndustrial")),
  holds(unit("independentLegalPerson")),
  filled(unit("tasks")),
  given(unit("statement")),
];
const limits = ["0.5", "0.6", "0.667", "0.3333", "0.25", "0.34", "0.75", "1", "0.1"];

class Inventing {
  private readonly dice: Dice;
  private readonly used: Criterion[];
  constructor(dice: Dice) {
    this.dice = dice;
    this.used = Array.from({ length: 3 }, () => dice.pick(leaves));
  }

  private leaf(): Criterion {
    return this.dice.pick(this.used);
  }

  private ofRow(): Criterion {
    const { dice } = this;
    return dice.pick([
      () => this.leaf(),
      () => all(this.leaf(), this.leaf()),
      () => any(this.leaf(), this.leaf()),
      () => implies(this.leaf(), this.leaf()),
    ])();
  }

  private ofList(): Criterion {
    const { dice } = this;
    const list: List = dice.pick([units, members]);
    const compare = dice.pick([atLeast, atLeast, moreThan, atMost, equals]);
    return dice.pick([
      () => compare(count(list, this.ofRow()), dice.upTo(4)),
      () => compare(count(list), dice.upTo(5)),
      () => compare(share(list, this.ofRow()), dice.pick(limits)),
      () => compare(share(list, this.ofRow()), dice.pick(limits)),
      () => some(list, this.ofRow()),
      () => every(list, this.ofRow()),
      () => compare(sum(count(list, this.leaf()), count(units, this.leaf())), dice.upTo(5)),
    ])();
  }

  private ofDossier(): Criterion {
    const body = holds(dossier("governance", "charter"));
    return this.dice.pick([
      body,
      holds(dossier("governance", "managementBody")),
      isNo(dossier("governance", "expertCommittee")),
      atLeast(number(lead("completedGovernmentProjects")), 2),
      given(dossier("agreement", "articles", "objectives")),
    ]);
  }

  /** What a rule asks; that units sign only where they are to. */
  whole(): Criterion {
    const own = this.criterion();
    return this.dice.odds(0.2) ? all(own, every(this.dice.pick([units, members]), some(signaturesOfUnit))) : own;
  }

  readonly applies = (): Criterion => this.criterion(1);

  private criterion(depth = 0): Criterion {
    const { dice } = this;
    if (depth > 1 || dice.odds(0.5)) return dice.odds(0.75) ? this.ofList() : this.ofDossier();
    const two = (): [Criterion, Criterion] => [this.criterion(depth + 1), this.criterion(depth + 1)];
    return dice.pick([() => all(...two()), () => any(...two()), () => any(...two()), () => implies(...two())])();
  }
}

function unitOf(dice: Dice, at: number): Row {
  const row: Row = { id: `u${at}`, role: at === 0 ? "lead" : "member", name: `单位${at}` };
  if (dice.odds(0.85)) row.kind = dice.pick(kinds);
  if (dice.odds(0.85)) row.division = dice.pick(divisions);
  if (dice.odds(0.85)) row.chainPosition = dice.pick(positions);
  if (dice.odds(0.85)) row.aboveScaleIndustrial = dice.odds(0.5);
  if (dice.odds(0.85)) row.independentLegalPerson = dice.odds(0.7);
  if (dice.odds(0.7)) row.tasks = dice.odds(0.7) ? ["研发"] : [];
  if (dice.odds(0.7)) row.statement = "牵头研发";
  return row;
}

/** A question by rules that no document has, made of all that can be asked of units. */
export function invented(seed: number): Small {
  const dice = new Dice(seed + 1_000_000);
  const organizations = Array.from({ length: 2 + dice.upTo(3) }, (_, at) => unitOf(dice, at));
  const inventing = new Inventing(dice);
  const rules = Array.from({ length: 1 + dice.upTo(2) }, (_, at) => ({
    id: `made.rule-${at}`,
    force: dice.pick(["must", "must", "should"] as const),
    cites: { policy: "made", clause: "一", quote: "试" },
    title: text("试", "a rule"),
    ...(dice.odds(0.2) && { applies: inventing.applies() }),
    holds: inventing.whole(),
  }));
  const place = jurisdiction({
    id: "made",
    title: text("某地", "some place"),
    policy: { id: "made", title: "试", issuer: "试", status: "in-force" },
    sections: [section("formation", rules)],
  });
  const signed = organizations.filter(() => dice.odds(0.7)).map(({ id }) => ({ organizationId: id }));
  const made: Row = { organizations };
  if (dice.odds(0.8)) made.agreement = { signatures: signed };
  if (dice.odds(0.8)) made.governance = { charter: dice.odds(0.5), expertCommittee: dice.odds(0.5) };
  return { dossier: made as never, place, asOf: "2025-11-20", stages: ["formation"] };
}

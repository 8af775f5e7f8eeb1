import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import {
  type Dossier,
  evaluate,
  every,
  given,
  type Jurisdiction,
  project,
  rowsWhere,
  some,
  unit,
  units,
} from "../../src/index.js";
import { judge } from "../criteria/place.js";
import { places } from "../fixtures.js";
import { runs } from "../runs.js";
import { answersOf, type Place, without } from "./arbitrary.js";
import {
  type Alone,
  accountsOpen,
  bruteForce,
  findingOf,
  inside,
  type Open,
  openable,
  print,
  readsTwice,
  rulesAlone,
  small,
} from "./brute.js";

vi.setConfig({ testTimeout: 60_000 });

const most = 5;

/** A small dossier, a rule alone, and up to five answers that it reads and that are open. */
interface Tried {
  readonly alone: Alone;
  readonly part: Dossier;
  readonly opens: readonly Open[];
}

/** Answers that mean something by their absence, some of them absent. */
function silenced(dossier: Dossier, pick: () => number): Dossier {
  const silent = answersOf(
    dossier,
    (at) => /^(establishedOn|endsOn)$/.test(String(at.at(-1))) && at[0] === "organizations",
  );
  return without(
    dossier,
    silent.filter(() => pick() % 2 === 0),
  );
}

function tried(alone: Alone, dossier: Dossier, pick: () => number): Tried | undefined {
  const full = silenced(dossier, pick);
  const { fields } = findingOf(full, alone);
  const asserted = fields.some(([first]) => first === "assertions");
  const judgement = {
    gap: { path: ["assertions"], row: { rule: alone.rule.id } },
    values: [true, false],
    given: false,
  };
  const said = asserted && pick() % 3 === 0;
  const assertions = [{ rule: alone.rule.id, by: "reviewer" as const, holds: pick() % 2 === 0 }];
  const always: Open[] = [...accountsOpen(full, fields), ...(asserted && !said ? [judgement] : [])];
  const left = openable(alone, full, fields);
  const chosen: Open[] = [];
  for (let n = 1 + (pick() % most); n > always.length && left.length > 0; n--)
    chosen.push(...left.splice(pick() % left.length, 1));
  const opens = [...chosen.filter((one) => !chosen.some((other) => inside(one, other))), ...always];
  const ways = opens.reduce((product, { values }) => product * (values.length + 1), 1);
  if (opens.length === 0 || opens.length > most || ways > 1500) return undefined;
  const gaps = opens.filter(({ gap }) => !gap.row).map(({ gap }) => gap.path as Place);
  return { alone, opens, part: without({ ...full, ...(said && { assertions }) }, gaps) };
}

/** With nobody in the lead any unit may be it, and one still to come: more than can be tried. */
const isLed = ({ part }: Tried): boolean => part.organizations.some(({ role }) => role === "lead");

describe.each(Object.values(places))(
  "against every combination of answers, for every rule of $id",
  (place: Jurisdiction) => {
    const all = rulesAlone(place);

    test("a rule is open only where it depends on what is listed, and what is listed is what it depends on", () => {
      fc.assert(
        fc.property(fc.constantFrom(...all), small, fc.infiniteStream(fc.nat()), (alone, dossier, stream) => {
          const one = tried(alone, dossier, () => Number(stream.next().value));
          if (!one) return;
          const { opens, part } = one;
          const { status, missing } = findingOf(part, alone);
          const listed = new Set(missing.map(print));
          const { outcomes, matters, unlisted } = bruteForce(part, opens, listed, alone);
          const seen = [alone.name, opens.map(({ gap }) => print(gap))];
          if (status !== "unknown" && status !== "review") {
            // Settled: however the rest is answered, it comes to the same.
            expect([seen, [...outcomes]]).toEqual([seen, [status === "fail" ? "fail" : "pass"]]);
            return;
          }
          expect([seen, [...unlisted]]).toEqual([seen, []]);
          if (readsTwice(alone) || !isLed(one)) return;
          const idle = opens.map(({ gap }) => print(gap)).filter((gap) => listed.has(gap) && !matters.has(gap));
          expect([seen, idle]).toEqual([seen, []]);
          const given = missing.map(print).filter((gap) => !opens.some((open) => print(open.gap) === gap));
          if (!outcomes.has("unknown")) expect([seen, given]).toEqual([seen, []]);
          if (outcomes.size === 1 && !opens.some(({ given }) => given))
            expect([seen, ...outcomes]).toEqual([seen, "unknown"]);
        }),
        runs(700),
      );
    });
  },
);

test("most rules are held to it that what is listed matters", () => {
  const all = Object.values(places).flatMap(rulesAlone);
  expect(all.filter((alone) => !readsTwice(alone)).length).toBeGreaterThan(all.length / 2);
});

test("rows that share one array are all listed", () => {
  const tasks = ["甲", ""];
  const shared = { id: "a", role: "lead" as const, tasks: [""] };
  const organizations = [shared, { id: "b", role: "member" as const, tasks: shared.tasks }];
  const finding = evaluate({ organizations }, places.taizhou as Jurisdiction, { asOf: "2025-11-20" }).findings.find(
    ({ rule }) => rule === "taizhou.members.tasks",
  );
  expect(finding?.missing).toEqual([{ path: ["organizations", 1, "tasks", 0] }]);
  const both = every(units, { kind: "among", field: unit("tasks"), values: ["甲"] });
  const rowsOf = [0, 1].map((at) => ({ id: `u${at}`, role: "member" as const, tasks }));
  expect(judge(both, { organizations: rowsOf }).missing).toEqual(
    [0, 1].map((at) => ({ path: ["organizations", at, "tasks", 1] })),
  );
  // Also where it is not known which of the rows are meant.
  const named = rowsWhere(unit("rdProjects"), "name", unit("address"));
  const rdProjects = [{ name: "甲" }];
  const begun = every(units, some(named, given(project("startsOn"))));
  const found = judge(begun, { organizations: rowsOf.map(({ id, role }) => ({ id, role, rdProjects })) }).missing;
  expect(found.map(({ path }) => path.join(".")).sort()).toEqual(
    [0, 1].flatMap((at) => [`organizations.${at}.address`, `organizations.${at}.rdProjects.0.startsOn`]),
  );
});

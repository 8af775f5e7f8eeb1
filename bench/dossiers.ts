import { readFileSync } from "node:fs";
import type { Dossier, Draft, Organization } from "../src/schemas/types.js";

/** A dossier to measure with, and where it comes from. */
export interface Sample {
  readonly name: string;
  readonly dossier: Draft<Dossier>;
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** A place in a dossier: `"*"` is any row of a list, `"+"` a new row at its end. */
type Place = readonly [list: string, ...(string | number)[]];
/** `undefined` takes the answer, or the row, away. */
type Edit = readonly [at: Place, values: readonly (Json | undefined)[]];

export const complete = ["wenzhou-pass", "wenzhou-conditional", "wenzhou-fail", "wenzhou-chint"];
const perDossier = 50;

const gone: readonly undefined[] = [undefined];
const open: readonly (Json | undefined)[] = [undefined, null, "", " \t"];
const figures: readonly (Json | undefined)[] = [
  ...open,
  "0",
  0,
  "20000000",
  "19999999.99999999",
  " 20000000.5 ",
  20000000.25,
  "28700000",
  "41076000.07",
  "999999999999999999.99999999",
];

/** The lists that rules of formation read. */
const lists = [
  "organizations",
  "organizations.*.qualifications",
  "organizations.*.financials",
  "platforms",
  "platforms.*.coHostIds",
  "agreement.signatures",
] as const;

/** What a form may still lack, and answers at and next to the thresholds. */
const edits: readonly Edit[] = [
  [
    ["consortium", "head", "name"],
    [...open, "另有其人", " 法定代表人甲　"],
  ],
  [
    ["consortium", "head"],
    [undefined, null],
  ],
  [["organizations", "*", "role"], ["member"]],
  [
    ["organizations", "*", "kind"],
    [...open, "enterprise", "university", "research-institute", "other", "service-agency", "innovation-group"],
  ],
  [
    ["organizations", "*", "division"],
    [...open, " 330382", "330106"],
  ],
  [
    ["organizations", "*", "division"],
    ["331102", undefined],
  ],
  [
    ["organizations", "*", "chainPosition"],
    [...open, "upstream", "midstream", "downstream"],
  ],
  [["organizations", "*"], gone],
  [
    ["organizations", 0, "legalRepresentative"],
    [...open, "另有其人"],
  ],
  [
    ["organizations", 0, "qualifications"],
    [...open, [], ["high-tech", ""], ["", "high-growth"], ["chain-leader "]],
  ],
  [
    ["organizations", 0, "independentLegalPerson"],
    [undefined, null, false],
  ],
  [
    ["organizations", 0, "dedicatedRdTeam"],
    [undefined, null, false],
  ],
  [
    ["organizations", 0, "otherConsortiaLed"],
    [undefined, null, 1, 3],
  ],
  [
    ["organizations", 0, "establishedOn"],
    [...open, "2023-05-01", "2025-01-31"],
  ],
  [
    ["organizations", 0, "financials"],
    [undefined, null, []],
  ],
  [["organizations", 0, "financials", "*"], gone],
  [
    ["organizations", 0, "financials", "*", "year"],
    [undefined, 2022, 2019],
  ],
  [["organizations", 0, "financials", "*", "rdExpense"], figures],
  [["organizations", 0, "financials", "*", "revenue"], figures],
  [
    ["organizations", 0, "financials", "*", "basis"],
    [...open, "standalone", "consolidated"],
  ],
  [
    ["organizations", 0, "financials", "+"],
    [
      { year: 2024, revenue: "1", rdExpense: "1" },
      { year: 2024, revenue: "2000000000", rdExpense: "60000000.5", basis: "consolidated" },
      { year: 2023, revenue: "1000000000", basis: " consolidated " },
      { year: 2022, revenue: "1", rdExpense: "1", basis: "standalone" },
    ],
  ],
  [["platforms"], [undefined, null, []]],
  [["platforms", "*"], gone],
  [
    ["platforms", "*", "hostId"],
    [...open, "no-unit"],
  ],
  [
    ["platforms", "*", "level"],
    [...open, "national", "municipal", "self-built"],
  ],
  [
    ["platforms", "*", "operating"],
    [undefined, null, false],
  ],
  [
    ["platforms", "*", "coHostIds"],
    [null, [], ["lead"], ["no-unit", ""], [" lead "]],
  ],
  [
    ["agreement", "signatures"],
    [undefined, null, []],
  ],
  [["agreement", "signatures", "*"], gone],
  [["agreement", "signatures", "*"], gone],
  [
    ["agreement", "signatures", "*", "organizationId"],
    [...open, "no-unit"],
  ],
  [
    ["agreement", "signatures", "*", "capacity"],
    [...open, "authorized-representative"],
  ],
  [["agreement", "articles", "taskDivision"], open],
  [["agreement", "articles", "rightsAndDuties"], open],
  [["agreement", "articles", "benefitSharing"], open],
  [["agreement", "articles", "intellectualProperty"], open],
  [["agreement"], [undefined, null]],
  [
    ["governance", "managementBody"],
    [undefined, null, false],
  ],
  [
    ["governance", "expertCommittee"],
    [undefined, null, false],
  ],
  [["governance"], [undefined, null]],
  [["assertions", "*"], gone],
  [["assertions", "*"], gone],
  [
    ["assertions", "*", "holds"],
    [undefined, null, false],
  ],
  [
    ["assertions", "*", "by"],
    [undefined, "applicant"],
  ],
  [["assertions", "+"], [{ rule: "wenzhou.members.capability", holds: true, by: "applicant", note: " 自评 " }]],
  [
    ["assertions", "*", "name"],
    [...open, " 评审员乙 "],
  ],
  [["assertions", "*", "on"], ["2025-11-18"]],
  [
    ["assertions", "*", "evidence"],
    [null, [], ["", " 核验记录 "]],
  ],
  [
    ["assertions", "+"],
    [
      { rule: "wenzhou.members.composition", holds: true, by: "reviewer", name: "评审员乙", on: "2025-11-18" },
      { rule: "wenzhou.members.composition", holds: false, by: "reviewer", note: "等" },
      { rule: "wenzhou.members.composition", by: "reviewer" },
      { rule: "wenzhou.lead.rd-investment", holds: true, by: "reviewer", evidence: ["账册"] },
      { rule: "wenzhou.lead.rd-investment", holds: false, by: "reviewer" },
      { rule: "wenzhou.lead.rd-investment", holds: true, by: "applicant", evidence: ["账册", null] },
    ],
  ],
  [["assertions"], [undefined, []]],
  [["unfinished"], [null, [], [""], ...lists.map((list) => [list]), ["platforms", "organizations.*.qualifications"]]],
  [["justifications", "+"], [{ rule: "wenzhou.members.local-share", text: "外地龙头为链上关键环节" }]],
];

/** mulberry32: the same numbers on every machine. */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

function put(
  at: Json | undefined,
  place: readonly (string | number)[],
  value: Json | undefined,
  pick: (below: number) => number,
): void {
  const [step, ...rest] = place;
  if (Array.isArray(at)) {
    const index = step === "+" ? at.length : step === "*" ? pick(at.length) : Number(step);
    if (rest.length > 0) put(at[index], rest, value, pick);
    else if (value === undefined) at.splice(index, 1);
    else at[index] = value;
  } else if (typeof at === "object" && at !== null && typeof step === "string") {
    if (rest[0] === "+") at[step] ??= [];
    if (rest.length > 0) put(at[step], rest, value, pick);
    else if (value === undefined) delete at[step];
    else at[step] = value;
  }
}

/** Read anew, so that its objects are what JSON.parse makes, as a user's are. */
export const sample = (name: string, root: Json): Sample => ({ name, dossier: JSON.parse(JSON.stringify(root)) });

function varied(text: string, name: string, seed: number): Sample {
  const pick = random(seed);
  const root: Json = JSON.parse(text);
  for (let left = 1 + pick(6); left > 0; left--) {
    const edit = edits[pick(edits.length)];
    if (edit) put(root, edit[0], structuredClone(edit[1][pick(edit[1].length)]), pick);
  }
  return sample(name, root);
}

/** The complete Wenzhou fixtures, and the same with answers missing, blank, contradicted or next to a threshold. */
export function samples(): Sample[] {
  return complete.flatMap((name, at) => {
    const text = readFileSync(new URL(`../fixtures/dossiers/${name}.json`, import.meta.url), "utf8");
    const whole: Sample = { name, dossier: JSON.parse(text) };
    const others = Array.from({ length: perDossier - 1 }, (_, i) => varied(text, `${name} #${i + 1}`, at * 1000 + i));
    return [whole, ...others];
  });
}

/** R&D expense and revenue of 2022 to 2024: each year at 3.5 %, just below, and the years together and their mean at it. */
const accounts: readonly (readonly (readonly [rdExpense: string, revenue: string])[])[] = [
  [
    ["3500000", "100000000"],
    ["3500000", "100000000"],
    ["3500000", "100000000"],
  ],
  [
    ["3500000", "100000000"],
    ["3500000", "100000000"],
    ["3500000", "100000000.00000001"],
  ],
  [
    ["3000000", "100000000"],
    ["4000000", "100000000"],
    ["3500000", "100000000"],
  ],
  [
    ["3000000", "100000000"],
    ["4000000", "100000000"],
    ["3500000", "100000001"],
  ],
  [
    ["3500000.07", "100000002"],
    ["3500000.07", "100000002"],
    ["3500000.07", "100000002"],
  ],
];

/** Bases of the three rows: as of one firm, of its group, of nobody, and mixed. */
const bases = [
  ["standalone", "standalone", "standalone"],
  ["consolidated", "consolidated", "consolidated"],
  [undefined, undefined, undefined],
  ["standalone", undefined, "consolidated"],
] as const;

/** The kinds of all units but the lead: where 等 has to be judged. */
const kinds = [
  "enterprise",
  "university",
  "research-institute",
  "other",
  "service-agency",
  "innovation-group",
] as const;

/** The units with other answers of the lead. */
const withLead = (units: readonly Organization[], answers: Draft<Partial<Organization>>): Draft<Organization>[] =>
  units.map((unit) => (unit.role === "lead" ? { ...unit, ...answers } : unit));

/**
 * The complete Wenzhou fixtures with so many of their units only, with such accounts, such units, and with lists that may
 * still get rows: where counts, ratios and judgements turn.
 */
export function edges(): Sample[] {
  return complete.flatMap((name) => {
    const text = readFileSync(new URL(`../fixtures/dossiers/${name}.json`, import.meta.url), "utf8");
    const whole: Dossier = JSON.parse(text);
    const { organizations } = whole;
    const made: Sample[] = [];
    const add = (title: string, dossier: Draft<Dossier>): void => {
      made.push({ name: `${name}, ${title}`, dossier });
    };
    for (let units = 0; units < organizations.length; units++) {
      const few = { ...whole, organizations: organizations.slice(0, units) };
      add(`${units} units`, few);
      add(`${units} units so far`, { ...few, unfinished: ["organizations"] });
    }
    for (const list of lists) {
      add(`${list} unfinished`, { ...whole, unfinished: [list] });
      add(`little, ${list} unfinished`, {
        ...whole,
        organizations: withLead(organizations, { qualifications: [], financials: [] }),
        platforms: (whole.platforms ?? []).map((platform) => ({ ...platform, hostId: "no-unit", coHostIds: [] })),
        agreement: { ...whole.agreement, signatures: [] },
        unfinished: [list],
      });
    }
    for (const [at, years] of accounts.entries())
      for (const [of, basis] of bases.entries()) {
        const financials = years.map(([rdExpense, revenue], year) => ({
          year: 2022 + year,
          rdExpense,
          revenue,
          basis: basis[year] ?? null,
        }));
        const turning = { ...whole, organizations: withLead(organizations, { financials }) };
        add(`accounts ${at + 1}.${of + 1}`, turning);
        add(`accounts ${at + 1}.${of + 1} so far`, { ...turning, unfinished: ["organizations.*.financials"] });
      }
    for (const holds of [null, true, false]) {
      const judged: Draft<Dossier> = {
        ...whole,
        assertions: ["members.composition", "lead.rd-investment"].map((rule) => ({
          rule: `wenzhou.${rule}`,
          by: "reviewer",
          holds,
        })),
      };
      for (const kind of kinds) {
        const units = organizations.map((unit) => (unit.role === "lead" ? unit : { ...unit, kind }));
        add(`${kind}, judged ${holds}`, { ...judged, organizations: units });
      }
      add(`founded of late, judged ${holds}`, {
        ...judged,
        organizations: withLead(organizations, { establishedOn: "2025-02-01" }),
      });
    }
    return made;
  });
}

import type { QuantityKinds, QuantityOf } from "../../src/criteria/types.js";
import {
  units as allUnits,
  amount,
  count,
  dossier,
  entries,
  fact,
  is,
  isOrJudged,
  lead,
  length,
  mean,
  members,
  number,
  platform,
  platforms,
  platformsOfLead,
  ratio,
  rdCapitalised,
  rdExpense,
  revenue,
  share,
  sum,
  unit,
} from "../../src/index.js";
import { type Amounts, units, unled } from "./told.js";

const university = is(unit("kind"), "university");
const notice = (counting: QuantityOf<"workdays">["counting"]): QuantityOf<"workdays"> => ({
  kind: "workdays",
  from: dossier("filing", "publicNotice", "startsOn"),
  to: dossier("filing", "publicNotice", "endsOn"),
  counting,
  upTo: 5,
});
const over = (startsOn: string, endsOn: string) => ({ ...units({}), filing: { publicNotice: { startsOn, endsOn } } });
const accounts = (...years: readonly [number, number?, number?][]) =>
  units({ financials: years.map(([year, rdExpense, revenue]) => ({ year, rdExpense, revenue })) });
const capitalised = units({ financials: [{ year: 2024, rdExpense: 1, rdCapitalised: 2 }] });
const seed = amount(fact("lushan.seed"));
const thisYear = ratio(rdExpense("this"), revenue("this"));

/** Each kind of quantity, with what it comes to; a kind left out does not compile. */
export const quantities: { readonly [K in keyof QuantityKinds]: Amounts<QuantityOf<K>> } = {
  count: {
    exact: [
      [count(members), units({}, {}, {}), "2"],
      [count(members, university), units({ kind: "university" }, { kind: "university" }, { kind: "other" }), "1"],
    ],
    open: [
      [
        count(members, isOrJudged(unit("kind"), "university")),
        units({}, { kind: "other" }),
        "0",
        "1",
        "assertions[rule=lushan.rule.only]",
      ],
      [count(members, university), units({}, { kind: "university" }, {}), "1", "2", "organizations.2.kind"],
      [count(members), unled({ role: null }), "0", "1", "organizations.0.role"],
      [
        count(members, university),
        unled({ role: null, kind: "university" }, { role: null, kind: "other" }),
        "0",
        "1",
        "organizations.0.role",
        "organizations.1.role",
      ],
    ],
    unknown: [
      [count(platforms), units({}), "platforms"],
      [count(platformsOfLead), { organizations: [], platforms: [] }, "organizations[role=lead]"],
    ],
    causes: [
      [
        count(members, university),
        units({}, { kind: "university" }, { kind: "other" }),
        "organizations",
        "organizations.2.kind",
      ],
    ],
    words: [["数"], ["Number of"]],
  },
  share: {
    exact: [[share(allUnits, university), units({ kind: "university" }, { kind: "other" }), "0.5"]],
    open: [
      [share(allUnits, university), units({ kind: "university" }, {}), "0.5", "1", "organizations.1.kind"],
      [
        share(members, university),
        unled({ kind: "other" }, { role: null, kind: "university" }),
        "0",
        "0.5",
        "organizations.1.role",
      ],
      [
        share(members, university),
        unled({ kind: "university" }, { role: null, kind: "other" }),
        "0.5",
        "1",
        "organizations.1.role",
      ],
    ],
    unknown: [
      [share(members, university), units({}), "organizations[role=member]"],
      [share(platforms, is(platform("level"), "national")), { ...units({}), platforms: [] }, "platforms"],
    ],
    causes: [
      [
        share(allUnits, university),
        units({ kind: "other" }, { kind: "university" }),
        "organizations",
        "organizations.0.kind",
      ],
    ],
    words: [["占", "比例"], ["Share of"]],
  },
  number: {
    exact: [[number(lead("otherConsortiaLed")), units({ otherConsortiaLed: 3 }), "3"]],
    open: "never",
    unknown: [[number(lead("otherConsortiaLed")), units({}), "organizations.0.otherConsortiaLed"]],
    causes: [[number(lead("otherConsortiaLed")), units({ otherConsortiaLed: 3 }), "organizations.0.otherConsortiaLed"]],
    words: [["联合体"], ["consortia"]],
  },
  money: {
    exact: [[seed, { ...units({}), facts: [{ key: "lushan.seed", value: "12.50" }] }, "12.5"]],
    open: "never",
    unknown: [
      [seed, { ...units({}), facts: [] }, "facts[key=lushan.seed].value"],
      [seed, { ...units({}), facts: [{ key: "lushan.seed" }] }, "facts.0.value"],
    ],
    causes: [[seed, { ...units({}), facts: [{ key: "lushan.seed", value: 5 }] }, "facts.0.value"]],
    words: [["lushan.seed"], ["lushan.seed"]],
  },
  accounts: {
    exact: [
      [rdExpense("window"), accounts([2024, 1], [2023, 2], [2022, 3]), "6"],
      [revenue("latest"), accounts([2024, 1, 7]), "7"],
      [rdExpense("this"), accounts([2024, 1], [2023, 2]), "1"],
    ],
    open: "never",
    unknown: [
      [
        rdExpense("window"),
        accounts([2024, 1], [2023]),
        "organizations.0.financials[year=2022].rdExpense",
        "organizations.0.financials.1.rdExpense",
      ],
    ],
    causes: [
      [
        rdExpense("window"),
        accounts([2024, 1], [2023, 2], [2022, 3]),
        "organizations.0.financials.2.rdExpense",
        "organizations.0.financials.1.rdExpense",
        "organizations.0.financials.0.rdExpense",
      ],
    ],
    words: [
      ["近三年", "研发"],
      ["R&D", "of the last three years"],
    ],
  },
  sum: {
    exact: [
      [sum(rdExpense("latest"), rdCapitalised("latest")), capitalised, "3"],
      [sum(count(members), count(allUnits)), units({}, {}), "3"],
    ],
    open: [
      [
        sum(count(allUnits, university), count(members)),
        units({ kind: "university" }, {}),
        "2",
        "3",
        "organizations.1.kind",
      ],
    ],
    unknown: [
      [
        sum(rdExpense("latest"), rdCapitalised("latest")),
        accounts([2024, 1]),
        "organizations.0.financials.0.rdCapitalised",
      ],
    ],
    causes: [
      [
        sum(rdExpense("latest"), rdCapitalised("latest")),
        capitalised,
        "organizations.0.financials.0.rdExpense",
        "organizations.0.financials.0.rdCapitalised",
      ],
    ],
    words: [
      ["研发", "资本化"],
      ["R&D", "apitalised"],
    ],
  },
  ratio: {
    exact: [
      [ratio(rdExpense("latest"), revenue("latest")), accounts([2024, 1, 8]), "0.125"],
      [ratio(count(members), count(allUnits)), units({}, {}, {}, {}), "0.75"],
    ],
    open: [
      [
        ratio(count(allUnits, university), count(allUnits)),
        units({ kind: "university" }, {}),
        "0.5",
        "1",
        "organizations.1.kind",
      ],
      [
        ratio(count(allUnits), count(allUnits, university)),
        units({ kind: "university" }, {}),
        "1",
        "2",
        "organizations.1.kind",
      ],
    ],
    unknown: [
      [ratio(rdExpense("latest"), revenue("latest")), accounts([2024, 1]), "organizations.0.financials.0.revenue"],
      [ratio(rdExpense("latest"), revenue("latest")), accounts([2024, 1, 0]), "organizations.0.financials.0.revenue"],
      [ratio(count(allUnits), count(allUnits, university)), units({}, { kind: "other" }), "organizations.0.kind"],
    ],
    causes: [
      [
        ratio(rdExpense("latest"), revenue("latest")),
        accounts([2024, 1, 8]),
        "organizations.0.financials.0.rdExpense",
        "organizations.0.financials.0.revenue",
      ],
    ],
    words: [["研发"], ["R&D"]],
  },
  mean: {
    exact: [
      [mean(rdExpense("this")), accounts([2024, 1], [2023, 2], [2022, 3]), "2"],
      [mean(thisYear), accounts([2024, 1, 2], [2023, 1, 4], [2022, 0, 9]), "0.25"],
    ],
    open: [[mean(count(allUnits, university)), units({ kind: "university" }, {}), "1", "2", "organizations.1.kind"]],
    unknown: [
      [mean(rdExpense("this")), accounts([2024, 1], [2023, 2]), "organizations.0.financials[year=2022].rdExpense"],
    ],
    causes: [
      [
        mean(rdExpense("this")),
        accounts([2024, 1], [2023, 2], [2022, 3]),
        "organizations.0.financials.2.rdExpense",
        "organizations.0.financials.1.rdExpense",
        "organizations.0.financials.0.rdExpense",
      ],
    ],
    words: [
      ["近三年", "平均"],
      ["ean ", "three years"],
    ],
  },
  entries: {
    exact: [[entries(lead("tasks")), units({ tasks: ["甲", "乙"] }), "2"]],
    open: [[entries(lead("tasks")), units({ tasks: ["甲", " "] }), "1", "2", "organizations.0.tasks.1"]],
    unknown: [[entries(lead("tasks")), units({}), "organizations.0.tasks"]],
    causes: [[entries(lead("tasks")), units({ tasks: ["甲"] }), "organizations.0.tasks"]],
    words: [["项数"], ["Number of entries"]],
  },
  length: {
    exact: [
      [length(lead("statement"), "characters"), units({ statement: "两个 words" }), "7"],
      [length(lead("statement"), "words"), units({ statement: "两个 words" }), "3"],
    ],
    open: "never",
    unknown: [[length(lead("statement"), "words"), units({ statement: " " }), "organizations.0.statement"]],
    causes: [[length(lead("statement"), "words"), units({ statement: "两个" }), "organizations.0.statement"]],
    words: [["字数"], ["Length of"]],
  },
  workdays: {
    exact: [
      [notice("from-first-day"), over("2025-11-03", "2025-11-06"), "4"],
      [notice("from-next-day"), over("2025-11-03", "2025-11-06"), "3"],
      [notice("from-first-day"), over("2025-09-26", "2025-10-09"), "5"],
      [notice("from-first-day"), over("2025-11-03", "2025-12-31"), "5"],
    ],
    open: "never",
    unknown: [
      [
        notice("from-first-day"),
        { ...units({}), filing: { publicNotice: { startsOn: "2025-11-03" } } },
        "filing.publicNotice.endsOn",
      ],
      [
        notice("from-first-day"),
        over("2026-12-30", "2027-01-08"),
        "filing.publicNotice.startsOn",
        "filing.publicNotice.endsOn",
      ],
    ],
    causes: [
      [
        notice("from-first-day"),
        over("2025-11-03", "2025-11-06"),
        "filing.publicNotice.endsOn",
        "filing.publicNotice.startsOn",
      ],
    ],
    words: [["公示"], ["length"]],
  },
};

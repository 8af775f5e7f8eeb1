import type { CriterionOf } from "../../src/criteria/types.js";
import {
  units as allUnits,
  among,
  atLeast,
  atMost,
  count,
  declares,
  dossier,
  every,
  filled,
  has,
  holds,
  is,
  judged,
  lead,
  length,
  members,
  platform,
  platforms,
  platformsOfLead,
  rdExpense,
  rowsWhere,
  signature,
  signaturesOfUnit,
  some,
  unit,
} from "../../src/index.js";
import { type Cases, units, unled } from "./told.js";

const legal = holds(lead("independentLegalPerson"));
const ofUnit = rowsWhere(dossier("platforms"), "hostId", unit("id"));
/** One of each unit, in their order. */
const signatures = (...sealed: boolean[]) => sealed.map((sealed, at) => ({ organizationId: `u${at}`, sealed }));
const empty = units({});

type Kinds = "filled" | "has" | "among" | "some" | "every" | "compare" | "declares";

/** Kinds that ask a list, its rows, or a number. */
export const lists: { readonly [K in Kinds]: Cases<CriterionOf<K>> } = {
  filled: {
    pass: [[filled(lead("tasks")), units({ tasks: ["甲", ""] })]],
    fail: [[filled(lead("tasks")), units({ tasks: [] }), "organizations.0.tasks"]],
    unknown: [
      [
        filled(lead("tasks")),
        { ...units({ tasks: [] }), unfinished: ["organizations.*.tasks"] },
        "organizations.0.tasks",
      ],

      [filled(lead("tasks")), empty, "organizations.0.tasks"],
      [filled(lead("tasks")), units({ tasks: ["", " "] }), "organizations.0.tasks.0", "organizations.0.tasks.1"],
    ],
    review: "never",
    words: [["至少有一项"], ["at least one entry"]],
  },
  has: {
    pass: [[has(lead("tasks"), "甲", lead("name")), units({ tasks: ["", "乙"], name: "乙" })]],
    fail: [[has(lead("tasks"), "甲"), units({ tasks: ["乙"] }), "organizations.0.tasks"]],
    unknown: [
      [
        has(lead("tasks"), "甲"),
        { ...units({ tasks: [] }), unfinished: ["organizations.*.tasks"] },
        "organizations.0.tasks",
      ],

      [has(lead("tasks"), "甲"), units({ tasks: ["乙", ""] }), "organizations.0.tasks.1"],
      [has(lead("tasks"), "甲", lead("name")), units({ tasks: ["乙"] }), "organizations.0.name"],
      [has(lead("tasks"), "甲"), empty, "organizations.0.tasks"],
    ],
    review: "never",
    words: [
      ["包括", "甲"],
      ["include", "甲"],
    ],
  },
  among: {
    pass: [
      [among(lead("tasks"), "甲", "乙"), units({ tasks: ["乙", "甲"] })],
      [among(lead("tasks"), "甲"), units({ tasks: [] })],
    ],
    fail: [[among(lead("tasks"), "甲"), units({ tasks: ["", "丙"] }), "organizations.0.tasks"]],
    unknown: [
      [
        among(lead("tasks"), "甲"),
        { ...units({ tasks: ["甲"] }), unfinished: ["organizations.*.tasks"] },
        "organizations.0.tasks",
      ],

      [among(lead("tasks"), "甲"), units({ tasks: ["甲", ""] }), "organizations.0.tasks.1"],
      [among(lead("tasks"), "甲"), empty, "organizations.0.tasks"],
    ],
    review: "never",
    words: [
      ["各项", "甲、乙"],
      ["each is one of", "甲, 乙"],
    ],
  },
  some: {
    pass: [[some(members, is(unit("kind"), "university")), units({}, {}, { kind: "university" })]],
    fail: [
      [
        some(members, is(unit("kind"), "university")),
        units({ kind: "university" }, { kind: "other" }),
        "organizations",
        "organizations.1.kind",
      ],
      [some(platformsOfLead), { ...empty, platforms: [{ hostId: "u1" }] }, "platforms"],
    ],
    unknown: [
      [
        some(members, is(unit("kind"), "university")),
        { ...units({}, { kind: "other" }), unfinished: ["organizations"] },
        "organizations",
      ],

      [some(members, is(unit("kind"), "university")), units({}, { kind: "other" }, {}), "organizations.2.kind"],
      [
        some(members, is(unit("kind"), "university")),
        unled({ kind: "university", role: null }),
        "organizations.0.role",
      ],
      [
        some(members, is(unit("kind"), "university")),
        unled({ role: null }),
        "organizations.0.role",
        "organizations.0.kind",
      ],
      [
        some(platformsOfLead, is(platform("level"), "national")),
        { ...empty, platforms: [{ level: "national" }, { level: "county" }] },
        "platforms.0.hostId",
      ],
      [some(platforms), empty, "platforms"],
    ],
    review: [[some(members, judged()), units({}, {}), "assertions[rule=lushan.rule.only]"]],
    words: [["成员", "高校"], ["at least one of the"]],
  },
  every: {
    pass: [
      [every(members, is(unit("kind"), "university")), units({}, { kind: "university" })],
      [every(members, legal), empty],
      [
        every(allUnits, some(signaturesOfUnit, holds(signature("sealed")))),
        { ...units({}, {}), agreement: { signatures: signatures(true, true) } },
      ],
    ],
    fail: [
      [every(members, is(unit("kind"), "university")), units({}, { kind: "other" }, {}), "organizations.1.kind"],
      [
        every(allUnits, some(signaturesOfUnit, holds(signature("sealed")))),
        { ...units({}, {}), agreement: { signatures: signatures(true, false) } },
        "agreement.signatures",
        "organizations.1.id",
        "agreement.signatures.1.sealed",
      ],
    ],
    unknown: [
      [
        every(members, is(unit("kind"), "university")),
        { ...units({}, { kind: "university" }), unfinished: ["organizations"] },
        "organizations",
      ],

      [every(members, is(unit("kind"), "university")), units({}, {}, { kind: "university" }), "organizations.1.kind"],
      [every(members, is(unit("kind"), "university")), unled({ kind: "other", role: null }), "organizations.0.role"],
      [every(allUnits, some(ofUnit)), empty, "platforms"],
    ],
    review: [
      [every(members, judged()), units({}, {}), "assertions[rule=lushan.rule.only]"],
      [every(members, judged()), unled({ role: null }), "organizations.0.role", "assertions[rule=lushan.rule.only]"],
    ],
    words: [["每家", "高校"], ["each of the"]],
  },
  compare: {
    pass: [
      [atLeast(count(members), 2), units({}, {}, {})],
      [atMost(length(lead("statement"), "characters"), 3), units({ statement: "两个 w" })],
    ],
    fail: [
      [atLeast(count(members), 3), units({}, {}, {}), "organizations"],
      [
        atMost(length(lead("statement"), "characters"), 3),
        units({ statement: "四个字字" }),
        "organizations.0.statement",
      ],
    ],
    unknown: [[atLeast(count(members), 2), unled({}, { role: null }), "organizations.1.role"]],
    review: [
      [atLeast(rdExpense("latest"), 5), units({ establishedOn: "2025-02-01" }), "assertions[rule=lushan.rule.only]"],
    ],
    words: [["不少于 2"], ["at least 2"]],
  },
  declares: {
    pass: [
      [
        declares(dossier("filing", "declared", "members"), count(members)),
        { ...units({}, {}), filing: { declared: { members: 1 } } },
      ],
    ],
    fail: [
      [
        declares(dossier("filing", "declared", "members"), count(members)),
        { ...units({}, {}), filing: { declared: { members: 2 } } },
        "filing.declared.members",
        "organizations",
      ],
      [
        declares(dossier("filing", "declared", "members"), count(members)),
        { ...units({}, {}, {}), filing: { declared: { members: 1 } } },
        "filing.declared.members",
        "organizations",
      ],
    ],
    unknown: [
      [declares(dossier("filing", "declared", "members"), count(members)), empty, "filing.declared.members"],
      [
        declares(dossier("filing", "declared", "members"), count(members)),
        { ...unled({}, { role: null }), filing: { declared: { members: 2 } } },
        "organizations.1.role",
      ],
      [
        declares(dossier("filing", "declared", "members"), count(members)),
        { ...unled({}, { role: null }), filing: { declared: { members: 1 } } },
        "organizations.1.role",
      ],
    ],
    review: "never",
    words: [["一致"], ["is the same as"]],
  },
};

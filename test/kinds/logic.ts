import type { CriterionOf } from "../../src/criteria/types.js";
import {
  all,
  any,
  atLeast,
  called,
  dossier,
  eachYear,
  holds,
  ifGiven,
  implies,
  is,
  judged,
  lead,
  rdExpense,
  text,
} from "../../src/index.js";
import { type Cases, reviewed, units } from "./told.js";

const enterprise = is(lead("kind"), "enterprise");
const legal = holds(lead("independentLegalPerson"));
const filledOn = dossier("filing", "filledOn");
const noun = text("企业", "enterprises");
const empty = units({});

type Kinds = "all" | "any" | "implies" | "called" | "judged" | "if-given" | "each-year";

/** Kinds that are made of other criteria, and judgement. */
export const logic: { readonly [K in Kinds]: Cases<CriterionOf<K>> } = {
  all: {
    pass: [
      [all(enterprise, legal), units({ kind: "enterprise", independentLegalPerson: true })],
      [all(), empty],
    ],
    fail: [[all(legal, enterprise, judged()), units({ kind: "other" }), "organizations.0.kind"]],
    unknown: [
      [all(enterprise, legal), units({ kind: "enterprise" }), "organizations.0.independentLegalPerson"],
      [all(judged(), legal), empty, "assertions[rule=lushan.rule.only]", "organizations.0.independentLegalPerson"],
    ],
    review: [[all(enterprise, judged()), units({ kind: "enterprise" }), "assertions[rule=lushan.rule.only]"]],
    words: [
      ["企业", "独立法人"],
      ["enterprise", "legal person"],
    ],
  },
  any: {
    pass: [[any(enterprise, legal), units({ independentLegalPerson: true })]],
    fail: [
      [
        any(enterprise, legal),
        units({ kind: "other", independentLegalPerson: false }),
        "organizations.0.kind",
        "organizations.0.independentLegalPerson",
      ],
    ],
    unknown: [[any(enterprise, legal), units({ kind: "other" }), "organizations.0.independentLegalPerson"]],
    review: [[any(enterprise, judged()), empty, "organizations.0.kind", "assertions[rule=lushan.rule.only]"]],
    words: [
      ["，或", "企业"],
      [", or ", "enterprise"],
    ],
  },
  implies: {
    pass: [
      [implies(enterprise, legal), units({ kind: "enterprise", independentLegalPerson: true })],
      [implies(enterprise, legal), units({ kind: "other", independentLegalPerson: false })],
      [implies(enterprise, legal), units({ independentLegalPerson: true })],
    ],
    fail: [
      [
        implies(enterprise, legal),
        units({ kind: "enterprise", independentLegalPerson: false }),
        "organizations.0.independentLegalPerson",
      ],
    ],
    unknown: [
      [implies(enterprise, legal), units({ independentLegalPerson: false }), "organizations.0.kind"],
      [implies(enterprise, legal), empty, "organizations.0.kind", "organizations.0.independentLegalPerson"],
    ],
    review: [[implies(enterprise, judged()), empty, "organizations.0.kind", "assertions[rule=lushan.rule.only]"]],
    words: [["的，"], ["for ", ": "]],
  },
  called: {
    pass: [[called(noun, enterprise), units({ kind: "enterprise" })]],
    fail: [[called(noun, enterprise), units({ kind: "other" }), "organizations.0.kind"]],
    unknown: [[called(noun, enterprise), empty, "organizations.0.kind"]],
    review: [[called(noun, judged()), empty, "assertions[rule=lushan.rule.only]"]],
    words: [["企业"], ["enterprise"]],
  },
  judged: {
    pass: [[judged(), { ...empty, ...reviewed(true) }]],
    fail: [[judged(), { ...empty, ...reviewed(false) }, "assertions.0.holds"]],
    unknown: "never",
    review: [
      [judged(), empty, "assertions[rule=lushan.rule.only]"],
      [
        judged(),
        { ...empty, assertions: [{ rule: "lushan.rule.only", by: "applicant", holds: true }] },
        "assertions[rule=lushan.rule.only]",
      ],
    ],
    words: [["审核人"], ["reviewer"]],
  },
  "if-given": {
    pass: [
      [ifGiven(filledOn, enterprise), empty],
      [ifGiven(filledOn, enterprise), { ...units({ kind: "enterprise" }), filing: { filledOn: "2025-01-01" } }],
    ],
    fail: [
      [
        ifGiven(filledOn, enterprise),
        { ...units({ kind: "other" }), filing: { filledOn: "2025-01-01" } },
        "organizations.0.kind",
      ],
    ],
    unknown: [
      [ifGiven(filledOn, enterprise), { ...empty, filing: { filledOn: "2025-01-01" } }, "organizations.0.kind"],
    ],
    review: [
      [
        ifGiven(filledOn, judged()),
        { ...empty, filing: { filledOn: "2025-01-01" } },
        "assertions[rule=lushan.rule.only]",
      ],
    ],
    words: [["未填写", "除外"], ["unless"]],
  },
  "each-year": {
    pass: [
      [
        eachYear(atLeast(rdExpense("this"), 5)),
        units({
          establishedOn: "2023-05-01",
          financials: [
            { year: 2023, rdExpense: 5 },
            { year: 2024, rdExpense: 6 },
          ],
        }),
      ],
    ],
    fail: [
      [
        eachYear(atLeast(rdExpense("this"), 5)),
        units({
          financials: [
            { year: 2023, rdExpense: 4 },
            { year: 2024, rdExpense: 6 },
          ],
        }),
        "organizations.0.financials.0.rdExpense",
      ],
    ],
    unknown: [
      [
        eachYear(atLeast(rdExpense("this"), 5)),
        units({ financials: [{ year: 2023 }, { year: 2024, rdExpense: 6 }] }),
        "organizations.0.financials[year=2022].rdExpense",
        "organizations.0.financials.0.rdExpense",
      ],
    ],
    review: [[eachYear(judged()), empty, "assertions[rule=lushan.rule.only]"]],
    words: [["近三年每年", "研发"], ["in each of the last three years"]],
  },
};

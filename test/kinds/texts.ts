import type { CriterionOf } from "../../src/criteria/types.js";
import {
  after,
  units as allUnits,
  coded,
  dossier,
  monthsAfter,
  named,
  ofTheYear,
  onOrBefore,
  refersTo,
} from "../../src/index.js";
import { type Cases, units } from "./told.js";

const filledOn = dossier("filing", "filledOn");
const effectiveOn = dossier("agreement", "effectiveOn");
const empty = units({});

type Kinds = "date" | "of-year" | "named" | "coded" | "refers";

/** Kinds that ask a day, the form of a text, or a reference. */
export const texts: { readonly [K in Kinds]: Cases<CriterionOf<K>> } = {
  date: {
    pass: [
      [
        onOrBefore(effectiveOn, filledOn),
        { ...empty, agreement: { effectiveOn: "2025-01-01" }, filing: { filledOn: "2025-01-01" } },
      ],
      [after(effectiveOn, { yearsLater: 1, on: "01-31" }), { ...empty, agreement: { effectiveOn: "2025-02-01" } }],
      [monthsAfter(effectiveOn, 3, "as-of"), { ...empty, agreement: { effectiveOn: "2025-03-01" } }],
    ],
    fail: [
      [
        onOrBefore(effectiveOn, filledOn),
        { ...empty, agreement: { effectiveOn: "2025-01-02" }, filing: { filledOn: "2025-01-01" } },
        "agreement.effectiveOn",
        "filing.filledOn",
      ],
      [
        onOrBefore(effectiveOn, "first-of-year"),
        { ...empty, agreement: { effectiveOn: "2025-01-02" } },
        "agreement.effectiveOn",
      ],
      [
        monthsAfter(effectiveOn, 3, "as-of"),
        { ...empty, agreement: { effectiveOn: "2025-02-28" } },
        "agreement.effectiveOn",
      ],
    ],
    unknown: [
      [onOrBefore(effectiveOn, filledOn), { ...empty, agreement: { effectiveOn: "2025-01-02" } }, "filing.filledOn"],
      [onOrBefore(effectiveOn, "as-of"), empty, "agreement.effectiveOn"],
    ],
    review: "never",
    words: [["不晚于"], ["on or before"]],
  },
  "of-year": {
    pass: [[ofTheYear(dossier("plan", "strategicGoalYears")), { ...empty, plan: { strategicGoalYears: 2024 } }]],
    fail: [
      [
        ofTheYear(dossier("plan", "strategicGoalYears")),
        { ...empty, plan: { strategicGoalYears: 2025 } },
        "plan.strategicGoalYears",
      ],
    ],
    unknown: [[ofTheYear(dossier("plan", "strategicGoalYears")), empty, "plan.strategicGoalYears"]],
    review: "never",
    words: [["为当年"], ["is the year"]],
  },
  named: {
    pass: [
      [
        named(dossier("consortium", "name"), "庐山市", "产业链", "创新联合体"),
        { ...empty, consortium: { name: "庐山市茶产业链云雾茶创新联合体" } },
      ],
    ],
    fail: [
      [
        named(dossier("consortium", "name"), "庐山市", "产业链", "创新联合体"),
        { ...empty, consortium: { name: "庐山市产业链云雾茶创新联合体" } },
        "consortium.name",
      ],
    ],
    unknown: [[named(dossier("consortium", "name"), "庐山市", "创新联合体"), empty, "consortium.name"]],
    review: "never",
    words: [
      ["庐山市", "产业链"],
      ["庐山市", "the form"],
    ],
  },
  coded: {
    pass: [
      [
        coded(dossier("consortium", "industryClass", "code"), "ABC", [2, 4]),
        { ...empty, consortium: { industryClass: { code: "C3823" } } },
      ],
    ],
    fail: [
      [
        coded(dossier("consortium", "industryClass", "code"), "ABC", [2, 4]),
        { ...empty, consortium: { industryClass: { code: "C3" } } },
        "consortium.industryClass.code",
      ],
    ],
    unknown: [
      [coded(dossier("consortium", "industryClass", "code"), "ABC", [2, 4]), empty, "consortium.industryClass.code"],
    ],
    review: "never",
    words: [["2 至 4 位数字"], ["2 to 4 digits"]],
  },
  refers: {
    pass: [[refersTo(dossier("filing", "applicantId"), allUnits), { ...units({}, {}), filing: { applicantId: "u1" } }]],
    fail: [
      [
        refersTo(dossier("filing", "applicantId"), allUnits),
        { ...units({}, {}), filing: { applicantId: "u2" } },
        "filing.applicantId",
      ],
    ],
    unknown: [
      [
        refersTo(dossier("filing", "applicantId"), allUnits),
        { ...units({}), unfinished: ["organizations"], filing: { applicantId: "u2" } },
        "organizations",
      ],

      [refersTo(dossier("filing", "applicantId"), allUnits), empty, "filing.applicantId"],
      [
        refersTo(dossier("filing", "applicantId"), allUnits),
        { ...units({}, { id: "" }), filing: { applicantId: "u2" } },
        "organizations.1.id",
      ],
    ],
    review: "never",
    words: [["名单内", "单位"], ["one of the units"]],
  },
};

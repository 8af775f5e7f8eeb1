import type { CriterionOf } from "../../src/criteria/types.js";
import { given, is, isOrJudged, lead, same, startsWith, validUscc } from "../../src/index.js";
import { type Cases, reviewed, units } from "./told.js";

const empty = units({});

type Kinds = "given" | "one-of" | "starts-with" | "uscc" | "same";

/** Kinds that ask one answer, or two. */
export const answers: { readonly [K in Kinds]: Cases<CriterionOf<K>> } = {
  given: {
    pass: [[given(lead("name")), units({ name: "甲" })]],
    fail: "never",
    unknown: [
      [given(lead("name")), units({ name: " " }), "organizations.0.name"],
      [given(lead("name")), { organizations: [] }, "organizations[role=lead]"],
    ],
    review: "never",
    words: [["填写", "名称"], ["given"]],
  },
  "one-of": {
    pass: [
      [is(lead("kind"), "enterprise", "university"), units({ kind: "university" })],
      [is(lead("kind"), "enterprise", "university", "other"), units({ kind: "other" })],
      [isOrJudged(lead("kind"), "enterprise"), { ...units({ kind: "other" }), ...reviewed(true) }],
    ],
    fail: [
      [is(lead("kind"), "enterprise", "university"), units({ kind: "other" }), "organizations.0.kind"],
      [
        is(lead("kind"), "enterprise", "university", "other"),
        units({ kind: "service-agency" }),
        "organizations.0.kind",
      ],
      [
        isOrJudged(lead("kind"), "enterprise"),
        { ...units({ kind: "other" }), ...reviewed(false) },
        "organizations.0.kind",
        "assertions.0.holds",
      ],
    ],
    unknown: [
      [is(lead("kind"), "enterprise"), empty, "organizations.0.kind"],
      [isOrJudged(lead("kind"), "enterprise"), { ...empty, ...reviewed(true) }, "organizations.0.kind"],
    ],
    review: [[isOrJudged(lead("kind"), "enterprise"), units({ kind: "other" }), "assertions[rule=lushan.rule.only]"]],
    words: [
      ["企业", "或", "高校"],
      ["enterprise", " or ", "university"],
    ],
  },
  "starts-with": {
    pass: [
      [startsWith(lead("division"), "3303", "33"), units({ division: "331002" })],
      [startsWith(lead("division"), "33"), units({ division: "330382" })],
    ],
    fail: [
      [startsWith(lead("division"), "33"), units({ division: "419001" }), "organizations.0.division"],
      [startsWith(lead("division"), "3303", "34"), units({ division: "331002" }), "organizations.0.division"],
    ],
    unknown: [[startsWith(lead("division"), "33"), empty, "organizations.0.division"]],
    review: "never",
    words: [["3303 或 33 开头"], ["begins with 3303 or 33"]],
  },
  uscc: {
    pass: [[validUscc(lead("uscc")), units({ uscc: "91330000142944445H" })]],
    fail: [[validUscc(lead("uscc")), units({ uscc: "91330000142944445J" }), "organizations.0.uscc"]],
    unknown: [[validUscc(lead("uscc")), empty, "organizations.0.uscc"]],
    review: "never",
    words: [["GB 32100-2015"], ["GB 32100-2015"]],
  },
  same: {
    pass: [[same(lead("name"), lead("contact", "name")), units({ name: "甲 ", contact: { name: "甲" } })]],
    fail: [
      [
        same(lead("name"), lead("contact", "name")),
        units({ name: "甲", contact: { name: "乙" } }),
        "organizations.0.name",
        "organizations.0.contact.name",
      ],
    ],
    unknown: [
      [same(lead("name"), lead("contact", "name")), units({ name: "甲" }), "organizations.0.contact.name"],
      [same(lead("name"), lead("contact", "name")), empty, "organizations.0.name", "organizations.0.contact.name"],
    ],
    review: "never",
    words: [["名称", "一致"], ["is the same as"]],
  },
};

import {
  type Criterion,
  citing,
  type Dossier,
  type Draft,
  evaluate,
  type Finding,
  type Jurisdiction,
  jurisdiction,
  section,
  text,
} from "../../src/index.js";

const clause = citing("lushan-2026");
export const asOf = "2025-06-01";

/** The one rule that `placeOf` makes. */
export const only = "lushan.rule.only";

/** An invented place with one rule. */
export const placeOf = (holds: Criterion, applies?: Criterion): Jurisdiction =>
  jurisdiction({
    id: "lushan",
    title: text("庐山市", "Lushan"),
    policy: { id: "lushan-2026", title: "庐山市创新联合体办法", issuer: "庐山市科学技术局", status: "trial" },
    sections: [
      section("formation", [
        {
          id: only,
          force: "must",
          cites: clause("第一条", "应当如此"),
          title: text("唯一的规则", "The only rule"),
          ...(applies && { applies }),
          holds,
        },
      ]),
    ],
  });

/** What a dossier comes to by one criterion. */
export function judge(holds: Criterion, dossier: Draft<Dossier>, applies?: Criterion, day = asOf): Finding {
  const [finding] = evaluate(dossier, placeOf(holds, applies), { asOf: day }).findings;
  if (!finding) throw new Error("the place has no rule");
  return finding;
}

export const statusOf = (...asked: Parameters<typeof judge>): Finding["status"] => judge(...asked).status;

/** A dossier as a program without types might hand it over. */
export const untyped = (value: unknown): Draft<Dossier> => value as Draft<Dossier>;

import { type Criterion, type Jurisdiction, jurisdiction, type Rule, section, text } from "../../src/index.js";

/** A rule of an invented place; of one reading, or of several. */
export interface Asked extends Partial<Pick<Rule, "force" | "stage" | "applies">> {
  readonly id: string;
  readonly holds?: Criterion;
  readonly readings?: Readonly<Record<string, Criterion>>;
}

const title = text("庐山市", "Lushan");
const cites = { policy: "lushan-2026", clause: "一", quote: "应当" };

/** An invented place that asks for this and that, whatever it is called. */
export const placeOf = (id: string, rules: readonly Asked[]): Jurisdiction =>
  jurisdiction({
    id,
    title,
    policy: { id: "lushan-2026", title: "办法", issuer: "科学技术局", status: "trial" },
    sections: rules.map(({ stage = "formation", force = "must", holds, readings = {}, ...rest }) => {
      const several = Object.entries(readings).map(([name, holds]) => [name, { title, holds }] as const);
      const asked = holds ? { holds } : { readings: Object.fromEntries(several) };
      return section(stage, [{ ...rest, force, cites, title, ...asked }]);
    }),
  });

/** The same of criteria alone, in turn. */
export const placeOfCriteria = (criteria: readonly Criterion[]): Jurisdiction =>
  placeOf(
    "lushan",
    criteria.map((holds, at) => ({ id: `lushan.r${at}`, holds })),
  );

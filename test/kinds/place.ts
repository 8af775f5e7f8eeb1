import {
  type Criterion,
  type Dossier,
  evaluate,
  type Finding,
  type Jurisdiction,
  jurisdiction,
  section,
  text,
} from "../../src/index.js";
import { asOf } from "../laws/arbitrary.js";
import { rules } from "./dossiers.js";

/** What a rule of an invented place asks for. */
export interface RuleOf {
  readonly holds: Criterion;
  readonly other?: Criterion | undefined;
  readonly applies?: Criterion | undefined;
}

const title = text("庐山市", "Lushan");
/** An invented place with some rules, of one reading or two. */
export const placeOf = (of: readonly RuleOf[]): Jurisdiction =>
  jurisdiction({
    id: "lushan",
    title,
    policy: { id: "lushan-2026", title: "办法", issuer: "科学技术局", status: "trial" },
    sections: [
      section(
        "formation",
        of.map(({ holds, other, applies }, at) => ({
          id: rules[at] ?? "",
          force: "must",
          cites: { policy: "lushan-2026", clause: "一", quote: "应当" },
          title,
          ...(applies && { applies }),
          ...(other ? { readings: { one: { title, holds }, two: { title, holds: other } } } : { holds }),
        })),
      ),
    ],
  });

export const findings = (dossier: Dossier, of: Jurisdiction): Finding[] => evaluate(dossier, of, { asOf }).findings;
/** What every rule comes to, by each of its readings. */
export const statuses = (dossier: Dossier, of: Jurisdiction): string[] =>
  findings(dossier, of).flatMap(({ status, reading, contested = [] }) =>
    reading === undefined ? [status] : [status, contested[0]?.status ?? status],
  );

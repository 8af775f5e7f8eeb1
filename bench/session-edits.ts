import type { Path } from "../src/engine/report.js";
import type { Dossier, Draft } from "../src/schemas/types.js";
import { keystrokes, ownCode } from "./full-dossiers.js";

/** What is typed or picked in a form, one after another, in a dossier of a lead and so many members. */
export interface Filling {
  readonly dossier: Draft<Dossier>;
  readonly edits: readonly { readonly path: Path; readonly value: unknown }[];
}

/** A complete dossier of a lead and so many members, each of which has signed. */
function grown(members: number): Dossier {
  const [first] = keystrokes();
  const base = structuredClone(first?.dossier) as Dossier;
  const { organizations, agreement } = base;
  const like = organizations.at(-1);
  if (!like) throw new RangeError("the dossier has no units");
  const more = Array.from({ length: Math.max(0, members + 1 - organizations.length) }, (_, at) => ({
    ...like,
    id: `unit-${at}`,
    name: `示例单位${at}`,
    uscc: ownCode(100 + at),
  }));
  const signed = more.map(
    ({ id }) => ({ organizationId: id, capacity: "legal-representative", sealed: true }) as const,
  );
  return {
    ...base,
    organizations: [...organizations, ...more],
    agreement: { ...agreement, signatures: [...(agreement?.signatures ?? []), ...signed] },
  };
}

/** The answers of a unit, of the lead's accounts, of the agreement and of the consortium, each changed and changed back. */
export function filling(members: number): Filling {
  const at = 7;
  const pairs: readonly (readonly [Path, unknown, unknown])[] = [
    [["organizations", at, "name"], "示例科技", "示例科技公司"],
    [["organizations", at, "kind"], "university", "enterprise"],
    [["organizations", at, "division"], "110101", "330302"],
    [["organizations", at, "chainPosition"], "downstream", "upstream"],
    [["organizations", at, "statement"], "承担总体设计", "承担总体设计与示范应用"],
    [["organizations", at, "tasks"], ["总体设计"], ["总体设计", "示范应用"]],
    [["organizations", 0, "financials", 0, "rdExpense"], "1000000", "41076000"],
    [["agreement", "signatures", at, "sealed"], false, true],
    [["consortium", "objectives"], "突破密封技术", "突破密封、涂层和执行器技术"],
  ];
  return {
    dossier: grown(members),
    edits: pairs.flatMap(([path, one, other]) => [one, other].map((value) => ({ path, value }))),
  };
}

import { answered, asRow } from "../facts/answer.js";
import { type Gaps, noLead } from "./collect.js";
import type { Context } from "./context.js";

/** Whether the role of a unit is told; what is neither of the two is none. */
const hasRole = (unit: unknown): boolean => {
  const role = answered(asRow(unit).role);
  return role === "lead" || role === "member";
};

/** Asks who the lead is while no unit has that role: at each unit whose role is open, and it may be one still to come. */
export function askForLead({ dossier }: Context, into: Gaps): void {
  const { organizations } = dossier;
  if (Array.isArray(organizations) && into.first(noLead, organizations))
    organizations.forEach((unit, at) => {
      if (!hasRole(unit)) into.add({ path: ["organizations", at, "role"] });
    });
  into.add(noLead);
}

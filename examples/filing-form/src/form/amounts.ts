import { shownAmount, storedAmount } from "consortium-eligibility/forms";

/** An amount as it is shown in 万元; what is none stays as it was typed. */
export const shown = (stored: unknown): string => shownAmount(stored) ?? (typeof stored === "string" ? stored : "");

/**
 * What is stored of an amount typed in 万元. Separators and the unit itself may be typed along; what is no amount is
 * stored as it is, and told.
 */
export function stored(typed: string): string | undefined {
  const plain = typed
    .normalize("NFKC")
    .replace(/[,，\s]/g, "")
    .replace(/万元?$/, "");
  if (plain === "") return undefined;
  return storedAmount(plain) ?? typed;
}

import { safeParseDossier } from "consortium-eligibility";

/** The day that a text is, as the library reads it; `undefined` where it is none. */
export function dayIn(value: unknown): string | undefined {
  const { value: read } = safeParseDossier({ organizations: [], filing: { filledOn: value } });
  return read?.filing?.filledOn ?? undefined;
}

/** Today in China, where the documents are from. */
export const today = (): string => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());

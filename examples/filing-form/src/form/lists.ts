import type { Session } from "consortium-eligibility/session";
import { valueAt } from "./paths.js";

const unfinished = ["unfinished"] as const;

/** The lists to which rows may still be added, as somebody said or as they were begun. */
export function openLists(dossier: unknown): readonly unknown[] {
  const list = valueAt(dossier, unfinished);
  return Array.isArray(list) ? list : [];
}
export const withOpen = (names: readonly unknown[], name: string): readonly unknown[] =>
  names.includes(name) ? names : [...names, name];

export const isOpen = (dossier: unknown, name: string): boolean => openLists(dossier).includes(name);

/** Says that more is to come: what a list lacks is then open, and no failure. */
export function openList(session: Session, name: string): void {
  const { dossier } = session.snapshot();
  session.set(unfinished, withOpen(openLists(dossier), name));
}

/** Says that a list is complete. */
export function closeList(session: Session, name: string): void {
  const { dossier } = session.snapshot();
  const others = openLists(dossier).filter((other) => other !== name);
  if (isOpen(dossier, name)) session.set(unfinished, others.length > 0 ? others : undefined);
}

import { useState, useSyncExternalStore } from "react";
import type { Path } from "../engine/report.js";
import type { FormIssue } from "../forms/issues.js";
import { answerAt } from "../words/names.js";
import { issuesAt, sessionOf } from "./beside.js";
import type { Session, SessionOptions, Snapshot } from "./types.js";

/** One answer of a form. */
export interface FieldState {
  readonly value: unknown;
  /** Puts another answer there; what is typed in one go is undone at once. */
  set(value: unknown): void;
  /** What stands beside it. */
  readonly issues: readonly FormIssue[];
  /** The first of these in words. */
  readonly message: string | undefined;
}

/** A session for a component. */
export interface Eligibility<D> {
  readonly session: Session<D>;
  readonly snapshot: Snapshot<D>;
  /** The answer at a path, and its issues. */
  field(path: Path): FieldState;
}

/**
 * A session for a component, which is drawn again when it differs. It is made once, by the options of the first time; make one
 * yourself with `createSession`, and hand it in, where several components share it or where it keeps its dossier.
 *
 * @throws as `createSession` does
 * @example
 * const { field } = useEligibility({ jurisdictions: [wenzhou], asOf: "2025-11-20" });
 * const name = field(["consortium", "name"]); // <input value={String(name.value ?? "")} onChange={(event) => name.set(event.target.value)} />
 */
export function useEligibility<D = unknown>(of: Session<D> | SessionOptions<D>): Eligibility<D> {
  const [session] = useState(() => sessionOf(of));
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot);
  const field = (path: Path): FieldState => {
    const issues = issuesAt(snapshot, path);
    return {
      value: answerAt(snapshot.dossier, path),
      set: (value) => session.set(path, value, { typing: true }),
      issues,
      message: issues[0]?.message,
    };
  };
  return { session, snapshot, field };
}

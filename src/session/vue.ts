import { type ComputedRef, computed, onScopeDispose, type ShallowRef, shallowRef, type WritableComputedRef } from "vue";
import type { Path } from "../engine/report.js";
import type { FormIssue } from "../forms/issues.js";
import { issuesAt, sessionOf } from "./beside.js";
import { valueAt } from "./paths.js";
import type { Session, SessionOptions, Snapshot } from "./types.js";

/** One answer of a form. */
export interface FieldModel {
  /** The answer, for `v-model`; what is typed in one go is undone at once. */
  readonly value: WritableComputedRef<unknown>;
  /** What stands beside it. */
  readonly issues: ComputedRef<readonly FormIssue[]>;
}

/** A session for a component. */
export interface Eligibility<D> {
  readonly session: Session<D>;
  readonly snapshot: Readonly<ShallowRef<Snapshot<D>>>;
  /** The answer at a path, and its issues. */
  field(path: Path): FieldModel;
}

/**
 * A session for a component and those below it: what differs is drawn again, and nothing else. One that is made here is ended
 * with its component; one that is handed in is left as it is.
 *
 * @throws as `createSession` does
 * @example
 * const { session, snapshot, field } = useEligibility({ jurisdictions: [wenzhou], asOf: "2025-11-20" });
 * const kind = field(["organizations", 0, "kind"]); // <select v-model="kind.value.value">, kind.issues.value[0]?.message
 */
export function useEligibility<D = unknown>(of: Session<D> | SessionOptions<D>): Eligibility<D> {
  const session = sessionOf(of);
  const snapshot = shallowRef(session.snapshot());
  const end = session.subscribe((now) => {
    snapshot.value = now;
  });
  onScopeDispose(() => {
    end();
    if (session !== of) session.close();
  });
  return {
    session,
    snapshot,
    field: (path) => ({
      value: computed({
        get: () => valueAt(snapshot.value.dossier, path),
        set: (value) => session.set(path, value, { typing: true }),
      }),
      issues: computed(() => issuesAt(snapshot.value, path)),
    }),
  };
}

import { computed, onScopeDispose, type ShallowRef, shallowRef } from "vue";
import type { Path } from "../engine/report.js";
import type { FormIssue } from "../forms/issues.js";
import { answerAt } from "../words/names.js";
import { issuesAt, sessionOf } from "./beside.js";
import type { Session, SessionOptions, Snapshot } from "./types.js";

/** One answer of a form, for `v-model="name.value"`. */
export interface FieldModel {
  /** The answer; what is typed in one go is undone at once. */
  value: unknown;
  /** What stands beside it. */
  readonly issues: readonly FormIssue[];
  /** The first of these in words. */
  readonly message: string | undefined;
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
 * const kind = field(["organizations", 0, "kind"]); // <select v-model="kind.value">…</select> {{ kind.message }}
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
  const field = (path: Path): FieldModel => {
    const value = computed(() => answerAt(snapshot.value.dossier, path));
    const issues = computed(() => issuesAt(snapshot.value, path));
    return {
      get value() {
        return value.value;
      },
      set value(now) {
        session.set(path, now, { typing: true });
      },
      get issues() {
        return issues.value;
      },
      get message() {
        return issues.value[0]?.message;
      },
    };
  };
  return { session, snapshot, field };
}

import type { Path } from "../engine/report.js";
import type { FormIssue } from "../forms/issues.js";
import { createSession } from "./session.js";
import type { Session, SessionOptions, Snapshot } from "./types.js";

const none: readonly FormIssue[] = [];

/** What stands beside a field. */
export const issuesAt = ({ issuesByField }: Snapshot, path: Path): readonly FormIssue[] =>
  issuesByField[path.join(".")] ?? none;

/** A session as it is, or one that is made of options. */
export const sessionOf = <D>(of: Session<D> | SessionOptions<D>): Session<D> =>
  "subscribe" in of ? of : createSession(of);

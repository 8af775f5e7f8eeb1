import type { Finding } from "../../src/engine/report.js";
import type { Assertion, Draft } from "../../src/schemas/types.js";
import { text } from "./answers.js";
import {
  capability,
  cooperation,
  coreTechnology,
  diversity,
  type Frame,
  finding,
  influence,
  mechanisms,
} from "./frames.js";

type Assertions = readonly Draft<Assertion>[];

/** Where the judged rules stand in what `said` returns. */
const places: ReadonlyMap<string, number> = new Map(
  [coreTechnology, influence, diversity, capability, cooperation, mechanisms].map(({ rule }, at) => [rule, at]),
);

/** For each judged rule the row of a reviewer, and after these the rows of an applicant; −1 for none. */
export function said(assertions: Assertions | undefined): number[] {
  const rows = [-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1];
  for (let at = 0; assertions && at < assertions.length; at++) {
    const place = places.get(text(assertions[at]?.rule) ?? "");
    if (place === undefined) continue;
    const by = text(assertions[at]?.by);
    if (by === "reviewer" && rows[place] === -1) rows[place] = at;
    else if (by === "applicant" && rows[place + 6] === -1) rows[place + 6] = at;
  }
  return rows;
}

export function judged(
  frame: Frame,
  place: number,
  rows: readonly number[],
  assertions: Assertions | undefined,
): Finding {
  const at = rows[place] ?? -1;
  const found = verdict(frame, at, assertions);
  const claim = assertions?.[rows[place + 6] ?? -1];
  if (claim && typeof claim.holds === "boolean") {
    const note = text(claim.note);
    found.claim = note === undefined ? { holds: claim.holds } : { holds: claim.holds, note };
  }
  return found;
}

function verdict(frame: Frame, at: number, assertions: Assertions | undefined): Finding {
  if (at < 0) return finding(frame, "review", [], [{ path: ["assertions"], row: { rule: frame.rule } }], []);
  const holds = assertions?.[at]?.holds;
  if (holds === true) return finding(frame, "pass", [], [], []);
  const path = ["assertions", at, "holds"];
  return holds === false ? finding(frame, "fail", [], [], [path]) : finding(frame, "review", [], [{ path }], []);
}

import { type Dossier, type Draft, type Jurisdiction, jurisdictions, type Stage } from "consortium-eligibility";
import { type Near, nearest, type Remedies, remedies } from "consortium-eligibility/remedies";
import { judgedAgainst, judgedAnew } from "../form/judged-anew.js";

/** What a page asks for. */
export interface Asked {
  readonly job: number;
  readonly dossier: Draft<Dossier>;
  readonly jurisdiction: string;
  readonly options: {
    readonly asOf: string;
    readonly stages: readonly Stage[];
    readonly readings: Readonly<Record<string, string>>;
  };
}

/** What it is told: the plans, or none where they could not be worked out. */
export interface Told {
  readonly job: number;
  readonly found?: Remedies;
  /** The judgements that the plans leave to be made anew: with them as they stand there is none. */
  readonly anew: readonly string[];
  /** How far the other places are, told after the plans. */
  readonly others?: readonly Near[];
}

function plansOf({ dossier, options }: Asked, place: Jurisdiction): Omit<Told, "job"> {
  const found = remedies(dossier, place, options);
  const anew = judgedAgainst(dossier);
  if (found.plans.length > 0 || found.outcome === "reached" || anew.length === 0) return { found, anew: [] };
  const then = remedies(judgedAnew(dossier), place, options);
  return then.plans.length > 0 ? { found: then, anew } : { found, anew: [] };
}

/** Plans may take half a second: they are worked out beside the page, so that it never stands still. */
addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  const { job, dossier, jurisdiction, options } = data;
  const place = jurisdictions.find(({ id }) => id === jurisdiction);
  if (!place) return;
  try {
    const plans = plansOf(data, place);
    postMessage({ job, ...plans } satisfies Told);
    const elsewhere = jurisdictions.filter((other) => other !== place);
    const others = nearest(dossier, elsewhere, { asOf: options.asOf, stages: ["formation"] });
    postMessage({ job, ...plans, others } satisfies Told);
  } catch {
    postMessage({ job, anew: [] } satisfies Told);
  }
});

import { type Dossier, type Draft, jurisdictions, type Stage } from "consortium-eligibility";
import { type Remedies, remedies } from "consortium-eligibility/remedies";

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
}

function found({ dossier, jurisdiction, options }: Asked): Remedies | undefined {
  const place = jurisdictions.find(({ id }) => id === jurisdiction);
  try {
    return place && remedies(dossier, place, options);
  } catch {
    return undefined;
  }
}

/** Plans may take half a second: they are worked out beside the page, so that it never stands still. */
addEventListener("message", ({ data }: MessageEvent<Asked>) => {
  const plans = found(data);
  const told: Told = { job: data.job, ...(plans && { found: plans }) };
  postMessage(told);
});

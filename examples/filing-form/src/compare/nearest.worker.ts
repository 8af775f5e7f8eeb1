import { type Dossier, type Draft, jurisdictions } from "consortium-eligibility";
import { type Near, nearest } from "consortium-eligibility/remedies";
import type { Options } from "./rows.js";

/** What is asked of it. */
export interface Ask {
  readonly id: number;
  readonly dossier: Draft<Dossier>;
  readonly options: Options;
}
/** What it answers; nothing where the dossier cannot be reckoned with. */
export interface Told {
  readonly id: number;
  readonly near?: readonly Near[];
}

/** Beside the page, for it can take a second. */
addEventListener("message", ({ data }: MessageEvent<Ask>) => {
  const tell = (told: Told): void => postMessage(told);
  try {
    tell({ id: data.id, near: nearest(data.dossier, jurisdictions, data.options) });
  } catch {
    tell({ id: data.id });
  }
});

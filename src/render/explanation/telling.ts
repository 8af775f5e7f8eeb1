import type { Lang } from "../../text.js";
import type { AnyDossier } from "../../words/names.js";

/** How a finding is told. */
export interface Telling {
  readonly lang: Lang;
  readonly dossier: AnyDossier | undefined;
  /** How many rows a phrase names before it only counts them. */
  readonly most: number;
  /** That it is only encouraged. */
  readonly encouraged: boolean;
}

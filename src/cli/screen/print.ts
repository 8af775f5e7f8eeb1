import { evaluate } from "../../engine/evaluate.js";
import { overLines } from "../../render/printers.js";
import { render } from "../../render/render.js";
import { renderScreening } from "../../render/screening/index.js";
import type { SourcedReport } from "../../render/sources.js";
import type { Paint } from "../../render/text.js";
import type { Dossier } from "../../schemas/types.js";
import type { Screening } from "../../screen/types.js";
import type { Asked } from "./asked.js";

/** A dossier that is to be explained, and where it was read. */
export interface Explained {
  readonly source: NonNullable<SourcedReport["source"]>;
  readonly dossier: Dossier;
}

/** What was found, and those of which more was asked. */
export interface Printed {
  readonly screening: Screening;
  readonly explained: readonly Explained[] | undefined;
}

/** What a screen found, and after it the reports on the dossiers that are to be explained. */
export function printed({ screening, explained }: Printed, asked: Asked, paint: Paint): string {
  const { place, options, format, lang } = asked;
  const summary = (): string => renderScreening(screening, { lang, format, paint, of: place });
  if (!explained) return summary();
  const reports = explained.map(({ source, dossier }) => ({ ...evaluate(dossier, place, options), source }));
  const dossiers = explained.map(({ dossier }) => dossier);
  const told = (): string => render(reports, { jurisdictions: [place], dossiers, format, lang, paint });
  switch (format) {
    case "json":
      return overLines({ ...screening, explained: JSON.parse(told()) });
    case "html":
      return renderScreening(screening, { lang, format, of: place, explained: { reports, dossiers } });
    default:
      return reports.length === 0 ? summary() : `${summary()}\n${told()}`;
  }
}

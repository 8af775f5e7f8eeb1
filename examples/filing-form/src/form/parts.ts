import type { Asked } from "./described.js";

/** A list of rows within a section, and the fields of a row. */
export interface RowFields {
  /** Its name without the part above it: `financials`. */
  readonly key: string;
  readonly fields: readonly Asked[];
}

/** The fields of a section by how they are filled in. */
export interface Parts {
  /** Yes or no, one below the other. */
  readonly flags: readonly Asked[];
  readonly plain: readonly Asked[];
  readonly lists: readonly RowFields[];
}

/** Parts the fields of a section, below a prefix such as `organizations.*.`. */
export function partsOf(fields: readonly Asked[], prefix: string): Parts {
  const lists = new Map<string, Asked[]>();
  const [flags, plain]: [Asked[], Asked[]] = [[], []];
  for (const asked of fields) {
    const rest = asked.field.name.slice(prefix.length);
    const [key, within] = rest.split(".*.");
    if (asked.field.name.endsWith("facts") || asked.field.kind === "rows") continue;
    if (key !== undefined && within !== undefined) {
      const list = lists.get(key);
      if (list) list.push(asked);
      else lists.set(key, [asked]);
    } else if (asked.field.kind === "flag") flags.push(asked);
    else plain.push(asked);
  }
  return { flags, plain, lists: [...lists].map(([key, rows]) => ({ key, fields: rows })) };
}

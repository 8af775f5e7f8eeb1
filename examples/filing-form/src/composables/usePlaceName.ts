import { starred } from "../form/paths.js";
import { allFields, type FieldNode } from "../form/tree.js";
import { useSession } from "../session.js";
import type { Place } from "./useFocus.js";
import { useRowName } from "./useRowName.js";

const flat = (nodes: readonly FieldNode[]): [string, FieldNode][] =>
  nodes.flatMap((node) => [[node.name, node] as [string, FieldNode], ...flat(node.children)]);

/** What a field is called, with its row: “第 3 家单位 · 单位类型”. */
export function usePlaceName(): (place: Place) => string {
  const { place: jurisdiction, settings, t } = useSession();
  const rowName = useRowName();
  const known = new Map<string, FieldNode>(flat(allFields(jurisdiction.value)));
  return ({ path, row, field }) => {
    if (path[0] === "assertions") return t.value.section.assertions;
    const label = (name: string): string => known.get(name)?.label[settings.lang] ?? name;
    const rows = path.flatMap((part, at) => (typeof part === "number" ? [rowName(path.slice(0, at + 1))] : []));
    const own = typeof path.at(-1) === "number" ? [] : [label(starred(path))];
    if (field === undefined) return [...rows, ...own].join(" · ");
    const lacking = label(`${starred(path)}.*.${field}`);
    return [...rows, row?.year === undefined ? lacking : t.value.ofYear(row.year, lacking)].join(" · ");
  };
}

import { nameOf, type Path } from "../form/paths.js";
import { useSession } from "../session.js";

const naming = ["name", "title", "year", "organizationId"];
const blank = (value: unknown): boolean => value === undefined || value === null || String(value).trim() === "";

/** What a row is called: by its own name, or by its number. */
export function useRowName(): (path: Path) => string {
  const { draft, t } = useSession();
  const unitName = (at: number): string => {
    const name = draft.get(["organizations", at, "name"]);
    return blank(name) ? t.value.unitRow(at + 1) : String(name).slice(0, 60);
  };
  return (path) => {
    const at = Number(path.at(-1)) + 1;
    const key = naming.find((one) => !blank(draft.get([...path, one])));
    const own = key === undefined ? undefined : String(draft.get([...path, key]));
    if (own === undefined) return nameOf(path.slice(0, -1)) === "organizations" ? t.value.unitRow(at) : t.value.row(at);
    if (key !== "organizationId") return own.slice(0, 60);
    const units = draft.plain().organizations;
    const unit = (Array.isArray(units) ? units : []).findIndex(({ id }) => id === own);
    return unit < 0 ? t.value.dangling(own.slice(0, 60)) : unitName(unit);
  };
}

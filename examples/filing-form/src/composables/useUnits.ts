import { computed } from "vue";
import { useSession } from "../session.js";

/** The units of the list, by id, as other fields name them. */
export function useUnits() {
  const { draft, t } = useSession();
  return computed((before?: readonly { value: string; label: string }[]) => {
    // Read from what is plain: ten thousand units are not to be watched one by one.
    void draft.version.value;
    const list = draft.plain().organizations;
    const units = (Array.isArray(list) ? list : []).map(({ id, name }, at) => ({
      value: String(id),
      label: typeof name === "string" && name.trim() !== "" ? name : t.value.unitRow(at + 1),
    }));
    const same =
      before?.length === units.length &&
      units.every(({ value, label }, at) => before[at]?.value === value && before[at]?.label === label);
    return same ? before : units;
  });
}

import type { Stage } from "consortium-eligibility";
import { computed, reactive } from "vue";
import { places, type Section, sections } from "../form/tree.js";

export type Lang = "zh-CN" | "en";
export const allStages: readonly Stage[] = ["formation", "filing", "approval", "operation"];

/** What is chosen around the dossier. */
export interface Settings {
  lang: Lang;
  jurisdiction: string;
  stages: Stage[];
  /** Blank: the day of filing, else today. */
  asOf: string;
  readings: Record<string, string>;
  /** Fields that no clause of the place reads are shown too. */
  everyField: boolean;
  view: "form" | "compare";
  section: Section;
}

const one = <T extends string>(options: readonly T[], value: unknown): T | undefined =>
  options.find((option) => option === value);

/** The readings that there are, among those given. */
function knownReadings(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    places.flatMap(({ rules }) =>
      rules.flatMap(({ id, readings }) => {
        const name = one(Object.keys(readings), given.get(id));
        return name ? [[id, name]] : [];
      }),
    ),
  );
}

/** Settings from anything: what is no setting is as at the beginning. */
export function settingsFrom(input: unknown): Settings {
  const given = new Map<string, unknown>(typeof input === "object" && input !== null ? Object.entries(input) : []);
  const stages = given.get("stages");
  const asked = allStages.filter((stage) => Array.isArray(stages) && stages.includes(stage));
  const asOf = given.get("asOf");
  return {
    lang: one(["zh-CN", "en"], given.get("lang")) ?? "zh-CN",
    jurisdiction:
      one(
        places.map(({ id }) => id),
        given.get("jurisdiction"),
      ) ?? "wenzhou",
    stages: asked.length > 0 ? asked : ["formation", "filing"],
    asOf: typeof asOf === "string" ? asOf.slice(0, 20) : "",
    readings: knownReadings(given.get("readings")),
    everyField: given.get("everyField") === true,
    view: one(["form", "compare"], given.get("view")) ?? "form",
    section: one(sections, given.get("section")) ?? "consortium",
  };
}

export function useSettings(saved: unknown) {
  const settings = reactive(settingsFrom(saved));
  const place = computed(() => {
    const found = places.find(({ id }) => id === settings.jurisdiction) ?? places[0];
    if (!found) throw new RangeError("there is no jurisdiction");
    return found;
  });
  return { settings, place };
}

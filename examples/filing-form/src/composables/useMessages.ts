import type { Finding, Force, Jurisdiction } from "consortium-eligibility";
import { type ComputedRef, computed, type ShallowRef, shallowReactive, watch } from "vue";
import { nameOf, type Path } from "../form/paths.js";
import { sectionOf } from "../form/tree.js";
import { say } from "./say.js";
import type { Judgement } from "./useReport.js";
import type { Settings } from "./useSettings.js";

/** A finding with its words. */
export interface Told {
  finding: Finding;
  title: string;
  message: string;
}

/** What stands beside a field. */
export interface FieldMessage {
  kind: "shape" | Force;
  text: string;
  finding?: Finding;
}

/** How many fields are marked as missing, and how many problems stand in a tab. */
export interface Tally {
  wrong: number;
  missing: number;
}

/** Makes a map hold what it should, touching only what has changed. */
function settle<T>(held: Map<string, T>, wanted: ReadonlyMap<string, T>, same: (a: T, b: T) => boolean): void {
  for (const key of held.keys()) if (!wanted.has(key)) held.delete(key);
  for (const [key, value] of wanted) {
    const known = held.get(key);
    if (known === undefined || !same(known, value)) held.set(key, value);
  }
}

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  map.set(key, [...(map.get(key) ?? []), value]);
};

/** Puts a judgement into words: for the list of findings, and beside each field. */
export function useMessages(judgement: ShallowRef<Judgement>, settings: Settings, place: ComputedRef<Jurisdiction>) {
  const told = computed((before?: readonly Told[]): Told[] => {
    const { report, dossier } = judgement.value;
    const { findings, jurisdiction } = report;
    if (jurisdiction !== place.value.id) return [];
    const titles = new Map(place.value.rules.map(({ id, title }) => [id, title[settings.lang]]));
    return findings.map((finding, at) => {
      const title = titles.get(finding.rule) ?? finding.rule;
      const message = say(finding, place.value, settings.lang, dossier);
      const known = before?.[at];
      const same = known?.message === message && known.title === title && known.finding.status === finding.status;
      // What has not changed stays the same object, so that its part of the list is not drawn again.
      return same && JSON.stringify(known.finding) === JSON.stringify(finding) ? known : { finding, title, message };
    });
  });

  /** The messages beside a field, by its name. */
  const at = shallowReactive(new Map<string, readonly FieldMessage[]>());
  /** The fields that are still to be answered. */
  const missing = shallowReactive(new Map<string, Force>());
  /** By tab, and by row: `organizations`, `organizations.3`. */
  const tallies = shallowReactive(new Map<string, Tally>());

  const tell = (): void => {
    const found = new Map<string, FieldMessage[]>();
    const open = new Map<string, Force>();
    const counted = new Set<string>();
    const counts = new Map<string, Tally>();
    const count = ([root, row]: Path, what: keyof Tally): void => {
      for (const key of [sectionOf(root), ...(typeof row === "number" ? [`${root}.${row}`] : [])]) {
        const tally = counts.get(key) ?? { wrong: 0, missing: 0 };
        counts.set(key, tally);
        tally[what]++;
      }
    };
    for (const { path, messages } of judgement.value.issues) {
      push(found, nameOf(path), { kind: "shape", text: messages[settings.lang] });
      count(path, "wrong");
    }
    for (const { finding, title, message } of told.value) {
      const { status, force, paths } = finding;
      const [first] = paths;
      if (status === "fail" && first && force !== "may") {
        push(found, nameOf(first), {
          kind: force,
          text: `${title}${settings.lang === "en" ? ": " : "："}${message}`,
          finding,
        });
        count(first, "wrong");
      }
      if (force === "may" || (status !== "unknown" && status !== "review")) continue;
      for (const { path, row, field } of finding.missing) {
        const name = nameOf(path);
        const answer = JSON.stringify([path, row, field]);
        if (!counted.has(answer)) count(path, "missing");
        counted.add(answer);
        if (open.get(name) !== "must") open.set(name, force);
      }
    }
    settle(at, found, (a, b) => a.length === b.length && a.every(({ text }, index) => text === b[index]?.text));
    settle(missing, open, Object.is);
    settle(tallies, counts, (a, b) => a.wrong === b.wrong && a.missing === b.missing);
  };
  watch([told, () => judgement.value.issues], tell, { immediate: true });

  return { told, at, missing, tallies };
}

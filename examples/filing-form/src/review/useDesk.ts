import type { Finding } from "consortium-eligibility";
import { computed, ref } from "vue";
import { wordsOf } from "../form/paths.js";
import { useSession } from "../session.js";
import { counts, judgedRules, judgementAt, waits } from "./judged.js";
import { deskWords } from "./language.js";
import { rowsAt } from "./read.js";
import { reviewer } from "./reviewer.js";

/** The rule that is looked at. */
const chosen = ref<string>();
/** The places that the dossier was judged for by another edition of their document. */
const editions = ref<readonly string[]>([]);
/** What was judged here: a name that is entered later belongs to these, and to no judgement that came with the file. */
const own = new Set<string>();

/** What is not as it should be, and nobody can judge. */
const amiss = ({ status, force }: Finding): boolean => (status === "fail" && force !== "may") || status === "unknown";

/** The desk: what is to be judged, where the reviewer stands, and his judgements. */
export function useDesk() {
  const { session, snapshot, place, lang, say } = useSession();
  const words = computed(() => deskWords[lang.value]);
  const report = computed(() => snapshot.value.reports[place.value.id]);
  const findings = computed<readonly Finding[]>(() => report.value?.findings ?? []);
  const judgedBy = computed(() => judgedRules(place.value, snapshot.value.settings.readings));
  const judgeable = computed(() => findings.value.filter((one) => judgedBy.value.has(one.rule) && counts(one)));
  const open = computed(() => findings.value.filter(waits));
  const finding = computed(
    () => findings.value.find(({ rule }) => rule === chosen.value) ?? open.value[0] ?? findings.value[0],
  );
  const titles = computed(() => new Map(place.value.rules.map(({ id, title }) => [id, title[lang.value]])));
  const titleOf = (rule: string): string => titles.value.get(rule) ?? rule;

  /** The next of what is open in a direction, round the end; what nobody can judge only once all is judged. */
  function neighbour(by: 1 | -1): Finding | undefined {
    const stops = open.value.length > 0 ? open.value : findings.value.filter(amiss);
    const order = findings.value.map(({ rule }) => rule);
    const here = order.indexOf(finding.value?.rule ?? "");
    const at = stops.map(({ rule }) => order.indexOf(rule));
    const [first, last] = [0, stops.length - 1];
    const found = by === 1 ? at.findIndex((one) => one > here) : at.findLastIndex((one) => one < here);
    return stops[found >= 0 ? found : by === 1 ? first : last];
  }
  const step = (by: 1 | -1): void => {
    chosen.value = neighbour(by)?.rule ?? chosen.value;
  };

  /** Enters a judgement; with it what was said before of evidence stays. */
  function put(rule: string, holds: unknown, note: string): void {
    const { dossier } = snapshot.value;
    const at = judgementAt(dossier, rule);
    const { evidence } = rowsAt(dossier, ["assertions"])[at] ?? {};
    const { name, on } = reviewer;
    const row = {
      ...{ rule, by: "reviewer", holds },
      ...(name.trim() !== "" && { name: name.trim() }),
      ...(on !== "" && { on }),
      ...(note.trim() !== "" && { note: note.trim() }),
      ...(evidence !== undefined && { evidence }),
    };
    own.add(rule);
    if (at < 0) session.insert(["assertions"], row);
    else session.set(["assertions", at], row);
  }

  /** @returns whether it went on to the next */
  function judge(rule: string, holds: boolean, note: string): boolean {
    put(rule, holds, note);
    chosen.value = rule;
    const next = holds && reviewer.goesOn ? open.value.find((one) => one.rule === neighbour(1)?.rule) : undefined;
    if (next) chosen.value = next.rule;
    const more = open.value.length === 0 ? ` ${words.value.allJudged}` : "";
    say(words.value.said(titleOf(rule), holds, next && titleOf(next.rule)) + more);
    return next !== undefined;
  }

  /** A note that comes after the judgement goes to it. */
  function annotate(rule: string, note: string): void {
    const { dossier } = snapshot.value;
    const before = rowsAt(dossier, ["assertions"])[judgementAt(dossier, rule)];
    if (before && wordsOf(before.note) !== note.trim()) put(rule, before.holds, note);
  }

  function withdraw(rule: string): void {
    const at = judgementAt(snapshot.value.dossier, rule);
    if (at >= 0) session.remove(["assertions", at]);
    own.delete(rule);
  }

  /** Puts name and day, entered later, to what was judged here before. */
  function sign(): void {
    const { name, on } = reviewer;
    session.change(() => {
      for (const rule of own) {
        const at = judgementAt(snapshot.value.dossier, rule);
        if (at < 0) continue;
        session.set(["assertions", at, "name"], name.trim() || undefined, { typing: true });
        session.set(["assertions", at, "on"], on || undefined, { typing: true });
      }
    });
  }

  return {
    words,
    report,
    findings,
    judgeable,
    open,
    finding,
    titleOf,
    step,
    judge,
    annotate,
    withdraw,
    sign,
    choose: (rule: string | undefined): void => {
      chosen.value = rule;
    },
    editions,
    /** Begins anew with another dossier. */
    begin: (of: readonly string[]): void => {
      editions.value = of;
      chosen.value = undefined;
      own.clear();
    },
  };
}

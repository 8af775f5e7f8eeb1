import { jurisdictions, wenzhou } from "consortium-eligibility";
import { browserStorage, createSession, type Envelope, type Session } from "consortium-eligibility/session";
import { dayIn, today } from "./form/day.js";
import { valueAt } from "./form/paths.js";
import type { Lang } from "./words/lang.js";

/** A new shape of what is kept takes a new number; what an older one kept is left alone. */
const storageKey = "consortium-eligibility.filing-form.v2";
const langKey = `${storageKey}.lang`;

/** The language of the last visit; storage may be blocked. */
export function keptLang(): Lang {
  try {
    return localStorage.getItem(langKey) === "en" ? "en" : "zh-CN";
  } catch {
    return "zh-CN";
  }
}
export function keepLang(lang: Lang): void {
  try {
    localStorage.setItem(langKey, lang);
  } catch {
    // The language is chosen again at the next visit.
  }
}

/** What is kept under a name, as it stands there. */
const textAt = (name: string): string => {
  try {
    return localStorage.getItem(name) ?? "";
  } catch {
    return "";
  }
};
export const keptText = (): string => textAt(storageKey);
export const asideText = textAt;

/** Puts what is kept under a name of its own; whether that could be done. */
export function setAside(): boolean {
  try {
    const text = localStorage.getItem(storageKey);
    if (text === null) return true;
    browserStorage(storageKey).setAside?.(text);
    localStorage.removeItem(storageKey);
    return true;
  } catch {
    return false;
  }
}

/** Whether somebody chose the day: then it stays; else it is that of the filing, or today. */
let chosen = false;

const usualDay = (session: Session): string =>
  dayIn(valueAt(session.snapshot().dossier, ["filing", "filledOn"])) ?? today();

/** The day that somebody chose. */
export const chosenDay = (session: Session): string | undefined =>
  chosen ? session.snapshot().settings.asOf : undefined;

/** Chooses the day of the question; a blank one is the usual one. */
export function chooseDay(session: Session, day: string): void {
  chosen = day !== "";
  const asOf = chosen ? day : usualDay(session);
  if (session.snapshot().settings.asOf !== asOf) session.configure({ asOf });
}

/** Whether a day came with an envelope. */
const bringsDay = (text: string): boolean => {
  const content: unknown = JSON.parse(text);
  return valueAt(content, ["format"]) !== undefined && dayIn(valueAt(content, ["asOf"])) !== undefined;
};

/** Takes a dossier, or an envelope with all that it is judged by, from a text that was looked at before. */
export function importText(session: Session, text: string): void {
  chosen = bringsDay(text.replace(/^\uFEFF/, ""));
  session.import(text);
  if (!chosen) chooseDay(session, "");
}

/** What is kept of a session whose day nobody chose is judged by the day of the next visit. */
function keptOf({ asOf, ...envelope }: Envelope): Envelope {
  return chosen && asOf !== undefined ? { ...envelope, asOf } : envelope;
}

let open: Session | undefined;
/** The dossier that is being filled in, wherever the page fails. */
export const dossierAtHand = (): unknown => open?.export();

/** The session of this browser: what was kept of the last visit, judged by one place and by today. */
export function openSession(lang: Lang): Session {
  const kept = browserStorage(storageKey);
  const load = (): unknown => {
    const text = kept.load();
    chosen = typeof text === "string" && text.includes('"asOf"');
    return text;
  };
  const session = createSession({
    jurisdictions: [wenzhou],
    places: jurisdictions,
    stages: ["formation"],
    asOf: today(),
    show: "should",
    lang,
    storage: { ...kept, load, save: (envelope) => kept.save(keptOf(envelope)) },
  });
  open = session;
  if (!chosen) chooseDay(session, "");
  session.subscribe((_, { paths }) => {
    if (chosen || paths.length === 0) return;
    chooseDay(session, "");
  });
  return session;
}

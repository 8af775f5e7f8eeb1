import { jurisdictions, wenzhou } from "consortium-eligibility";
import { browserStorage, createSession, type Envelope, type Session } from "consortium-eligibility/session";
import { dayIn, today } from "./form/day.js";
import type { Lang } from "./words/lang.js";

/** A new shape of what is kept takes a new number; what an older one kept is left alone. */
export const storageKey = "consortium-eligibility.filing-form.v2";
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

/** What is kept of a session whose day nobody chose is judged by the day of the next visit. */
const withoutDay = ({ asOf: _, ...envelope }: Envelope): Envelope => envelope;

let open: Session | undefined;
/** The dossier that is being filled in, wherever the page fails. */
export const dossierAtHand = (): unknown => open?.export();

/** The day by which a dossier is judged as long as nobody chose another: that of its filing, else today. */
const usualDay = (session: Session): string => dayIn(session.snapshot().dossier.filing?.filledOn) ?? today();

/** Whether somebody chose the day: then it stays. */
let chosen = false;

/** Chooses the day of the question; a blank one is the usual one. */
export function chooseDay(session: Session, day: string): void {
  chosen = day !== "";
  session.configure({ asOf: chosen ? day : usualDay(session) });
}

/** The session of this browser: what was kept of the last visit, judged by one place and by today. */
export function openSession(lang: Lang): Session {
  const kept = browserStorage(storageKey);
  const session = createSession({
    jurisdictions: [wenzhou],
    places: jurisdictions,
    stages: ["formation"],
    asOf: today(),
    show: "should",
    lang,
    storage: { ...kept, save: (envelope) => kept.save(chosen ? envelope : withoutDay(envelope)) },
  });
  open = session;
  session.subscribe(({ settings }, { paths }) => {
    if (chosen || paths.length === 0) return;
    const day = usualDay(session);
    if (settings.asOf !== day) session.configure({ asOf: day });
  });
  return session;
}

/** What is kept, as it stands there. */
export function keptText(): string {
  try {
    return localStorage.getItem(storageKey) ?? "";
  } catch {
    return "";
  }
}

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

import type { Finding, Measure, Missing } from "../../src/engine/report.js";
import type { Agreement, Consortium, Dossier, Draft, Filing, Organization, Plan } from "../../src/schemas/types.js";
import { begun, leadGap, text } from "./answers.js";
import { articles } from "./filing-agreement.js";
import { counts } from "./filing-counts.js";
import * as frames from "./filing-frames.js";
import { location, memberRows, platformRows, platformScope, researchers } from "./filing-rows.js";
import { isField, isIndustry, isName, length, words } from "./filing-texts.js";
import type { Frame } from "./frames.js";

type Form = Draft<Filing> | undefined;
type Of = Draft<Consortium> | undefined;
const { filed } = frames;

/** The filing rules of Wenzhou by hand. */
export function filing(
  dossier: Draft<Dossier>,
  units: readonly Draft<Organization>[],
  lead: Draft<Organization> | undefined,
  leadAt: number,
): Finding[] {
  const consortium = begun(dossier.consortium);
  const form = begun(dossier.filing);
  const agreement = begun(dossier.agreement);
  const platforms = begun(dossier.platforms);
  const { name, objectives, cooperationBasis } = consortium ?? {};
  const code = text(begun(consortium?.industryClass)?.code);
  return [
    planContents(begun(dossier.plan)),
    answered(frames.charter, begun(dossier.governance)?.charter),
    tested(frames.name, text(name), isName),
    answered(frames.leadSeal, form?.leadSealed),
    fieldsNamed(consortium),
    platformScope(platforms, units),
    location(units),
    attached(form),
    basics(consortium, form, agreement, lead, leadAt),
    tested(frames.industryCode, code, isIndustry),
    technicalFields(consortium),
    limited(text(objectives)),
    researchers(begun(dossier.researchers)),
    platformRows(platforms),
    memberRows(units),
    tested(frames.cooperation, text(cooperationBasis), () => true),
    opinion(form),
    counts(form, units, platforms),
    cover(consortium, form, lead, leadAt),
    articles(units, agreement),
  ];
}

/** A rule of one answer; it is the first of the fields that the rule reads. */
function single(frame: Frame, holds: boolean | undefined): Finding {
  const [path = []] = frame.fields;
  if (holds === undefined) return filed(frame, "unknown", [], [{ path }], []);
  return holds ? filed(frame, "pass", [], [], []) : filed(frame, "fail", [], [], [path]);
}

const answered = (frame: Frame, answer: unknown): Finding =>
  single(frame, typeof answer === "boolean" ? answer : undefined);

const tested = (frame: Frame, answer: string | undefined, test: (answer: string) => boolean): Finding =>
  single(frame, answer === undefined ? undefined : test(answer));

/** A rule that asks for answers to be given. */
const complete = (frame: Frame, missing: Missing[]): Finding =>
  filed(frame, missing.length > 0 ? "unknown" : "pass", [], missing, []);

function planContents(plan: Draft<Plan> | undefined): Finding {
  const missing: Missing[] = [];
  if (text(plan?.objectives) === undefined) missing.push({ path: ["plan", "objectives"] });
  if (text(plan?.organization) === undefined) missing.push({ path: ["plan", "organization"] });
  if (text(plan?.mechanism) === undefined) missing.push({ path: ["plan", "mechanism"] });
  return complete(frames.planContents, missing);
}

function fieldsNamed(consortium: Of): Finding {
  const missing: Missing[] = [];
  if (text(consortium?.industry) === undefined) missing.push({ path: ["consortium", "industry"] });
  if (text(consortium?.segment) === undefined) missing.push({ path: ["consortium", "segment"] });
  return complete(frames.fieldsNamed, missing);
}

function attached(form: Form): Finding {
  const list = begun(form?.attachments);
  if (!list) return single(frames.attached, undefined);
  const missing: Missing[] = [];
  for (let at = 0; at < list.length; at++) {
    const entry = text(list[at]);
    if (entry === "agreement") return single(frames.attached, true);
    if (entry === undefined) missing.push({ path: ["filing", "attachments", at] });
  }
  return missing.length > 0 ? complete(frames.attached, missing) : single(frames.attached, false);
}

/** Who hands it in and when, on the form as on the cover of the agreement. */
function sender(missing: Missing[], form: Form, lead: Draft<Organization> | undefined, leadAt: number): void {
  const contact = begun(form?.contact);
  if (text(lead?.name) === undefined) missing.push(leadGap(leadAt, "name"));
  if (text(contact?.name) === undefined) missing.push({ path: ["filing", "contact", "name"] });
  if (text(contact?.phone) === undefined) missing.push({ path: ["filing", "contact", "phone"] });
  if (text(form?.filledOn) === undefined) missing.push({ path: ["filing", "filledOn"] });
}

function basics(
  consortium: Of,
  form: Form,
  agreement: Draft<Agreement> | undefined,
  lead: Draft<Organization> | undefined,
  leadAt: number,
): Finding {
  const missing: Missing[] = [];
  const industry = begun(consortium?.industryClass);
  if (text(consortium?.name) === undefined) missing.push({ path: ["consortium", "name"] });
  sender(missing, form, lead, leadAt);
  if (text(agreement?.effectiveOn) === undefined) missing.push({ path: ["agreement", "effectiveOn"] });
  if (text(consortium?.industry) === undefined) missing.push({ path: ["consortium", "industry"] });
  if (text(industry?.code) === undefined) missing.push({ path: ["consortium", "industryClass", "code"] });
  if (text(industry?.name) === undefined) missing.push({ path: ["consortium", "industryClass", "name"] });
  return complete(frames.basics, missing);
}

function cover(consortium: Of, form: Form, lead: Draft<Organization> | undefined, leadAt: number): Finding {
  const missing: Missing[] = [];
  if (text(consortium?.name) === undefined) missing.push({ path: ["consortium", "name"] });
  if (text(consortium?.industrialChain) === undefined) missing.push({ path: ["consortium", "industrialChain"] });
  sender(missing, form, lead, leadAt);
  return complete(frames.cover, missing);
}

/** Optional; at most three letters of the form, a blank entry being one not yet known. */
function technicalFields(consortium: Of): Finding {
  const list = begun(begun(consortium?.technicalFields)?.primary);
  if (!list) return single(frames.technicalFields, true);
  const missing: Missing[] = [];
  let strange = false;
  for (let at = 0; at < list.length; at++) {
    const letter = text(list[at]);
    if (letter === undefined) missing.push({ path: ["consortium", "technicalFields", "primary", at] });
    else if (!isField(letter)) strange = true;
  }
  const most = list.length;
  const least = most - missing.length;
  const found =
    strange || least > 3 ? single(frames.technicalFields, false) : complete(frames.technicalFields, missing);
  const measure: Measure = {
    fact: "entries(consortium.technicalFields.primary)",
    operator: "<=",
    limit: "3",
    unit: "count",
    holds: most <= 3 ? true : least <= 3 ? null : false,
    actual: null,
  };
  if (least < most) {
    measure.low = String(least);
    measure.high = String(most);
  } else {
    measure.actual = String(most);
    if (most > 3) measure.shortfall = String(most - 3);
  }
  found.measures.push(measure);
  return found;
}

function limited(objectives: string | undefined): Finding {
  const measure = length("characters(consortium.objectives)", objectives, 500);
  const found = single(frames.objectives, measure.holds ?? undefined);
  found.measures.push(measure);
  found.reading = "characters";
  if (objectives !== undefined && measure.holds === false && words(objectives) <= 500)
    found.contested = [{ reading: "words", status: "pass" }];
  return found;
}

function opinion(form: Form): Finding {
  const lead = begun(form?.leadOpinion);
  const sealed = lead?.sealed;
  if (sealed === false) return filed(frames.opinion, "fail", [], [], [["filing", "leadOpinion", "sealed"]]);
  const missing: Missing[] = [];
  if (text(lead?.text) === undefined) missing.push({ path: ["filing", "leadOpinion", "text"] });
  if (sealed !== true) missing.push({ path: ["filing", "leadOpinion", "sealed"] });
  return complete(frames.opinion, missing);
}

import { describe, expect, test, vi } from "vitest";
import { evaluate, explain, type Finding, parseDossier, type Report, render, stages } from "../../src/index.js";
import { options } from "../../src/schemas/options.js";
import { cases, places, policyTexts } from "../fixtures.js";

// All there is to be read, in two languages and two formats, takes its time where others work beside it.
vi.setConfig({ testTimeout: 60_000 });

const jurisdictions = Object.values(places);
const all = cases();
/** Every report of every case, of all stages and by every reading, without the words of the dossier itself. */
const reports: [name: string, report: Report][] = all.flatMap(({ name, dossier, asOf }) => {
  const { id: _, justifications: __, ...read } = parseDossier(dossier);
  const assertions = read.assertions?.map(({ note: _, name: __, evidence: ___, ...assertion }) => assertion);
  const bare = { ...read, ...(assertions && { assertions }) };
  return jurisdictions.flatMap((place) => {
    const several = place.rules.filter(({ readings }) => Object.keys(readings).length > 1);
    const most = Math.max(1, ...several.map(({ readings }) => Object.keys(readings).length));
    return Array.from({ length: most }, (_, at): [string, Report] => {
      const readings = Object.fromEntries(
        several.map(({ id, readings }) => [id, Object.keys(readings)[at] ?? Object.keys(readings)[0] ?? ""]),
      );
      // A warning repeats the name that nothing reads.
      const report = { ...evaluate(bare, place, { asOf, readings, stages }), warnings: [] };
      return [`${name} ${place.id} ${at}`, report];
    });
  });
});
const messages = (lang: "zh-CN" | "en"): [finding: Finding, message: string][] =>
  reports.flatMap(([, report]) => {
    const place = places[report.jurisdiction];
    if (!place) throw new Error(`no jurisdiction ${report.jurisdiction}`);
    return report.findings.map((finding): [Finding, string] => [finding, explain(finding, place, lang)]);
  });
/** The clause; of a document other than the jurisdiction's own, with its title. */
function cited({ rule, citation: { policy, clause } }: Finding): string {
  const own = jurisdictions.find(({ id }) => rule.startsWith(`${id}.`))?.policy.id;
  return policy === own ? clause : `《${policyTexts.get(policy)?.title}》${clause}`;
}
/** Those that are wrong, each once. */
const wrong = (said: string[]): string[] => [...new Set(said)].slice(0, 5);

/** Whether there are Latin letters, but for the name of a standard, and the letters of forms, which stand alone. */
const latin = (message: string): boolean =>
  /[A-Za-z]/.test(message.replace(/(?<![A-Za-z])(?:[A-Z]|GB)(?![A-Za-z])/g, ""));
/** The words of a document that an answer must be, and the form of a name: they are quoted as they are, in any language. */
function wordsOf(of: unknown): string[] {
  if (typeof of !== "object" || of === null) return [];
  if ("kind" in of && of.kind === "named" && "parts" in of && Array.isArray(of.parts)) return [of.parts.join("×××")];
  if ("values" in of && Array.isArray(of.values)) return of.values.filter((value) => typeof value === "string");
  return Object.values(of).flatMap(wordsOf);
}
const ofTheDocuments = new Set(jurisdictions.flatMap(({ rules }) => rules.flatMap(wordsOf)));
const withoutQuoted = (message: string): string =>
  message
    .replaceAll(/《[^》]*》/g, "")
    .replaceAll(/“([^”]*)”/g, (all, word: string) => (ofTheDocuments.has(word.replaceAll(/\s/g, "")) ? "" : all));

const internal = /[a-z]+\.[a-z-]+\.[a-z-]+|organizations|lead\.[a-z]|undefined|null|NaN|\[object/;
const optionWord = new RegExp(`\\b(${Object.values(options).flat().join("|")})\\b`);

describe("a message in Chinese", () => {
  const said = messages("zh-CN");

  test("has no Latin letter: no name of a rule, an answer or an option", () => {
    expect(wrong(said.map(([, message]) => message).filter(latin))).toEqual([]);
  });

  test("ends with its clause", () => {
    for (const [finding, message] of said) expect(message.endsWith(`（${cited(finding)}）`)).toBe(true);
  });

  test("has no half-width punctuation where a full-width one belongs", () => {
    const half = said.map(([, message]) => message).filter((message) => /[,;:!?()"']/.test(message));
    expect(wrong(half)).toEqual([]);
  });

  test("has no mark doubled, and says nothing twice in a row", () => {
    const doubled = said
      .map(([, message]) => message)
      .filter((message) => /[，；：、。]{2}|；（|：；|^[，；：]/.test(message));
    expect(wrong(doubled)).toEqual([]);
    const again = ([, message]: (typeof said)[number]): boolean =>
      message.split("；").some((part, at, parts) => at > 0 && part === parts[at - 1]);
    expect(wrong(said.filter(again).map(([, message]) => message))).toEqual([]);
  });
});

describe("a message in English", () => {
  const said = messages("en");
  const own = said.map(([finding, message]) =>
    withoutQuoted(message.slice(0, -` (${cited(finding)})`.length).replace(finding.citation.quote, "")),
  );

  test("has no Chinese but the quote and the clause", () => {
    expect(wrong(own.filter((message) => /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(message)))).toEqual([]);
  });

  test("has no name of a rule, an answer or a value within the program", () => {
    expect(wrong(own.filter((message) => internal.test(message) || /[a-z][A-Z]/.test(message)))).toEqual([]);
  });

  test("ends with its clause", () => {
    for (const [finding, message] of said) expect(message.endsWith(` (${cited(finding)})`)).toBe(true);
  });
});

describe.each(["text", "markdown"] as const)("a report as %s", (format) => {
  test("in Chinese has no name of a rule, an answer or an option", () => {
    const said = reports.flatMap(([name, report]) => {
      const printed = render([report], { jurisdictions, format });
      return internal.test(printed) || optionWord.test(printed) || latin(printed) ? [name] : [];
    });
    expect(wrong(said)).toEqual([]);
  });

  test("in English has no Chinese but titles, issuers, quotes and clauses", () => {
    const said = reports.flatMap(([name, report]) => {
      const bare = { ...report, policy: { ...report.policy, title: "", issuer: "" } };
      const findings = report.findings.map((one) => ({ ...one, citation: { ...one.citation, clause: "", quote: "" } }));
      const printed = render([{ ...bare, findings }], { jurisdictions, format, lang: "en" });
      return /\p{Script=Han}/u.test(withoutQuoted(printed)) || internal.test(printed) ? [name] : [];
    });
    expect(wrong(said)).toEqual([]);
  });
});

test.each(all)("the comparison of $name is in one language, too", ({ dossier, asOf }) => {
  const several = jurisdictions.map((place) => evaluate(parseDossier(dossier), place, { asOf }));
  const table = (lang: "zh-CN" | "en") =>
    render(several, { jurisdictions, format: "markdown", lang })
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .join("\n");
  expect(table("zh-CN")).not.toMatch(/[A-Za-z]/);
  expect(table("en")).not.toMatch(/\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u);
});

test("the cases say enough to be read for this: every status in every jurisdiction", () => {
  const seen = new Set(
    reports.flatMap(([, { jurisdiction, findings }]) => findings.map(({ status }) => `${jurisdiction} ${status}`)),
  );
  for (const place of Object.keys(places))
    for (const status of ["pass", "fail", "unknown", "review"]) expect(seen).toContain(`${place} ${status}`);
});

import { describe, expect, test } from "vitest";
import {
  type Dossier,
  evaluate,
  explain,
  explanation,
  type Finding,
  type Format,
  type Jurisdiction,
  type Lang,
  parseDossier,
  render,
  type SourcedReport,
  stages,
  type Verdict,
} from "../../src/index.js";
import { formats, printers } from "../../src/render/printers.js";
import { langs } from "../../src/text.js";
import { clean } from "../../src/words/clean.js";
import { verdictWords } from "../../src/words/report.js";
import { dossierNamed, places } from "../fixtures.js";
import { deepFreeze } from "../schemas/dossiers.js";
import { saidBy, tagsOf } from "./page.js";

/** What every output owes, whoever prints it. A new one is told here how to be read; the tests are the same. */
interface Reading {
  /** What an output says, its escapes read back. */
  readonly said: (printed: string) => string;
  /** What in an output is markup: it may not depend on what a dossier says. */
  readonly structure: (printed: string) => readonly string[];
  /** Where the output leads; absent where it leads nowhere. */
  readonly links?: (printed: string) => readonly string[];
}

/** Every text in a value, wherever it stands. */
const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([key, one]) => [key, ...textsIn(one)])
      : [];
const none = (): readonly string[] => [];
const ofJson = (json: string): string => textsIn(JSON.parse(json)).join("\n");
const mark = /\\([!-/:-@[-`{-~])|&(lt|amp|#58|#46|#64);/g;
const read: Readonly<Record<string, string>> = { lt: "<", amp: "&", "#58": ":", "#46": ".", "#64": "@" };
const bare = (markdown: string): string => markdown.replaceAll(mark, "");

const ofPage: Reading = {
  said: saidBy,
  structure: tagsOf,
  links: (page) => [...page.matchAll(/<a href="(?!#)([^"]*)"/g)].map(([, to = ""]) => to.replaceAll("&amp;", "&")),
};

const readings: Readonly<Record<Format, Reading>> = {
  text: { said: (text) => text, structure: none },
  json: { said: ofJson, structure: none },
  ndjson: {
    said: (lines) => lines.trimEnd().split("\n").map(ofJson).join("\n"),
    structure: (lines) => lines.split("\n").map((line) => line.slice(0, 1)),
  },
  markdown: {
    said: (markdown) =>
      markdown.replaceAll(mark, (_, plain: string | undefined, name = "") => plain ?? read[name] ?? ""),
    structure: (markdown) => bare(markdown).match(/[`<>{}\\~!|_]|\]\(|^#+|^[-*+] |^\d+[.)] |\*\*/gm) ?? [],
    links: (markdown) => [...bare(markdown).matchAll(/\]\(<([^>]*)>\)/g)].map(([, to = ""]) => to),
  },
  html: ofPage,
  opinion: ofPage,
};

const jurisdictions = Object.values(places);
const [wenzhou] = jurisdictions as [Jurisdiction];
const asOf = "2025-11-20";
const report = (name: string, place: Jurisdiction, more: Partial<SourcedReport> = {}): SourcedReport => ({
  ...evaluate(parseDossier(dossierNamed(name)), place, { asOf, stages }),
  ...more,
});
const print = (format: Format, lang: Lang, reports: readonly SourcedReport[], more = {}): string =>
  render(reports, { jurisdictions, format, lang, extent: "full", ...more });
/** Without white space, which an output may set as it likes. */
const close = (text: string): string => text.replaceAll(/\s/g, "");

const cases = formats.flatMap((format) => langs.map((lang) => [format, lang] as const));
/** Outputs for people; data is escaped by whoever shows it. */
const forPeople = cases.filter(([format]) => !printers[format].data);

/** A report in which each text that can be shown is this one. */
function hostile(text: string): SourcedReport {
  const own = {
    ...evaluate(dossier(text), wenzhou, { asOf, stages }),
    dossier: `x${text}x`,
    source: { file: `f${text}f`, line: 3 },
  };
  const assertion = { name: text, on: text, note: text, evidence: [text] };
  return {
    ...own,
    warnings: [
      { path: ["assertions", 0, "rule"], code: "unknown-rule", value: text, suggestion: text },
      { path: ["organizations", 0, "facts", 0, "key"], code: "unknown-fact", value: text },
    ],
    findings: own.findings.map((finding) => ({
      ...finding,
      claim: { holds: true, ...assertion },
      judgement: { holds: false, ...assertion },
      justification: text,
    })),
  };
}
/** One in which each text that can be told is this one; it fails what compares or repeats an answer. */
const dossier = (text: string): Dossier => ({
  id: text,
  organizations: [
    {
      id: "a",
      role: "lead",
      name: `n${text}n`,
      kind: "enterprise",
      division: `d${text}`,
      legalRepresentative: `l${text}`,
    },
    { id: "b", role: "member", name: `m${text}`, uscc: `u${text}`, facts: [{ key: text, value: text }] },
  ],
  consortium: { name: `c${text}`, head: { name: `h${text}` }, industryClass: { code: `i${text}` } },
  platforms: [{ name: `p${text}`, hostId: `x${text}`, level: "provincial", operating: false }],
  plan: { tasks: [{ title: `t${text}`, dueOn: "2025-01-01" }] },
});

const texts = [
  ["controls", "\0\b\x07\x1b[31m\x7f\x85\x9b"],
  ["ends of lines", "\r\n# a\n- b\n\n| c |\r## d"],
  ["bidirectional controls", "\u202aa\u202e\u2066b\u2069"],
  ["bidirectional marks", "\u200ea\u200fb\u061c"],
  ["separators of lines", "a\u2028b\u2029"],
  ["tags", "a\u{e0041}\u{e007f}"],
  ["addresses without a scheme", "//evil.cn/a /b //"],
  ["lone surrogates", "\ud800a\udfff"],
  ["markup of pages", "<script>alert(1)</script><b onload='x' title=\"y\">&lt;&#0;</b><!--"],
  ["markup of Markdown", "[a](javascript:b) ![c](d) `e` **f** _g_ ~~h~~ |i| <https://j> &amp; \\ # k"],
] as const;

describe.each(cases)("%s in %s", (format, lang) => {
  const chint = jurisdictions.map((place) => report("wenzhou-chint", place));

  test("ends with one line end, changes nothing that it is given, and is the same twice", () => {
    for (const reports of [chint, chint.slice(0, 1), [...chint, report("wenzhou-pass", wenzhou)]]) {
      const printed = print(format, lang, deepFreeze(structuredClone(reports)));
      expect(printed).toMatch(/[^\n]\n$/);
      expect(print(format, lang, reports)).toBe(printed);
    }
  });

  test("of no report says nothing", () => {
    expect(["", "[]\n"]).toContain(print(format, lang, []));
  });

  test("says every finding of every kind, in its language", () => {
    const kinds = new Set<string>();
    for (const name of ["wenzhou-chint", "wenzhou-conditional", "wenzhou-fail", "jiyuan-fail", "edge-assertions"])
      for (const place of jurisdictions) {
        const own = report(name, place);
        const said = close(readings[format].said(print(format, lang, [own])));
        for (const finding of own.findings) {
          kinds.add(`${finding.force} ${finding.status}`);
          const title = place.rules.find(({ id }) => id === finding.rule)?.title[lang] ?? "";
          if (printers[format].data) expect(said).toContain(close(explain(finding, place, lang)));
          else for (const part of [title, finding.citation.clause]) expect(said).toContain(close(part));
          const { justification, contested = [] } = finding;
          if (justification !== undefined) expect(said).toContain(close(justification));
          for (const { reading } of contested)
            expect(said).toContain(reading === "" ? "" : close(titleOf(finding, place, reading, lang)));
        }
      }
    // No document leaves to a reviewer what holds in principle only.
    for (const kind of ["must fail", "must unknown", "must review", "should fail", "should unknown"])
      expect(kinds).toContain(kind);
    for (const kind of ["may pass", "may fail", "may unknown", "may review", "must pass", "must not-applicable"])
      expect(kinds).toContain(kind);
  });

  test("has a place for every verdict and status, whatever stands beside it", () => {
    const verdicts: readonly Verdict[] = ["eligible", "conditional", "undetermined", "ineligible"];
    for (const verdict of verdicts)
      for (const outlook of verdicts) {
        const own = report("wenzhou-fail", wenzhou, { verdict, outlook, todo: { applicant: 2, reviewer: 1 } });
        const said = readings[format].said(print(format, lang, [own]));
        const word = printers[format].data ? verdict : verdictWords[verdict][lang === "en" ? 1 : 0];
        expect(close(said)).toContain(close(word));
      }
    for (const status of ["pass", "fail", "unknown", "review", "not-applicable"] as const) {
      const own = report("wenzhou-fail", wenzhou);
      const findings = own.findings.map((finding): Finding => ({ ...finding, status, missing: [], measures: [] }));
      expect(print(format, lang, [{ ...own, findings }]).length).toBeGreaterThan(100);
    }
    expect(print(format, lang, [{ ...report("wenzhou-fail", wenzhou), findings: [] }])).toContain("wenzhou-fail");
  });

  test("says every warning", () => {
    const codes = ["unknown-rule", "not-judged", "unknown-fact"] as const;
    for (const code of codes) {
      const warnings = [{ path: ["assertions", 6, "rule"], code, value: "wenzhou.x", suggestion: "wenzhou.y" }];
      const said = readings[format].said(print(format, lang, [report("wenzhou-pass", wenzhou, { warnings })]));
      for (const word of ["wenzhou.x", "wenzhou.y", "7"]) expect(said).toContain(word);
      expect(said).toContain(lang === "en" ? "is not used" : "未采用");
    }
  });

  test("says of each dossier which it is, and of each report which jurisdiction's", () => {
    const reports = [...chint, report("wenzhou-pass", wenzhou), report("wenzhou-fail", wenzhou)];
    const said = readings[format].said(print(format, lang, reports));
    for (const name of ["wenzhou-chint", "wenzhou-pass", "wenzhou-fail"]) expect(said).toContain(name);
    for (const place of jurisdictions) expect(said).toContain(printers[format].data ? place.id : place.title[lang]);
  });

  test("leads to evidence only where that is https", () => {
    const evidence = [
      "https://a.cn/b?c=1&d=2",
      "HTTPS://A.cn/e",
      "http://a.cn/plain",
      "javascript:alert(1)",
      "data:text/html,x",
      "https://user:pass@a.cn/",
      "https://a.cn\\@b.cn",
      "https://a.cn/ b",
      "https://a.cn/\u202eb",
      "https://",
      "见附件",
    ];
    const own = report("wenzhou-fail", wenzhou);
    const findings = own.findings.map((finding, at) =>
      at > 0 ? finding : { ...finding, claim: { holds: true, evidence } },
    );
    const printed = print(format, lang, [{ ...own, findings }]);
    const { links } = readings[format];
    if (links) expect(links(printed)).toEqual(["https://a.cn/b?c=1&d=2", "https://a.cn/e"]);
    const said = close(readings[format].said(printed));
    for (const one of evidence) expect(said).toContain(close(printers[format].data ? one : clean(one)));
  });
});

const titleOf = (finding: Finding, place: Jurisdiction, reading: string, lang: Lang): string =>
  place.rules.find(({ id }) => id === finding.rule)?.readings[reading]?.title[lang] ?? "";

/** What could disguise or disturb a text. */
const acting = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

test.each(texts)("explanations and outputs of data have only text of a dossier: %s", (_, text) => {
  const own = hostile(text);
  for (const lang of langs)
    for (const finding of own.findings)
      for (const said of textsIn(explanation(finding, wenzhou, { lang, dossier: dossier(text), most: 30 })))
        expect(said).not.toMatch(acting);
  for (const format of formats.filter((format) => printers[format].data)) {
    const printed = print(format, "en", [own], { dossiers: dossier(text) });
    expect(printed.replaceAll("\n", "")).not.toMatch(acting);
    expect(textsIn(JSON.parse(printed))).toContain(text);
  }
});

describe.each(forPeople)("what comes from a dossier, %s in %s", (format, lang) => {
  const { said, structure } = readings[format];
  const tame = print(format, lang, [hostile("x")], { dossiers: dossier("x") });

  test.each(texts)("is nothing but text: %s", (_, text) => {
    const printed = print(format, lang, [hostile(text)], { dossiers: dossier(text) });
    expect(printed.replaceAll("\n", "")).not.toMatch(acting);
    expect(structure(printed)).toEqual(structure(tame));
    expect(close(said(printed))).toContain(close(clean(text)));
  });
});

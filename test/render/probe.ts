import {
  type Criterion,
  type Dossier,
  evaluate,
  explain,
  type Finding,
  type Jurisdiction,
  jurisdiction,
  type Lang,
  parseDossier,
  section,
  text,
} from "../../src/index.js";

/** An invented place with one rule. */
export const placeOf = (holds: Criterion, applies?: Criterion): Jurisdiction =>
  jurisdiction({
    id: "probe",
    title: text("试验市", "Probe"),
    policy: { id: "probe", title: "试验办法", issuer: "试验局", status: "in-force" },
    sections: [
      section("formation", [
        {
          id: "probe.group.rule",
          force: "must",
          cites: { policy: "probe", clause: "三（一）", quote: "应有所试" },
          title: text("试验", "Probe rule"),
          holds,
          ...(applies && { applies }),
        },
      ]),
    ],
  });

/** The day by which everything here is judged; its latest year is 2024. */
export const asOf = "2025-11-20";

export function findingOf(place: Jurisdiction, dossier: Dossier, rule: string, reading?: string): Finding {
  const readings = reading === undefined ? {} : { [rule]: reading };
  const finding = evaluate(dossier, place, { asOf, readings }).findings.find((one) => one.rule === rule);
  if (!finding) throw new Error(`no finding of ${rule}`);
  return finding;
}

/** What is said of one criterion alone, in both languages, without the clause. */
export function said(holds: Criterion, dossier: unknown, applies?: Criterion): [zh: string, en: string] {
  const place = placeOf(holds, applies);
  const finding = findingOf(place, parseDossier(dossier), "probe.group.rule");
  const of = (lang: Lang) => explain(finding, place, lang);
  const [zh, en] = [of("zh-CN"), of("en")];
  if (!zh.endsWith("（三（一））") || !en.endsWith(" (三（一）)")) throw new Error("the clause is not named last");
  return [zh.slice(0, -"（三（一））".length), en.slice(0, -" (三（一）)".length)];
}

/** A dossier of a lead with accounts: year, revenue, R&D expense. */
export const withAccounts = (...rows: [year: number, revenue: string, rdExpense: string][]): Dossier =>
  parseDossier({
    organizations: [
      {
        id: "a",
        role: "lead",
        kind: "enterprise",
        financials: rows.map(([year, revenue, rdExpense]) => ({ year, revenue, rdExpense })),
      },
    ],
  });

import {
  type Dossier,
  evaluate,
  type Jurisdiction,
  type Lang,
  parseDossier,
  render,
  type SourcedReport,
  type Stage,
  stages,
} from "../../src/index.js";
import { dossierNamed, places } from "../fixtures.js";
import { saidBy } from "./page.js";

/** All places by name, for pages of opinions. */
export const { wenzhou, zhejiang, taizhou, jiyuan } = places as Record<string, Jurisdiction> & {
  wenzhou: Jurisdiction;
  zhejiang: Jurisdiction;
  taizhou: Jurisdiction;
  jiyuan: Jurisdiction;
};
const jurisdictions = Object.values(places);

/** A fixture, with more in it. */
export const dossierOf = (name: string, more: Partial<Dossier> = {}): Dossier => ({
  ...parseDossier(dossierNamed(name)),
  ...more,
});

/** The report of a dossier by one place. */
export const reportOf = (
  dossier: Dossier,
  place: Jurisdiction = wenzhou,
  asked: readonly Stage[] = stages,
  readings: Record<string, string> = {},
): SourcedReport => evaluate(dossier, place, { asOf: "2025-11-20", stages: asked, readings });

/** A page of opinions; of one dossier, where it is at hand. */
export const opinion = (reports: readonly SourcedReport[], lang: Lang = "zh-CN", dossier?: Dossier): string =>
  render(reports, { jurisdictions, format: "opinion", lang, ...(dossier && { dossiers: dossier }) });

/** The parts of a page by their headings, numbers left out: each with its markup. */
export const partsOf = (page: string): Map<string, string> =>
  new Map(
    [...page.matchAll(/<section>\n<h2>(.*?)<\/h2>([\s\S]*?)<\/section>/g)].map(([, heading = "", body = ""]) => [
      saidBy(heading).replace(/^(?:[一二三四五六七八九]、|\d\. )/, ""),
      body,
    ]),
  );

/** A dossier with much in it: many units with long names, long notes, reasons, claims, and what is read by nothing. */
export function longDossier(): Dossier {
  const base = dossierOf("wenzhou-fail");
  const [lead, ...members] = base.organizations;
  const more = Array.from({ length: 20 - base.organizations.length }, (_, at) => ({
    id: `more-${at}`,
    role: "member" as const,
    name: `浙江省温州市${"高端智能装备制造与新材料应用".repeat(1 + (at % 4))}股份有限公司第 ${at} 分公司`,
    kind: at % 2 === 0 ? ("enterprise" as const) : ("industry-association" as const),
    ...(at % 3 === 0 && { division: "330382" }),
  }));
  const note = "经查阅近三年财务报表、研发项目立项与验收材料，并赴企业实地核查生产线与研发中心，".repeat(12);
  return {
    ...base,
    consortium: { ...base.consortium, name: "温州市新能源智能网联汽车零部件与高端装备产业链创新联合体".repeat(3) },
    organizations: [{ ...lead, id: "lead", role: "lead" }, ...members, ...more],
    assertions: [
      {
        rule: "wenzhou.lead.influence",
        by: "reviewer",
        holds: true,
        name: "李华",
        on: "2025-11-18",
        note,
        evidence: [`https://example.com/${"a".repeat(300)}`, "http://example.com/plain", "x".repeat(300)],
      },
      { rule: "wenzhou.members.cooperation-basis", by: "reviewer", holds: false, note: "未见合作协议。" },
      { rule: "wenzhou.members.capability", by: "applicant", holds: true, note },
      { rule: "wenzhou.lead.inluence", by: "reviewer", holds: true },
    ],
    justifications: [{ rule: "wenzhou.lead.single-consortium", text: note }],
  };
}

import { readFileSync } from "node:fs";
import { isUscc } from "../src/facts/uscc.js";
import type { Dossier, Draft, Organization } from "../src/schemas/types.js";
import { complete, type Json, random, type Sample, sample } from "./dossiers.js";

const perDossier = 25;

/** What an applicant writes, with the numbers, Latin words and white space that lengths are counted with. */
const prose =
  "面向严苛工况阀门的国产化需求，三年内突破密封、涂层和智能执行器三项关键技术，完成五个系列样机 PLC 控制与试验验证。" +
  "单位处于产业链关键环节，承担总体设计、整机试制与示范应用，已与示例理工大学共建联合实验室 4 年，设有研发人员 120 名，\n" +
  "取得 ISO 9001 认证，主持制定团体标准两项；负责任务书所列的课题，提供中试场地、设备和应用场景，按约定投入经费并共享成果。";
/** So many characters, white space not counted. */
function written(characters: number): string {
  let text = "";
  let left = characters;
  for (let at = 0; left > 0; at++) {
    const mark = prose.charAt(at % prose.length);
    text += mark;
    if (mark.trim() !== "") left--;
  }
  return text;
}

type Texts = { [key: string]: Json };
const isGroup = (value: Json | undefined): value is Texts =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What applicants write at length is written out, and the research team is a whole one. */
function full(root: Json, pick: (below: number) => number): void {
  if (!isGroup(root)) return;
  const { consortium, organizations, researchers } = root;
  if (isGroup(consortium)) consortium.objectives = written(300 + pick(201));
  if (Array.isArray(organizations))
    for (const unit of organizations) if (isGroup(unit)) unit.statement = written(100 + pick(101));
  if (!Array.isArray(researchers)) return;
  const [first] = researchers;
  for (let more = 4 + pick(8); more > 0 && isGroup(first); more--)
    researchers.push({ ...first, name: `研究员${more}`, age: 28 + more });
}

/** The complete Wenzhou fixtures with all that is filed, in several lengths. */
export function fullDossiers(): Sample[] {
  return complete.flatMap((name, at) => {
    const text = readFileSync(new URL(`../fixtures/dossiers/${name}.json`, import.meta.url), "utf8");
    return Array.from({ length: perDossier }, (_, i) => {
      const root: Json = JSON.parse(text);
      full(root, random(10_000 + at * 1000 + i));
      return sample(`${name}, full #${i + 1}`, root);
    });
  });
}

/** A dossier of a lead and 20 members while a statement of 200 characters is typed: one for each keystroke, all else shared. */
export function keystrokes(): Sample[] {
  const text = readFileSync(new URL("../fixtures/dossiers/wenzhou-pass.json", import.meta.url), "utf8");
  const root: Dossier = JSON.parse(text);
  const { organizations, agreement, researchers = [] } = root;
  const members = organizations.slice(1);
  const units = [...organizations.slice(0, 1), ...Array.from({ length: 20 }, (_, at) => unit(members, at))];
  const whole: Dossier = {
    ...root,
    consortium: { ...root.consortium, objectives: written(500) },
    organizations: units.map((one) => ({ ...one, statement: written(200) })),
    researchers: Array.from({ length: 20 }, (_, at) => ({ ...researchers[at % researchers.length], age: 30 + at })),
    agreement: {
      ...agreement,
      signatures: units.map(({ id }) => ({ organizationId: id, capacity: "legal-representative", sealed: true })),
    },
  };
  const { dossier } = sample("", JSON.parse(JSON.stringify(whole)));
  const at = 10;
  return Array.from({ length: 200 }, (_, typed) => {
    const statement: string = JSON.parse(JSON.stringify(written(typed + 1)));
    return { name: `keystroke ${typed + 1}`, dossier: typedInto(dossier, at, statement) };
  });
}

function unit(members: readonly Organization[], at: number): Organization {
  const like = members[at % members.length];
  if (!like) throw new RangeError("the dossier has no members");
  return { ...like, id: `${like.id}-${at}`, uscc: ownCode(at) };
}

/** A valid code for each number, for two units with one code are one unit. */
export function ownCode(at: number): string {
  const first = `91330399MAEX${String(10_000 + at)}`;
  const codes = Array.from("0123456789ABCDEFGHJKLMNPQRTUWXY", (check) => first + check);
  return codes.find(isUscc) ?? first;
}

/** As a form keeps its state: what leads to the answer is copied, the rest is as it was. */
const typedInto = (dossier: Draft<Dossier>, at: number, statement: string): Draft<Dossier> => ({
  ...dossier,
  organizations: Array.isArray(dossier.organizations)
    ? dossier.organizations.map((unit, i) => (i === at ? { ...unit, statement } : unit))
    : [],
});

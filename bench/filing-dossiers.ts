import { readFileSync } from "node:fs";
import type { Dossier, Draft, Organization } from "../src/schemas/types.js";
import { type Edit, edited, gone, type Json, open, random, type Sample, sample, samples } from "./dossiers.js";

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

const blank: readonly (Json | undefined)[] = [undefined, null];
const statements = [...open, written(200), written(201), ` ${written(120)}　`, "𠮷".repeat(200), "word ".repeat(60)];
const objectives = [...open, written(500), written(501), "目标".repeat(251), "objective ".repeat(90)];

/** What the form may still lack at filing, and answers at and next to what it asks for. */
const edits: readonly Edit[] = [
  ...["objectives", "organization", "mechanism"].map((answer): Edit => [["plan", answer], open]),
  [["plan"], blank],
  [
    ["governance", "charter"],
    [...blank, false],
  ],
  [
    ["consortium", "name"],
    [
      ...open,
      "温州市产业链创新联合体",
      "温州市泵阀产业链创新联合体",
      " 温州市泵阀产业链阀门创新联合体 ",
      "泵阀创新联合体",
    ],
  ],
  ...["industry", "segment", "industrialChain", "cooperationBasis"].map(
    (answer): Edit => [["consortium", answer], open],
  ),
  [
    ["consortium", "industryClass", "code"],
    [...open, "34", "T9700", "U3443", "C34430", "c3443", "Ｃ3443"],
  ],
  [["consortium", "industryClass", "name"], open],
  [["consortium", "industryClass"], blank],
  [
    ["consortium", "technicalFields", "primary"],
    [...open, [], ["P"], ["Q", ""], ["A", "B", "C", ""], ["A", "B", "C", "D", " "], ["A", "A", "O "], ["R", null]],
  ],
  [["consortium", "technicalFields"], blank],
  [["consortium", "objectives"], objectives],
  [["consortium", "objectives"], objectives],
  [["organizations", "*", "statement"], statements],
  [["organizations", "*", "statement"], statements],
  [
    ["organizations", "*", "uscc"],
    [...open, "91330399MAEX00008e", "91330399MAEX00008F", " 91330399MAEX00008E ", "9133"],
  ],
  [["organizations", "*", "name"], open],
  [["organizations", "*", "address"], open],
  [["organizations", "*", "division"], open],
  [
    ["organizations", "*", "kind"],
    [...open, "enterprise", "industry-association"],
  ],
  [
    ["organizations", "*", "role"],
    ["member", undefined, null],
  ],
  [
    ["platforms", "*", "operating"],
    [...blank, false],
  ],
  [
    ["platforms", "*", "hostId"],
    [...open, "no-unit"],
  ],
  [
    ["platforms", "*", "level"],
    [...open, "national", "provincial", "municipal"],
  ],
  ...["name", "category", "industryClass", "discipline", "technicalField", "established"].map(
    (answer): Edit => [["platforms", "*", answer], open],
  ),
  [["platforms"], [undefined, []]],
  [["researchers"], [undefined, null, []]],
  [
    ["researchers", "+"],
    [{}, { name: "研究员己", age: 0, title: "教授", position: "主任", specialty: "材料", employer: "外单位" }],
  ],
  ...["name", "title", "position", "specialty", "employerId", "employer"].map(
    (answer): Edit => [["researchers", "*", answer], open],
  ),
  [["researchers", "*", "age"], blank],
  [
    ["filing", "leadSealed"],
    [...blank, false],
  ],
  [
    ["filing", "attachments"],
    [...open, [], ["charter"], ["charter", ""], ["", " agreement "]],
  ],
  [["filing", "contact"], blank],
  [["filing", "contact", "name"], open],
  [["filing", "contact", "phone"], open],
  [["filing", "filledOn"], open],
  [["filing", "leadOpinion", "text"], open],
  [
    ["filing", "leadOpinion", "sealed"],
    [...blank, false],
  ],
  [["filing", "leadOpinion"], blank],
  ...["members", "enterprises", "academicInstitutions", "industryAssociations"].map(
    (answer): Edit => [
      ["filing", "declared", answer],
      [...blank, 0, 1, 4, 7, 8],
    ],
  ),
  [
    ["filing", "declared", "platforms", "national"],
    [...blank, 0, 1, 2],
  ],
  [
    ["filing", "declared", "platforms", "provincial"],
    [...blank, 0, 1, 2],
  ],
  [["filing", "declared", "platforms"], blank],
  [["filing", "declared"], blank],
  [["filing"], blank],
  [["agreement", "effectiveOn"], open],
  ...["participants", "mechanism", "objectives", "integrityLiability", "breachLiability"].map(
    (article): Edit => [["agreement", "articles", article], open],
  ),
  [["agreement", "articles"], blank],
  [
    ["agreement", "signatures", "*", "sealed"],
    [...blank, false],
  ],
  [
    ["agreement", "signatures", "*", "sealed"],
    [...blank, false],
  ],
  [["agreement", "signatures", "*", "organizationId"], open],
  [["agreement", "signatures", "*"], gone],
];

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

/** The dossiers of `samples`, mostly with texts of the length that the form allows, and varied at filing too. */
export function filingSamples(): Sample[] {
  return samples().map(({ name, dossier }, at) => {
    const pick = random(10_000 + at);
    const root: Json = JSON.parse(JSON.stringify(dossier));
    const whole = !name.includes("#");
    if (!whole || name.endsWith("pass")) full(root, pick);
    if (!whole) edited(root, edits, 1 + pick(6), pick);
    return sample(name, root);
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
  return { ...like, id: `${like.id}-${at}` };
}

/** As a form keeps its state: what leads to the answer is copied, the rest is as it was. */
const typedInto = (dossier: Draft<Dossier>, at: number, statement: string): Draft<Dossier> => ({
  ...dossier,
  organizations: Array.isArray(dossier.organizations)
    ? dossier.organizations.map((unit, i) => (i === at ? { ...unit, statement } : unit))
    : [],
});

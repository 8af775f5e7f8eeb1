import type { Criterion, CriterionOf } from "../criteria/types.js";
import type { Path } from "../engine/report.js";
import { asRow } from "../facts/answer.js";
import { capital, type Lang, type LocalText, text } from "../text.js";
import { counterOf } from "../words/counters.js";
import { inLang, keyOf, label, optionLabel } from "../words/labels.js";
import type { AnyDossier } from "../words/names.js";
import { said, valuesSaid } from "./asked-words.js";
import { withoutImplied } from "./implied.js";
import { type Need, needOf, needsSaid } from "./needs.js";
import { fieldsOf } from "./offers.js";
import type { Part } from "./places.js";
import { andIn, unitName, within } from "./row-names.js";
import type { Edit, StepKind } from "./types.js";

/** What is said of rows that are added. */
export interface Adding {
  readonly kind: StepKind;
  readonly list: Path;
  readonly row: Readonly<Record<string, unknown>>;
  readonly count: number;
  /** What the new row has to deserve to be called. */
  readonly nouns: readonly CriterionOf<"called">[];
  /** The answers of the new row, each with what is asked of it. */
  readonly parts: readonly Part[];
  /** What comes with the new row in other lists. */
  readonly brings: readonly Edit[];
}

/** What the rows of a list are called one by one. */
const rowNouns = new Map<string, readonly [zh: string, en: string]>([
  ["organizations", ["成员单位", "member"]],
  ["organizations.rdProjects", ["研发项目", "R&D project"]],
  ["platforms", ["创新平台", "platform"]],
  ["researchers", ["科研人员", "researcher"]],
  ["plan.tasks", ["任务", "task"]],
  ["lifecycle.reports", ["年度报告", "annual report"]],
  ["lifecycle.projects", ["科技计划项目", "government project"]],
]);

const isCalled = (of: Criterion): of is CriterionOf<"called"> => of.kind === "called";

/** The nouns that the row deserves by what it must be, none within another. */
function nounsOf({ nouns, row, parts, list }: Adding): CriterionOf<"called">[] {
  const chosen = new Set(parts.map(({ path }) => String(path[list.length + 1])));
  const deserved = nouns.filter((noun) => {
    const keys = fieldsOf(noun).flatMap(({ subject, path: [key = ""] }) => (subject === "row" ? [key] : []));
    const own = keys.filter((key) => chosen.has(key));
    return own.length > 0 && own.every((key) => key in row);
  });
  return withoutImplied(deserved).filter(isCalled);
}

/** The answers of the row that its nouns do not tell already; its path has a number where the row has none yet. */
function needsOf({ list, row, parts }: Adding, nouns: readonly Criterion[], dossier: AnyDossier): Need[] {
  const told = new Set(nouns.flatMap((noun) => fieldsOf(noun).map(({ path }) => path.join("."))));
  return parts.flatMap((part) => {
    const own = part.path.slice(list.length + 1);
    if (!(String(own[0]) in row) || told.has(own.join("."))) return [];
    return [needOf({ ...part, path: [...list, 0, ...own] }, dossier)];
  });
}

/** What comes with a unit: that it signs, or is seated. */
function bringing(edit: Edit, lang: Lang): string {
  const key = keyOf(edit.path);
  const { capacity, sealed } = asRow("insert" in edit ? edit.insert : undefined);
  if (key === "agreement.signatures") {
    const by = typeof capacity === "string" ? optionLabel(`${key}.capacity`, capacity, lang) : "";
    return inLang(
      [
        `${by === "" ? "" : `由${by}`}签署组建协议${sealed ? "、盖章" : ""}`,
        `signs ${sealed ? "and seals " : ""}the agreement${by === "" ? "" : ` by its ${by}`}`,
      ],
      lang,
    );
  }
  if (key === "governance.council.members") return inLang(["列入理事会", "is seated on the council"], lang);
  return inLang([`列入${label(key, lang)}`, `is named in: ${within(label(key, lang))}`], lang);
}

/** Units that are added: what they must be, what they do, and what is to be written of them. */
function units(adding: Adding, lang: Lang, dossier: AnyDossier): string {
  const { count, row } = adding;
  const nouns = nounsOf(adding);
  const { musts, fills } = needsSaid(needsOf(adding, nouns, dossier), lang);
  const brings = adding.brings.map((edit) => bringing(edit, lang));
  const anyKind = nouns.length === 0 && !["kind", "division"].some((key) => key in row);
  if (lang === "zh-CN") {
    const called = nouns.map(({ noun }) => noun["zh-CN"]).join("且为");
    const traits = [...(called === "" ? [] : [`为${called}`]), ...musts].join("，且");
    const quality = traits === "" ? "" : `，须${traits}`;
    const done = brings.length === 0 ? "" : `，并${brings.join("、")}`;
    const write = fills.length === 0 ? "" : `；填写其${fills.join("、")}`;
    return `增加 ${count} 家成员单位${anyKind ? "（类型和注册地不限）" : ""}${quality}${done}${write}`;
  }
  const called = nouns.map(({ noun }) => `the ${noun.en}`);
  const traits = [...(called.length === 0 ? [] : [`counts among ${andIn(called, lang)}`]), ...musts, ...brings];
  const which = traits.length === 0 ? "" : `${count === 1 ? " that" : ", each of which"} ${andIn(traits, lang)}`;
  const write = fills.length === 0 ? "" : `; fill in ${count === 1 ? "its" : "their"} ${andIn(fills, lang)}`;
  return `add ${count} member${count === 1 ? "" : "s"}${anyKind ? " of any kind and place" : ""}${which}${write}`;
}

/** A platform, by whom it is run and what it is: “牵头单位建成 1 个省级或国家级、正在运行的创新平台”. */
function platforms(adding: Adding, lang: Lang, dossier: AnyDossier): string {
  const { count, row, list, parts, kind } = adding;
  const host = "hostId" in row ? said(row.hostId, [...list, 0, "hostId"], lang, dossier) : "";
  const own = (name: string): Part | undefined =>
    name in row ? parts.find(({ path }) => path.at(-1) === name && path.length === list.length + 2) : undefined;
  const nouns = nounsOf(adding);
  const [noun] = nouns.map(({ noun }) => noun[lang]);
  const level = own("level");
  const running = own("operating") ? [inLang(["正在运行的", "in operation"], lang)] : [];
  const levels = level ? [valuesSaid({ ...level, path: [...list, 0, "level"] }, lang, dossier)] : [];
  const quality = lang === "en" ? [...levels, ...running] : [...running, ...levels];
  const needs = needsOf(adding, nouns, dossier).filter(
    ({ path }) => !["hostId", "level", "operating"].includes(String(path.at(-1))),
  );
  const { fills, musts } = needsSaid(needs, lang);
  if (lang === "zh-CN") {
    const thing = noun ?? `${quality.join("")}创新平台`;
    const write = [...musts, ...(fills.length === 0 ? [] : [`填写其${fills.join("、")}`])].join("，");
    const more = write === "" ? "" : `；${write}`;
    if (kind === "answer") return `如实填报${host}的创新平台：有 ${count} 个${thing}的，即符合要求${more}`;
    return `${host}建成 ${count} 个${thing}${more}`;
  }
  const thing = `${count} platform${count === 1 ? "" : "s"}${quality.length === 0 ? "" : ` (${quality.join(", ")})`}`;
  const more = [...musts, ...(fills.length === 0 ? [] : [`fill in its ${andIn(fills, lang)}`])]
    .map((one) => `; ${one}`)
    .join("");
  const of = host === "" ? "" : ` of ${host}`;
  if (kind === "answer") return `state the platforms${of}: ${thing} will do${more}`;
  return `have ${host === "" ? "a unit" : host} set up ${thing}${more}`;
}

/** Rows of any other list: “增加 2 项在研研发项目，起始日期不晚于…”. */
function others(adding: Adding, lang: Lang, dossier: AnyDossier): string {
  const { count, list, kind } = adding;
  const key = keyOf(list);
  const nouns = nounsOf(adding);
  const [noun] = nouns.map(({ noun }) => noun[lang]);
  const { musts, fills } = needsSaid(needsOf(adding, nouns, dossier), lang);
  const counter = counterOf({ subject: "dossier", path: list.map(String) });
  const measure = counter === "人" ? "名" : counter;
  const own = inLang(rowNouns.get(key) ?? [label(key, "zh-CN"), within(label(key, "en"))], lang);
  const where = whereTo(adding, lang, dossier);
  if (lang === "zh-CN") {
    const write = fills.length === 0 ? "" : `，写明${fills.join("、")}`;
    return `${where}${kind === "answer" ? "填报" : "增加"} ${count} ${measure}${noun ?? own}${musts.map((must) => `，${must}`).join("")}${write}`;
  }
  const each = count === 1 ? "" : "each ";
  const plain = `${count} ${own}${count === 1 ? "" : "s"}`;
  const thing = noun === undefined ? plain : count === 1 ? `${plain} (one of the ${noun})` : `${count} ${noun}`;
  const which = musts.length === 0 ? "" : `, ${each === "" ? "" : "each of "}which ${andIn(musts, lang)}`;
  const write = fills.length === 0 ? "" : `, ${each}with ${andIn(fills, lang)}`;
  return `${where}${kind === "answer" ? "state" : "add"} ${thing}${which}${write}`;
}

/** In which document, or for whom: “在建设方案中”. */
function whereTo({ list }: Adding, lang: Lang, dossier: AnyDossier): string {
  const [root] = list;
  if (root === "plan") return inLang(["在建设方案中", "in the plan, "], lang);
  if (root !== "organizations") return "";
  const unit = unitName(Number(list[1]), lang, dossier);
  return inLang([unit, `for ${unit}, `], lang);
}

const telling = new Map([
  ["organizations", units],
  ["platforms", platforms],
]);

/** Rows that are added: how many, of what kind, and what comes with them. */
export function addingLabel(adding: Adding, dossier: AnyDossier): LocalText {
  const say = telling.get(keyOf(adding.list)) ?? others;
  return text(say(adding, "zh-CN", dossier), capital(say(adding, "en", dossier)));
}

/** A lead that is to be found, with what it must be and what is to be written of it. */
export function leadLabel(first: LocalText, needs: readonly Need[]): LocalText {
  const zh = needsSaid(needs, "zh-CN");
  const en = needsSaid(needs, "en");
  return text(
    `${first["zh-CN"]}${zh.musts.length === 0 ? "" : `，该单位须：${zh.musts.join("；")}`}${zh.fills.length === 0 ? "" : `。并填写其${zh.fills.join("、")}`}`,
    `${first.en}${en.musts.length === 0 ? "" : `, one that ${en.musts.join("; ")}`}${en.fills.length === 0 ? "" : `. Fill in its ${andIn(en.fills, "en")}`}`,
  );
}

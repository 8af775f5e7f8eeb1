import type { Citation, Jurisdiction } from "../criteria/rule.js";
import type { Plan, Remedies, Step, StepKind } from "../remedies/types.js";
import type { Lang } from "../text.js";
import { inLang, keyOf, label } from "../words/labels.js";
import { shortly, verdictWords } from "../words/report.js";
import { clauseText } from "./clause.js";

type Pair = readonly [zh: string, en: string];

/** What each kind of step is called, and who takes it. */
const kinds: Readonly<Record<StepKind, { readonly name: Pair; readonly who: Pair }>> = {
  answer: { name: ["补充填报", "filling in"], who: ["申报单位填报", "for the applicant to fill in"] },
  correct: { name: ["更正填报", "correcting"], who: ["申报单位更正", "for the applicant to correct"] },
  add: { name: ["增加", "adding"], who: ["申报单位办理", "for the applicant to do"] },
  remove: { name: ["减少", "removing"], who: ["申报单位办理", "for the applicant to do"] },
  change: { name: ["变更", "changing"], who: ["申报单位办理", "for the applicant to do"] },
  document: {
    name: ["制定文件或设立机构", "making a document or body"],
    who: ["申报单位办理", "for the applicant to do"],
  },
  money: { name: ["增加投入或收入", "spending or earning more"], who: ["申报单位办理", "for the applicant to do"] },
  wait: { name: ["等候期满", "waiting"], who: ["到期即可，无须另行办理", "time alone does it"] },
  judgement: { name: ["审核人认定", "a judgement"], who: ["由审核人认定", "for a reviewer to judge"] },
};

const isStepKind = (name: string): name is StepKind => Object.hasOwn(kinds, name);
/** Every kind of step. */
export const stepKinds: readonly StepKind[] = Object.keys(kinds).filter(isStepKind);

const goals: Readonly<Record<Remedies["goal"], Pair>> = {
  eligible: ["符合条件", "eligible"],
  conditional: ["有条件符合", "conditionally eligible"],
};

/** The verdict that is to be reached. */
export const goalWord = ({ goal }: Remedies, lang: Lang): string => inLang(goals[goal], lang);

/** That judgements are taken as favourable, where they are. */
const assumed = ({ of }: Remedies, lang: Lang): string =>
  of === "verdict"
    ? ""
    : inLang(["（审核人认定事项按有利计）", " (whatever a reviewer has to judge taken as favourable)"], lang);

const stepCount = (count: number, lang: Lang): string =>
  inLang([`${count} 步`, `${count} ${count === 1 ? "step" : "steps"}`], lang);

/** How many steps a plan has, and of which kinds: “17 步：补充填报 9、增加 3、制定文件或设立机构 5”. */
export function stepsByKind({ steps }: Plan, lang: Lang): string {
  const counts = stepKinds.flatMap((kind) => {
    const count = steps.filter((step) => step.kind === kind).length;
    return count === 0 ? [] : [`${inLang(kinds[kind].name, lang)} ${count}`];
  });
  const all = stepCount(steps.length, lang);
  return inLang([`${all}：${counts.join("、")}`, `${all}: ${counts.join(", ")}`], lang);
}

/** How many steps a plan has, and how many of them a reviewer takes. */
export function stepsOf({ steps }: Plan, lang: Lang): string {
  const judged = steps.filter(({ kind }) => kind === "judgement").length;
  const also = inLang([`，其中 ${judged} 步由审核人认定`, `, ${judged} of them for a reviewer`], lang);
  return stepCount(steps.length, lang) + (judged === 0 ? "" : also);
}

/** What the plans lead to, and how many steps the least effort takes. */
function withPlans(remedies: Remedies, [first, ...others]: readonly [Plan, ...Plan[]], lang: Lang): string {
  const goal = goals[remedies.goal];
  const one = others.length === 0;
  const reach = remedies.goal === "eligible" ? `可${goal[0]}` : `可达到“${goal[0]}”`;
  const count = stepsOf(first, lang);
  const least: Pair = first.minimal
    ? [`最省力的办法共 ${count}`, `the least effort takes ${count}`]
    : [`已知最省力的办法共 ${count}`, `the least effort known takes ${count}`];
  return inLang(
    [
      `按下列办法${one ? "" : "之一"}办理后${reach}${assumed(remedies, "zh-CN")}。${least[0]}${one ? "" : `，另列 ${others.length} 种办法`}。`,
      `${one ? "in the following way" : "in one of the following ways"} the consortium would be ${goal[1]}${assumed(remedies, "en")}; ${least[1]}${one ? "" : `, and ${others.length} more ${others.length === 1 ? "way is" : "ways are"} listed`}.`,
    ],
    lang,
  );
}

/** Why there is no plan. */
function withoutPlans(remedies: Remedies, lang: Lang): string {
  const { outcome, keep } = remedies;
  const [zh, en] = goals[remedies.goal];
  const [zhHow, enHow] = [assumed(remedies, "zh-CN"), assumed(remedies, "en")];
  if (outcome === "reached")
    return inLang(
      [
        `已${zh}${zhHow}，申报单位无须另行办理。`,
        `the consortium is ${en} as it is${enHow}; nothing more need be done.`,
      ],
      lang,
    );
  if (outcome === "not-proven")
    return inLang(
      [
        `未找到可达到“${zh}”的办法${zhHow}，也未能证明没有这样的办法，不宜据此认为无法达到。`,
        `no way to be ${en} was found${enHow}, nor is it shown that there is none; do not take this to mean that it cannot be done.`,
      ],
      lang,
    );
  const kept: Pair = keep.length === 0 ? ["", ""] : ["在不改动所列事项的前提下，", "with what is kept as it is, "];
  return inLang(
    [`${kept[0]}没有可达到“${zh}”的办法${zhHow}。`, `${kept[1]}nothing would make the consortium ${en}${enHow}.`],
    lang,
  );
}

/**
 * What the reader came for, in a sentence or two.
 * @example "依征求意见稿，按下列办法办理后可符合条件（审核人认定事项按有利计）。最省力的办法共 4 步，其中 1 步由审核人认定。"
 */
export function headlineOf(remedies: Remedies, { policy }: Pick<Jurisdiction, "policy">, lang: Lang): string {
  const [first, ...others] = remedies.plans;
  const said = first ? withPlans(remedies, [first, ...others], lang) : withoutPlans(remedies, lang);
  return policy.status === "draft-for-comment"
    ? inLang([`依征求意见稿，${said}`, `by the draft for comment, ${said}`], lang)
    : said;
}

/** The rule of an id, which remedies name. */
export function ruleOf({ id, rules }: Jurisdiction, name: string) {
  const found = rules.find((rule) => rule.id === name);
  if (!found)
    throw new RangeError(`${id} has no rule ${JSON.stringify(name)}: the remedies are of another jurisdiction`);
  return found;
}

/** Rules by their titles, those of one clause together: “成员单位数量、单位构成（三（一））”. */
function clausesOf(names: readonly string[], place: Jurisdiction, lang: Lang): string {
  const titles = new Map<string, string[]>();
  for (const name of names) {
    const { title, cites } = ruleOf(place, name);
    const clause = clauseText(cites, place);
    titles.set(clause, [...(titles.get(clause) ?? []), title[lang]]);
  }
  const told = [...titles].map(([clause, own]) =>
    inLang([`${own.join("、")}（${clause}）`, `${own.join(", ")} (${clause})`], lang),
  );
  return told.join(inLang(["；", "; "], lang));
}

/** Who takes a step. */
export const whoText = ({ kind }: Step, lang: Lang): string => inLang(kinds[kind].who, lang);

/** Who takes a step, and which clauses it serves. */
export function stepText(step: Step, place: Jurisdiction, lang: Lang): string {
  const { rules } = step;
  const who = whoText(step, lang);
  const clauses = clausesOf(rules, place, lang);
  return clauses === "" ? who : inLang([`${who}；对应条款：${clauses}`, `${who}; serves: ${clauses}`], lang);
}

/** What a plan comes to, and from which day. */
function resultOf({ verdict, outlook, asOf }: Plan, lang: Lang): string {
  const [now, then] = [verdict, outlook].map((one) => shortly(inLang(verdictWords[one], lang)));
  if (verdict === outlook)
    return inLang(
      [`办理后，自 ${asOf} 起结论为“${now}”。`, `After it, from ${asOf} on, the verdict is “${now}”.`],
      lang,
    );
  return inLang(
    [
      `办理后，自 ${asOf} 起结论为“${now}”；审核人均认定符合的，为“${then}”。`,
      `After it, from ${asOf} on, the verdict is “${now}”; if the reviewer finds in favour throughout, “${then}”.`,
    ],
    lang,
  );
}

const holds: Readonly<Record<Plan["holds"], Pair>> = {
  "whatever-is-open": [
    "仍有未填事项的，无论如何填报均不影响。",
    "It works whatever the answers are that are still open.",
  ],
  "if-answered": [
    "以补充填报的情况与上列各步一致为前提；不一致的，应重新核对。",
    "It works only if the missing answers turn out as the steps say; if they do not, check again.",
  ],
};

/** What holds of a plan as a whole. */
export function planNotes(plan: Plan, lang: Lang): string[] {
  const unproven: Pair = ["未能证明没有更省力的办法。", "It is not proven that there is none of less effort."];
  return [resultOf(plan, lang), inLang(holds[plan.holds], lang), ...(plan.minimal ? [] : [inLang(unproven, lang)])];
}

const numerals = "一二三四五六七八九十";

/** What a plan is called among so many: “办法一”. */
export function planName(at: number, count: number, lang: Lang): string {
  if (count === 1) return inLang(["办法", "What to do"], lang);
  return inLang([`办法${numerals[at] ?? ` ${at + 1}`}`, `Way ${at + 1}`], lang);
}

/** Why nothing helps, with the words that it stands against. */
export function cannotText(citation: Citation, why: string, place: Jurisdiction, lang: Lang): string {
  const { quote } = citation;
  const clause = clauseText(citation, place);
  const plain = why.replace(/[。.]$/, "");
  return inLang([`${plain}；“${quote}”（${clause}）`, `${plain}; “${quote}” (${clause})`], lang);
}

/** What is it that nothing helps. */
export const cannotTitle = (rule: string, place: Jurisdiction, lang: Lang): string => ruleOf(place, rule).title[lang];

/** How many names of fields there is room for. */
const mostNames = 8;

/** Names, as many as there is room for, and how many there are. */
function listed(names: readonly string[], lang: Lang): string {
  const shown = names.slice(0, mostNames).join(inLang(["、", ", "], lang));
  const more = names.length - mostNames;
  return more > 0 ? inLang([`${shown}等 ${names.length} 项`, `${shown} and ${more} more`], lang) : shown;
}

/** What was reckoned with: what is kept, and what each kind of step weighs. */
export function reckonedWith({ costs, keep }: Remedies, lang: Lang): string {
  const nameOf = (kind: StepKind): string => inLang(kinds[kind].name, lang);
  const and = inLang(["、", ", "], lang);
  const weights = stepKinds.map((kind) => `${nameOf(kind)} ${costs[kind]}`).join(and);
  const without = keep.filter(isStepKind).map(nameOf).join(and);
  const fields = listed(
    keep.filter((name) => !isStepKind(name)).map((name) => label(keyOf(name.split(".")), lang)),
    lang,
  );
  const parts: readonly Pair[] = [
    [
      `各步按种类计权，合计小的为省力（${weights}）`,
      `each step weighs by its kind, and the least in all comes first (${weights})`,
    ],
    ...(fields === ""
      ? []
      : [[`下列已填事项不作改动：${fields}`, `not changed where it is answered: ${fields}`] as const]),
    ...(without === "" ? [] : [[`不采用：${without}`, `not considered: ${without}`] as const]),
  ];
  const said = parts.map((part) => inLang(part, lang)).join(inLang(["；", "; "], lang));
  return inLang([`推算口径：${said}。`, `Reckoned with: ${said}.`], lang);
}

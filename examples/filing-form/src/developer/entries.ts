import type { Lang } from "../words/lang.js";

/** An entry of the package, and what it is for. */
interface Entry {
  readonly name: string;
  readonly what: Readonly<Record<Lang, string>>;
}

const of = (name: string, zh: string, en: string): Entry => ({
  name: `consortium-eligibility${name}`,
  what: { "zh-CN": zh, en },
});

/** What there is to import. */
export const entries: readonly Entry[] = [
  of("", "读取、核对、解释、出具报告和审查意见", "read, evaluate, explain; reports and opinions"),
  of(
    "/wenzhou",
    "温州规则；另有 /zhejiang、/taizhou、/jiyuan",
    "the rules of Wenzhou; likewise /zhejiang, /taizhou, /jiyuan",
  ),
  of(
    "/session",
    "页面中的会话：填写、撤销、保存、告知变化",
    "a session in a page: changes, undo, storage, what differs",
  ),
  of("/vue", "Vue 3：useEligibility", "Vue 3: useEligibility"),
  of("/react", "React：useEligibility", "React: useEligibility"),
  of(
    "/forms",
    "填报项的名称和说明、表单校验、下一个问题",
    "fields with their words, validation for forms, the next question",
  ),
  of("/remedies", "怎样才能通过、差多少、最接近哪地", "what would make it pass, how far it is, the nearest place"),
  of("/programmes", "建设目标的年度核对", "targets of the programmes, year by year"),
  of("/json-schema", "申报材料的 JSON Schema", "the JSON Schema of a dossier"),
];

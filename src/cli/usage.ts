import type { Lang } from "../text.js";

/** A call whose words are off; told with the way to do it right. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const help: Record<Lang, string> = {
  "zh-CN": `用法：
  consortium-eligibility check 文件… [选项]   逐条核对创新联合体档案
  consortium-eligibility rules [选项]         列出规则目录

文件为 JSON 档案；“-”为标准输入；.ndjson、.jsonl 文件（或加 --ndjson）每行一份档案，逐行输出 NDJSON。

check 的选项：
  --jurisdiction wenzhou|zhejiang|taizhou|jiyuan|all   依据哪里的文件，可用逗号并列，默认 all
  --as-of 日期              评价日期 YYYY-MM-DD；默认填报日期，再默认北京时间今日
  --stage 阶段,…            formation（组建条件）、filing、approval、operation
  --reading 规则=读法       对文义有多种理解的规则选定一种，可多次使用
  --format text|json|ndjson|markdown
  --brief                   JSON 中只保留规则、阶段、强度、状态与待补充项
  --ndjson                  输入每行一份档案
  --lang zh-CN|en           语言，默认 zh-CN

rules 的选项：--jurisdiction、--format text|json|markdown、--lang

退出码：0 全部符合（或有条件符合）；1 有不符合或尚不能认定；2 输入或用法有误。
`,
  en: `Usage:
  consortium-eligibility check FILE… [options]   check dossiers of consortia clause by clause
  consortium-eligibility rules [options]         list the rules

FILE is a JSON dossier; "-" is standard input; an .ndjson or .jsonl file (or
--ndjson) holds one dossier a line, and NDJSON streams out.

Options of check:
  --jurisdiction wenzhou|zhejiang|taizhou|jiyuan|all   whose documents to judge by, or a list; default all
  --as-of DATE              the day, YYYY-MM-DD; default the day of filing, else today in China
  --stage STAGE,…           formation, filing, approval, operation
  --reading RULE=NAME       choose a reading where the wording allows several; may be repeated
  --format text|json|ndjson|markdown
  --brief                   in JSON keep only rule, stage, force, status and missing
  --ndjson                  the input holds one dossier a line
  --lang zh-CN|en           default zh-CN

Options of rules: --jurisdiction, --format text|json|markdown, --lang

Exit status: 0 all eligible (or conditional); 1 some ineligible or undetermined; 2 input or usage error.
`,
};

/** How to call it. */
export const usage = (lang: Lang): string => help[lang];

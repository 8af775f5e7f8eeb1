import { answerFormats, formats, printers } from "../render/printers.js";
import { stepKinds } from "../render/remedy-words.js";
import { jurisdictions } from "../rules/index.js";
import { programmePolicies } from "../rules/programmes/index.js";
import { type Lang, type LocalText, langs, text } from "../text.js";

/** A call whose words are off; told with the way to do it right, in the language of the call. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly messages: LocalText;
  constructor(zh: string, en: string) {
    super(en);
    this.messages = text(zh, en);
  }
}

/** Those that only `check` prints. */
const more = formats.filter((format) => !printers[format].answer);

const idsOf = (all: readonly { readonly id: string }[]): string => all.map(({ id }) => id).join("|");
const places = idsOf(jurisdictions);
const documents = idsOf(programmePolicies);

const help: Record<Lang, string> = {
  "zh-CN": `用法：
  consortium-eligibility check 文件… [选项]                    逐条核对创新联合体申报材料
  consortium-eligibility remedy 文件 --jurisdiction J          怎样才能通过：列出所需步骤最省力的办法；
                                                               几地或 all：在哪里最省力
  consortium-eligibility thresholds 文件 --jurisdiction J      各项数值的余地和差距
  consortium-eligibility what-if 文件 --jurisdiction J \\
      --changes 改动.json                                      改动以后的结论和有变化的事项
  consortium-eligibility screen --source 来源 --jurisdiction J 大批量核对：在数据所在之处逐份核对，
                                                               汇总各条符合情况和数值分布
  consortium-eligibility stricter [事项]                       各地要求孰宽孰严
  consortium-eligibility duties 文件 --jurisdiction J          备案后的报告义务与期限
  consortium-eligibility change 文件 --jurisdiction J \\
      --change 变更.json                                       变更审查
  consortium-eligibility support 文件 --jurisdiction J         支持措施
  consortium-eligibility targets 计划.json --policy 文件编号   目标完成情况
  consortium-eligibility checklist --jurisdiction J            申报材料与信息清单
  consortium-eligibility procedure --jurisdiction J            组建备案程序
  consortium-eligibility rules [选项]                          列出规则目录

文件为 JSON 格式的申报材料；“-”为标准输入；.ndjson、.jsonl 文件（或加 --ndjson）每行一份，
逐行输出 NDJSON（仅 check）。

选项：
  --jurisdiction ${places}|all   依据哪里的文件，可用逗号并列；
                            check、rules、stricter 默认 all，其余须写明
  --as-of 日期              评价日期 YYYY-MM-DD；默认填报日期，再默认北京时间今日；
                            screen 对各份用同一日期，默认北京时间今日
  --lang ${langs.join("|")}           语言，默认 zh-CN
  --format ${answerFormats.join("|")}   check 另有 ${more.join("、")}，remedy、screen 另有 html

check、remedy、thresholds、what-if、screen 与 checklist：
  --stage 阶段,…            formation（组建条件）、filing（申报材料）、approval（审核备案）、
                            operation（运行要求）；默认前两个阶段

check、remedy、thresholds、what-if、screen、duties、change 与 targets：
  --reading 规则=读法       对文义有多种理解的规则选定一种，可多次使用

仅 check：
  --format opinion          审查意见：每份申报材料、每地一份，供打印、签字和盖章
  --differences             对照表只列各地规定或核对结果有差异的事项
  --brief                   JSON 中只保留规则、阶段、强度、状态与待补充项；HTML 中不列怎样才能通过
  --ndjson                  输入每行一份申报材料
  --jobs N                  以 N 个线程（1 至 64）核对 NDJSON，输出不变；默认 1

仅 remedy：
  --goal 目标               eligible（符合条件）、conditional（有条件符合）或 outlook（审核人认定
                            事项按有利计，先求符合条件）；默认 outlook
  --keep 名称,…             不改动的字段（如 organizations.*.role）和不采用的办法种类；none 为均可改动
  --cost 种类=数            某类步骤的权数，可多次使用；种类：
                            ${stepKinds.join("、")}
  --most N                  最多列出几种办法，默认 3；只用于一地
  --apply 文件              将按最省力的办法办理后的申报材料写入该文件，不覆盖已有文件；只用于一地

仅 what-if：
  --changes 文件            改动清单、办法或其步骤，或 remedy --format json 的输出（取第一种办法）；
                            “-”为标准输入

仅 screen：
  --source 来源             duckdb:文件、postgres://…、文件.parquet、文件.ndjson（“-”为标准输入）；数据库中须有表
                            dossier_json(dossier, doc) 或本软件的各表
  --mapping 文件            数据库中的表和列与本软件的表和列如何对应，JSON 格式
  --explain N               另列最接近符合条件（不符合的“须”项最少）的 N 份的逐条核对结果
  --write 表名              将结论和各条结果写入数据库中的新表；否则只读取，不写入
  --out 文件                输出到文件，不覆盖已有文件
  --jobs N                  仅用于每行一份的来源：用几个线程核对

仅 targets：
  --policy ${documents}

退出码：0 全部符合（或有条件符合）；1 有不符合、尚不能认定、须另行办理、逾期、不得变更、
解散、终止或未达到的；2 输入或用法有误，输出无法写入，或中途中断。screen 无论结论如何，完成即为 0。
`,
  en: `Usage:
  consortium-eligibility check FILE… [options]                check dossiers clause by clause
  consortium-eligibility remedy FILE --jurisdiction J         what would make it pass, with least effort;
                                                              of several or all: where least is to be done
  consortium-eligibility thresholds FILE --jurisdiction J     how far each number is from turning
  consortium-eligibility what-if FILE --jurisdiction J \\
      --changes CHANGES.json                                  the verdict after changes, and what differs
  consortium-eligibility screen --source S --jurisdiction J   judge many dossiers where they are, and count
                                                              what they come to, rule by rule
  consortium-eligibility stricter [TOPIC]                     which place asks for more
  consortium-eligibility duties FILE --jurisdiction J         duties and terms after filing
  consortium-eligibility change FILE --jurisdiction J \\
      --change CHANGE.json                                    review a change
  consortium-eligibility support FILE --jurisdiction J        support measures
  consortium-eligibility targets PROGRAMME.json --policy ID   how a programme's targets stand
  consortium-eligibility checklist --jurisdiction J           what an applicant needs
  consortium-eligibility procedure --jurisdiction J           the steps to the filing
  consortium-eligibility rules [options]                      list the rules

FILE is a JSON dossier; "-" is standard input; an .ndjson or .jsonl file (or
--ndjson) holds one dossier a line, and NDJSON streams out (check only).

Options:
  --jurisdiction ${places}|all   whose documents to judge by, or a list;
                            default all for check, rules and stricter, needed by the
                            others
  --as-of DATE              the day, YYYY-MM-DD; default the day of filing, else today in China;
                            of screen one day for all, default today in China
  --lang ${langs.join("|")}           default zh-CN
  --format ${answerFormats.join("|")}   check also has ${more.join(", ")}; remedy and screen have html

Of check, remedy, thresholds, what-if, screen and checklist:
  --stage STAGE,…           formation, filing, approval, operation; default the first two

Of check, remedy, thresholds, what-if, screen, duties, change and targets:
  --reading RULE=NAME       choose a reading where the wording allows several; may be repeated

Of check only:
  --format opinion          an opinion on each dossier by each place, to be printed and signed
  --differences             compare only where the documents differ, or the results do
  --brief                   in JSON keep only rule, stage, force, status and missing; in HTML leave out
                            what would make it pass
  --ndjson                  the input holds one dossier a line
  --jobs N                  judge NDJSON on N threads, 1 to 64; what is printed stays the same; default 1

Of remedy only:
  --goal GOAL               eligible, conditional, or outlook: what a reviewer has to judge taken as
                            favourable, eligible if that can be had; default outlook
  --keep NAME,…             fields (as organizations.*.role) that stay and kinds of step that are not
                            taken; none where all may change
  --cost KIND=N             what a kind of step weighs, may be repeated; the kinds:
                            ${stepKinds.join(", ")}
  --most N                  how many plans at most; default 3; for one place only
  --apply FILE              write the dossier as it would be after the plan of least effort; a file
                            that is there is not written over; for one place only

Of what-if only:
  --changes FILE            a list of edits, a plan or its steps, or what remedy --format json prints,
                            of which the first plan is taken; "-" is standard input

Of screen only:
  --source S                duckdb:FILE, postgres://…, FILE.parquet, or FILE.ndjson ("-" is standard input);
                            a database holds a table dossier_json(dossier, doc), or the tables of this
                            library
  --mapping FILE            JSON that says which tables and columns of the database those of this
                            library are
  --explain N               then the reports on the N nearest to passing: those that fail the fewest
                            musts, but some
  --write TABLE             write verdicts and statuses into a new table of the database, which is
                            else only read
  --out FILE                print into a file; one that is there is not written over
  --jobs N                  for a dossier a line: how many threads judge

Of targets only:
  --policy ${documents}

Exit status: 0 all eligible (or conditional); 1 some ineligible or undetermined, something to be done,
late, not allowed, dissolving, terminating or missed; 2 input or usage error, output that cannot be
written, interrupt. A screen that ran has 0, whatever it found.
`,
};

/** How to call it. */
export const usage = (lang: Lang): string => help[lang];

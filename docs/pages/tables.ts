import { type Jurisdiction, stages } from "../../src/criteria/rule.js";
import { jiyuan, taizhou, wenzhou, zhejiang } from "../../src/index.js";
import * as programmes from "../../src/programmes.js";
import { widthOf } from "../../src/render/text.js";
import { policyStates } from "../../src/render/titles.js";
import type { Lang } from "../../src/text.js";
import { inLang } from "../../src/words/labels.js";
import { stageWords } from "../../src/words/report.js";
import { marksOf } from "./catalogue.js";

type Row = readonly string[];
const places: readonly Jurisdiction[] = [wenzhou, zhejiang, taizhou, jiyuan];
const { programmePolicies } = programmes;

/** A table as the formatter of the project lays it out; columns of `right` hold numbers. */
function table(head: Row, rows: readonly Row[], right: (column: number) => boolean): string {
  const widths = head.map((_, at) => Math.max(3, ...[head, ...rows].map((row) => widthOf(row[at] ?? ""))));
  const cell = (text: string, at: number): string => {
    const space = " ".repeat((widths[at] ?? 0) - widthOf(text));
    return right(at) ? space + text : text + space;
  };
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const rule = widths.map((width, at) => (right(at) ? `${"-".repeat(width - 1)}:` : "-".repeat(width)));
  return [line(head.map(cell)), line(rule), ...rows.map((row) => line(row.map(cell)))].join("\n");
}

/** The documents, and how many rules there are of each. */
function documents(lang: Lang): string {
  const rows = places.flatMap(({ id, policy, furtherPolicies = [], rules }) =>
    [policy, ...furtherPolicies].map(({ id: document, title, issuer, status, issued }, at): Row => {
      const state = [inLang(policyStates[status], lang), ...(issued === undefined ? [] : [issued])];
      const count = rules.filter(({ cites }) => cites.policy === document).length;
      const number = at === 0 ? `${rules.length}` : inLang([`其中 ${count}`, `${count} of them`], lang);
      return [at === 0 ? `\`${id}\`` : "", title, issuer, state.join(inLang(["，", ", "], lang)), number];
    }),
  );
  const head = inLang(["|文件|发文单位|状态|规则数", "|document|issuer|status|rules"], lang);
  return table(head.split("|"), rows, (column) => column === 4);
}

/** What the documents hold beside rules, and the rules by stage. */
function contents(lang: Lang): string {
  const rows = places.map((place): Row => {
    const { id, rules, duties, changes, support, procedure, policy, furtherPolicies = [] } = place;
    const cited = [policy, ...furtherPolicies].map((one) => one.id);
    const targets = programmePolicies.filter((one) => cited.includes(one.id)).flatMap((one) => one.targets);
    const counts = [
      ...stages.map((stage) => rules.filter((rule) => rule.stage === stage)),
      ...[duties, changes, support, targets, procedure],
    ].map((list) => list?.length ?? 0);
    return [`\`${id}\``, ...counts.map((count) => (count === 0 ? "–" : String(count)))];
  });
  const further = inLang(["报告义务与期限|变更|支持措施|目标|程序步骤", "duties|changes|support|targets|steps"], lang);
  const named = stages.map((stage) => (lang === "en" ? stage : stageWords(stage, lang)));
  return table(["", ...named, ...further.split("|")], rows, (column) => column > 0);
}

/** How many rules there are, and how many of them a person judges. */
function judged(lang: Lang): string {
  const marks = places.flatMap(({ rules }) => rules.map((of) => marksOf({ kind: "rule", of }).join()));
  const only = marks.filter((mark) => mark === "judged").length;
  const part = marks.filter((mark) => mark === "machine,judged").length;
  return inLang(
    [
      `全部 ${marks.length} 条规则中，${only} 条只能由审核人认定，另有 ${part} 条部分由审核人认定。`,
      `Of the ${marks.length} rules, ${only} can only be judged by a person, and ${part} more in part.`,
    ],
    lang,
  );
}

/** The rules that have several readings. */
function readings(lang: Lang): string {
  const rows = places.flatMap(({ rules }) =>
    rules
      .filter((rule) => Object.keys(rule.readings).length > 1)
      .map(({ id, readings: all }): Row => {
        const named = Object.entries(all).map(([name, { title }]) =>
          inLang([`\`${name}\` ${title["zh-CN"]}`, `\`${name}\` ${title.en}`], lang),
        );
        return [`\`${id}\``, named.join(inLang(["；", "; "], lang))];
      }),
  );
  return table(
    inLang(["规则|读法，第一种为默认", "rule|readings, the default first"], lang).split("|"),
    rows,
    () => false,
  );
}

/** The documents that set targets, and by what name each is imported. */
function targets(lang: Lang): string {
  const names = new Map<unknown, string>(Object.entries(programmes).map(([name, value]) => [value, name]));
  const rows = programmePolicies.map((one): Row => {
    return [`\`${names.get(one)}\``, `\`${one.id}\``, one.policy.title, String(one.targets.length)];
  });
  const head = inLang(["名称|`--policy`|文件|目标数", "value|`--policy`|document|targets"], lang);
  return table(head.split("|"), rows, (column) => column === 3);
}

/** What is made from the rules, by the name that a page asks for it with. */
const makers: Readonly<Record<string, (lang: Lang) => string>> = { documents, contents, judged, readings, targets };

const asked = /(<!-- made: ([\w-]+) -->\n\n)[\s\S]*?(\n\n<!-- end -->)/g;

/**
 * A page with what stands between `<!-- made: NAME -->` and `<!-- end -->` made anew.
 * @throws RangeError if nothing is made by that name
 */
export const withTables = (page: string, lang: Lang): string =>
  page.replace(asked, (_, start: string, name: string, end: string) => {
    const make = makers[name];
    if (!make) throw new RangeError(`nothing is made by the name ${name}`);
    return `${start}${make(lang)}${end}`;
  });

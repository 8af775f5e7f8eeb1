import { catalogue, catalogueDocument } from "../render/catalogue.js";
import { type Format, formats, printAnswer, printers } from "../render/printers.js";
import { programmePolicies } from "../rules/programmes/index.js";
import { nearest } from "../schemas/suggest.js";
import { type LocalText, text } from "../text.js";
import { afterFiling } from "./after-filing.js";
import { check, hasLines } from "./check.js";
import {
  type Arguments,
  answerFormatOf,
  checkFileNames,
  dayOf,
  jobsOf,
  jurisdictionsOf,
  langOf,
  noFiles,
  oneOf,
  onlyOptions,
  readArguments,
  spokenIn,
  stagesOf,
} from "./options.js";
import { type Io, OutputError, painter, put, tell, write } from "./output.js";
import { faultOf, Interrupted } from "./read.js";
import { readingsOf, rulesOf } from "./readings.js";
import { remedy } from "./remedy.js";
import { screen } from "./screen/index.js";
import { SourceError } from "./screen/source-error.js";
import { tellStricter } from "./stricter.js";
import { tellThresholds } from "./thresholds.js";
import { UsageError, usage } from "./usage.js";
import { whatIfChanged } from "./what-if.js";

async function rules(files: readonly string[], values: Arguments, io: Io): Promise<0> {
  noFiles(files, "rules");
  const jurisdictions = jurisdictionsOf(values.jurisdiction);
  const lang = langOf(values.lang);
  const format = answerFormatOf(values.format);
  const entries = catalogue(jurisdictions, programmePolicies);
  const document = () => catalogueDocument(jurisdictions, programmePolicies, lang);
  await write(io, printAnswer(format, entries, document, { lang, paint: painter(io) }));
  return 0;
}

/** The most files of one page. */
const mostOnPage = 2000;

/** What the options of `check` ask of each other. */
function checkFitting(
  { format, brief, differences, jobs }: Arguments & { format: Format },
  of: { lines: boolean; files: number; places: number },
): void {
  const { data, compares, between } = printers[format];
  if (of.lines && !data)
    throw new UsageError(
      `--format ${format}：每行一份的申报材料只输出 NDJSON`,
      `--format ${format}: of a dossier a line, only NDJSON is printed`,
    );
  if (jobs !== undefined && !of.lines)
    throw new UsageError(
      "--jobs 只用于每行一份的申报材料：.ndjson、.jsonl 文件，或加 --ndjson",
      "--jobs is only for NDJSON: an .ndjson or .jsonl file, or --ndjson",
    );
  if (brief && !data && format !== "html")
    throw new UsageError(
      "--brief 只用于 --format json、ndjson 或 html",
      "--brief is only for --format json, ndjson or html",
    );
  if (differences && (!compares || of.places < 2))
    throw new UsageError(
      "--differences 只用于对照表：--jurisdiction 须至少两地，--format 须为 text、markdown 或 html",
      "--differences is only for a comparison: it needs two jurisdictions or more, and --format text, markdown or html",
    );
  if (between === undefined && of.files > mostOnPage)
    throw new UsageError(
      `--format ${format} 一页最多 ${mostOnPage} 份申报材料，请分批输出`,
      `--format ${format} holds ${mostOnPage} dossiers at most; print them in parts`,
    );
}

async function checkFiles(files: readonly string[], values: Arguments, io: Io): Promise<0 | 1 | 2> {
  if (files.length === 0)
    throw new UsageError("check 须指定文件，或以 - 表示标准输入", "check needs a file, or - for standard input");
  checkFileNames(files);
  const lang = langOf(values.lang);
  const ndjson = values.ndjson ?? false;
  const lines = hasLines(files, ndjson);
  const format = oneOf("--format", values.format ?? (lines ? "ndjson" : "text"), formats);
  const jurisdictions = jurisdictionsOf(values.jurisdiction);
  const stages = stagesOf(values.stage);
  checkFitting({ ...values, format }, { lines, files: files.length, places: jurisdictions.length });
  return check(
    files,
    {
      jurisdictions,
      asOf: dayOf(values["as-of"]),
      stages,
      readings: readingsOf(values.reading, rulesOf(jurisdictions, stages)),
      lang,
      format,
      brief: values.brief ?? false,
      differences: values.differences ?? false,
      ndjson,
      jobs: jobsOf(values.jobs),
    },
    io,
  );
}

const commands = {
  check: checkFiles,
  remedy,
  thresholds: tellThresholds,
  "what-if": whatIfChanged,
  stricter: tellStricter,
  screen: (files: readonly string[], values: Arguments, io: Io) => screen(files, values, io),
  rules,
  ...afterFiling,
} as const;
const common = ["jurisdiction", "lang", "format"];
/** The options that each command reads. */
const optionsOf: Record<keyof typeof commands, readonly string[]> = {
  check: [...common, "as-of", "stage", "brief", "ndjson", "jobs", "reading", "differences"],
  remedy: [...common, "as-of", "stage", "reading", "goal", "keep", "cost", "most", "apply"],
  thresholds: [...common, "as-of", "stage", "reading"],
  "what-if": [...common, "as-of", "stage", "reading", "changes"],
  stricter: common,
  screen: [...common, ...["source", "as-of", "stage", "reading", "mapping", "explain", "out", "write", "jobs"]],
  rules: common,
  duties: [...common, "as-of", "reading"],
  support: [...common, "as-of"],
  change: [...common, "as-of", "change", "reading"],
  targets: ["policy", "as-of", "lang", "format", "reading"],
  checklist: [...common, "stage"],
  procedure: common,
};
const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

async function command(args: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const { values, positionals } = readArguments(args);
  const [name, ...files] = positionals;
  if (values.version) await write(io, `${io.version()}\n`);
  else if (values.help) await write(io, usage(langOf(values.lang)));
  else if (name === undefined) {
    await put(io.stderr, usage(langOf(values.lang)));
    return 2;
  } else if (isCommand(name)) {
    onlyOptions(name, values, optionsOf);
    return commands[name](files, values, io);
  } else {
    const near = nearest(name, Object.keys(commands));
    throw new UsageError(
      `没有 ${JSON.stringify(name)} 这一命令${near ? `；是否为 ${near}？` : ""}`,
      `unknown command ${JSON.stringify(name)}${near ? `; did you mean ${near}?` : ""}`,
    );
  }
  return 0;
}

/** What ended a call before its answer, in a sentence. */
function endOf(error: unknown): LocalText {
  if (error instanceof UsageError || error instanceof SourceError) return error.messages;
  if (error instanceof Interrupted)
    return text("已中断，未读完输入，没有结果", "interrupted before the input was read; no answer");
  if (error instanceof OutputError)
    return text(
      `无法写入标准输出（${error.code}），结果不完整`,
      `standard output cannot be written (${error.code}); the answer is not whole`,
    );
  return faultOf(error).messages;
}

/** Runs a call of the command line; resolves to its exit status. Whatever fails is told in a line. */
export async function run(args: readonly string[], io: Io): Promise<0 | 1 | 2> {
  // What a stream cannot take is told by the write that met it.
  for (const stream of [io.stdout, io.stderr]) stream.on("error", () => undefined);
  try {
    return await command(args, io);
  } catch (error) {
    await tell(io, [endOf(error)[spokenIn(args)]]);
    return 2;
  }
}

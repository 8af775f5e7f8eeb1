import { catalogue, catalogueDocument } from "../render/catalogue.js";
import { printMarkdown } from "../render/markdown.js";
import { printText } from "../render/text.js";
import { programmePolicies } from "../rules/programmes/index.js";
import { nearest } from "../schemas/suggest.js";
import { check, hasLines } from "./check.js";
import { lifeCommands } from "./life.js";
import {
  type Arguments,
  dayOf,
  jurisdictionsOf,
  langOf,
  oneOf,
  onlyOptions,
  readArguments,
  readingsOf,
  stagesOf,
} from "./options.js";
import { type Io, painter, tell, write } from "./output.js";
import { UsageError, usage } from "./usage.js";

async function rules(files: readonly string[], values: Arguments, io: Io): Promise<0> {
  if (files.length > 0) throw new UsageError("rules reads no file");
  const jurisdictions = jurisdictionsOf(values.jurisdiction);
  const lang = langOf(values.lang);
  const format = oneOf("--format", values.format ?? "text", ["text", "json", "markdown"]);
  if (format === "json") await write(io, `${JSON.stringify(catalogue(jurisdictions, programmePolicies), null, 2)}\n`);
  else {
    const blocks = catalogueDocument(jurisdictions, programmePolicies, lang);
    await write(io, format === "text" ? printText(blocks, painter(io)) : printMarkdown(blocks));
  }
  return 0;
}

async function checkFiles(files: readonly string[], values: Arguments, io: Io): Promise<0 | 1 | 2> {
  if (files.length === 0) throw new UsageError("check needs a file, or - for standard input");
  const { format } = values;
  if (hasLines(files, values.ndjson ?? false) && ["text", "markdown", "html"].includes(format ?? ""))
    throw new UsageError(`--format ${format}: of a dossier a line, only NDJSON is printed`);
  return check(
    files,
    {
      jurisdictions: jurisdictionsOf(values.jurisdiction),
      asOf: dayOf(values["as-of"]),
      stages: stagesOf(values.stage),
      readings: readingsOf(values.reading),
      lang: langOf(values.lang),
      format: oneOf("--format", values.format ?? "text", ["text", "json", "ndjson", "markdown", "html"]),
      brief: values.brief ?? false,
      ndjson: values.ndjson ?? false,
    },
    io,
  );
}

const commands = { check: checkFiles, rules, ...lifeCommands } as const;
const common = ["jurisdiction", "lang", "format"];
/** The options that each command reads. */
const optionsOf: Record<keyof typeof commands, readonly string[]> = {
  check: [...common, "as-of", "stage", "brief", "ndjson", "reading"],
  rules: common,
  duties: [...common, "as-of"],
  support: [...common, "as-of"],
  change: [...common, "as-of", "change"],
  targets: ["policy", "as-of", "lang", "format"],
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
    io.stderr.write(usage(langOf(values.lang)));
    return 2;
  } else if (isCommand(name)) {
    onlyOptions(name, values, optionsOf[name]);
    return commands[name](files, values, io);
  } else {
    const near = nearest(name, Object.keys(commands));
    throw new UsageError(`unknown command ${JSON.stringify(name)}${near ? `; did you mean ${near}?` : ""}`);
  }
  return 0;
}

/** Runs a call of the command line; resolves to its exit status. */
export async function run(args: readonly string[], io: Io): Promise<0 | 1 | 2> {
  try {
    return await command(args, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    tell(io, [error.message]);
    return 2;
  }
}

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const { config } = ts.readConfigFile("tsconfig.json", (file) => readFileSync(file, "utf8"));
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
const host = ts.createCompilerHost(options);
const parsed = new Map<string, ts.SourceFile | undefined>();

/** What the compiler says of a file in which something is left out. */
function errorsWithout(file: string, leftOut: string, instead = ""): string[] {
  const path = resolve(file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(leftOut);
  const program = ts.createProgram([path], options, {
    ...host,
    getSourceFile: (name, ...rest) => {
      if (resolve(name) === path) return ts.createSourceFile(name, text.replace(leftOut, instead), options.target ?? 9);
      if (!parsed.has(name)) parsed.set(name, host.getSourceFile(name, ...rest));
      return parsed.get(name);
    },
  });
  return program
    .getSemanticDiagnostics(program.getSourceFile(path))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

const left: [what: string, file: string, leftOut: string, instead?: string][] = [
  ["a part of a kind in the fold", "src/criteria/fold.ts", ', as: "here"'],
  [
    "a part that is there now and then",
    "src/criteria/fold.ts",
    'count: { list: "here", where: "rows" }',
    'count: { list: "here" }',
  ],
  ["a kind in the fold", "src/criteria/fold.ts", '  uscc: { field: "here" },\n'],
  ["how a kind is judged", "src/engine/compilation.ts", "...matches, "],
  ["what a kind lacks", "src/engine/explain/missing.ts", "  among: words,\n"],
  ["what a kind fails by", "src/engine/explain/causes.ts", "  among: own,\n"],
  ["what a kind compares", "src/engine/explain/measures.ts", "  among: nothing,\n"],
  ["the cases of a kind of criterion", "test/kinds/criteria.ts", "  ...texts,\n"],
  ["where a form shows a field", "src/forms/traits.ts", '  plan: ["plan"],\n'],
  ["how a kind is composed at random", "test/kinds/composed.ts", '  judged: () => fc.constant({ kind: "judged" }),\n'],
];

test.each(left)("%s, left out, does not compile", (_, file, leftOut, instead) => {
  expect(errorsWithout(file, "")).toEqual([]);
  expect(errorsWithout(file, leftOut, instead).join()).toMatch(
    /missing in type|is missing|Property .* does not exist|undefined/,
  );
});

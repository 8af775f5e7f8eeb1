/** What is changed in a run, by the name of `MUTATE`: a run of each ends within two hours on two cores. */
const parts = {
  engine: ["src/engine/judge/**/*.ts", "src/engine/explain/**/*.ts", "src/engine/{column,compilation,table,truths}.ts"],
  rest: [
    "src/criteria/**/*.ts",
    "src/facts/**/*.ts",
    "src/engine/*.ts",
    "!src/engine/{column,compilation,table,truths}.ts",
  ],
  rules: ["src/rules/**/*.ts"],
};
const part = process.env.MUTATE ?? "engine";

export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  mutate: parts[part],
  coverageAnalysis: "perTest",
  // Rules are data made when they are loaded: each change of one needs the library loaded anew.
  ignoreStatic: part !== "rules",
  reporters: ["clear-text", "json"],
  jsonReporter: { fileName: `coverage/mutation-${part}.json` },
  clearTextReporter: { allowColor: false, reportTests: false },
  concurrency: 2,
  timeoutMS: 20000,
  thresholds: { high: 95, low: 92, break: part === "engine" ? 92 : 90 },
};

const rules = process.env.MUTATE === "rules";

export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.ts", related: false },
  mutate: rules ? ["src/rules/**/*.ts"] : ["src/criteria/**/*.ts", "src/engine/**/*.ts", "src/facts/**/*.ts"],
  coverageAnalysis: "perTest",
  // Rules are data made when they are loaded: each change of one needs the library loaded anew.
  ignoreStatic: !rules,
  reporters: ["clear-text", "json"],
  jsonReporter: { fileName: `coverage/mutation-${rules ? "rules" : "engine"}.json` },
  clearTextReporter: { allowColor: false, reportTests: false },
  concurrency: 2,
  timeoutMS: 20000,
  thresholds: { high: 95, low: 90, break: 90 },
};

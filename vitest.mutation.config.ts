import { defineConfig } from "vitest/config";

/** The tests by which a changed engine, or with MUTATE=rules a changed rule, is noticed soonest. */
export default defineConfig({
  test: {
    isolate: false,
    setupFiles: ["test/setup.ts"],
    env: { TZ: "Asia/Shanghai" },
    include: [process.env.MUTATE === "rules" ? "test/mutation/rules.ts" : "test/mutation/engine.ts"],
  },
});

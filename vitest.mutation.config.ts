import { defineConfig } from "vitest/config";

/** The tests by which a change of a part is noticed soonest. */
export default defineConfig({
  test: {
    isolate: false,
    setupFiles: ["test/setup.ts"],
    // A law is tried for each change of the code: a few dozen times are enough for most, and few enough for all.
    env: { TZ: "Asia/Shanghai", FC_TIMES: "0.1" },
    include: [`test/mutation/${process.env.MUTATE ?? "engine"}.ts`],
  },
});

import { defineConfig } from "vitest/config";

/** Days are days everywhere: the same tests run in China, in America and where the date line has been moved. */
const zones = ["Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati"];

export default defineConfig({
  test: {
    pool: "forks",
    setupFiles: ["test/setup.ts"],
    reporters: process.env.CI
      ? ["default", ["json", { outputFile: `coverage/${process.env.TOTALS ?? "tests"}.json` }]]
      : ["default"],
    projects: [
      ...zones.map((zone) => ({
        extends: true as const,
        test: {
          name: zone,
          include: ["test/**/*.test.ts"],
          exclude: ["test/package/**", "test/browser/**", "test/warehouse/**"],
          env: { TZ: zone },
        },
      })),
      {
        extends: true as const,
        test: { name: "package", include: ["test/package/**/*.test.ts"], testTimeout: 300_000 },
      },
      {
        extends: true as const,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/browser/install.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Needs database servers: `npm run test:warehouse`, which `npm test` leaves out.
        extends: true as const,
        test: {
          name: "warehouse",
          include: ["test/warehouse/**/*.test.ts"],
          globalSetup: ["test/warehouse/install.ts"],
          testTimeout: 600_000,
          hookTimeout: 120_000,
        },
      },
    ],
    coverage: {
      enabled: Boolean(process.env.CI),
      provider: "v8",
      include: ["src/**"],
      // Run only as a process or a thread of its own, by test/package and test/cli/jobs.
      exclude: ["src/cli/main.ts", "src/cli/worker.ts"],
      thresholds: { branches: 98, functions: 98, lines: 98, statements: 98 },
    },
  },
});

import { defineConfig } from "tsup";

const shared = { target: "node20", clean: false, sourcemap: false, treeshake: false } as const;

export default defineConfig([
  {
    ...shared,
    entry: {
      index: "src/index.ts",
      wenzhou: "src/rules/wenzhou/index.ts",
      zhejiang: "src/rules/zhejiang/index.ts",
      taizhou: "src/rules/taizhou/index.ts",
      jiyuan: "src/rules/jiyuan/index.ts",
      "json-schema": "src/schemas/json-schema.ts",
      // Not exported: entries of their own only so that each stays a file of its own, which a bundler can leave out.
      "parts/evaluate": "src/engine/evaluate.ts",
      "parts/parse": "src/schemas/parse.ts",
      "parts/render": "src/render/render.ts",
      "parts/explain": "src/render/explain.ts",
    },
    format: ["esm", "cjs"],
    platform: "neutral",
    splitting: true,
    dts: true,
  },
  {
    ...shared,
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    platform: "node",
  },
]);

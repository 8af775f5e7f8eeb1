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
      programmes: "src/programmes.ts",
      forms: "src/forms/index.ts",
      "json-schema": "src/schemas/json-schema.ts",
      // Not exported: entries of their own only so that each stays a file of its own, which a bundler can leave out.
      "parts/describe": "src/forms/fields.ts",
      "parts/evaluate": "src/engine/evaluate.ts",
      "parts/judgement": "src/engine/judgement.ts",
      "parts/parse": "src/schemas/parse.ts",
      "parts/render": "src/render/render.ts",
      "parts/explain": "src/render/explain.ts",
      "parts/life": "src/render/life.ts",
      "parts/duties": "src/engine/duties.ts",
      "parts/changes": "src/engine/changes.ts",
      "parts/support": "src/engine/support.ts",
      "parts/checklist": "src/render/checklist.ts",
      "parts/read": "src/schemas/read.ts",
      "parts/wenzhou-formation": "src/rules/wenzhou/formation.ts",
      "parts/zhejiang-formation": "src/rules/zhejiang/formation.ts",
      "parts/taizhou-formation": "src/rules/taizhou/formation.ts",
      "parts/jiyuan-formation": "src/rules/jiyuan/formation.ts",
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

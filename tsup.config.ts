import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Options } from "tsup";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** The folder of the package that a bundled file is of; none for our own. */
const packageOf = (file: string): string | undefined => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];

/** What a package asks to be passed on with it: its name, version and licence, word for word. */
function noticeOf(folder: string): string {
  const { name, version, license }: Record<string, unknown> = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  if (files.length === 0) throw new Error(`${folder} has no licence that could be passed on`);
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
  return [`${name} ${version} (${license})`, ...texts].join("\n\n");
}

const bundled = new Set<string>();

/** Writes the notices of all packages that are bundled, by whatever build. */
const thirdPartyNotices: Plugin = {
  name: "third-party-notices",
  setup: ({ initialOptions, onEnd }) => {
    initialOptions.metafile = true;
    onEnd(({ metafile }) => {
      for (const file of Object.keys(metafile?.inputs ?? {})) {
        const folder = packageOf(file);
        if (folder !== undefined) bundled.add(folder);
      }
      const notices = [
        "The files beside this one contain parts of these packages.",
        ...[...bundled].sort().map(noticeOf),
      ];
      mkdirSync("dist", { recursive: true });
      writeFileSync("dist/THIRD-PARTY-NOTICES.txt", `${notices.join(`\n\n${"-".repeat(80)}\n\n`)}\n`);
    });
  },
};

const shared = {
  target: "node20",
  clean: false,
  sourcemap: false,
  treeshake: false,
  esbuildPlugins: [thirdPartyNotices],
} satisfies Options;

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
      remedies: "src/remedies/index.ts",
      session: "src/session/index.ts",
      vue: "src/session/vue.ts",
      react: "src/session/react.ts",
      sql: "src/sql/index.ts",
      "json-schema": "src/schemas/json-schema.ts",
      // Not exported: entries of their own only so that each stays a file of its own, which a bundler can leave out.
      "parts/describe": "src/forms/fields.ts",
      "parts/evaluate": "src/engine/evaluate.ts",
      "parts/judgement": "src/engine/judgement.ts",
      "parts/parse": "src/schemas/parse.ts",
      "parts/render": "src/render/render.ts",
      "parts/remedies": "src/remedies/remedies.ts",
      "parts/thresholds": "src/remedies/thresholds.ts",
      "parts/what-if": "src/remedies/what-if.ts",
      "parts/stricter": "src/remedies/stricter.ts",
      "parts/render-remedies": "src/render/remedies.ts",
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
    entry: { cli: "src/cli/main.ts", worker: "src/cli/worker.ts" },
    format: ["esm"],
    platform: "node",
    // What both need stands once, beside them.
    splitting: true,
    // Of many small modules; read one by one they take every thread its time and 10 MB.
    noExternal: [/^zod/, /^date-fns/, /^@date-fns/],
  },
]);

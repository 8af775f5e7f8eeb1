import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vue from "@vitejs/plugin-vue";
import { build, type Plugin, preview } from "vite";

const root = new URL("../../../", import.meta.url).pathname;
const folder = join(root, "examples/recipes");

/** The recipes: the name of the folder, and the file in it. */
export const recipes: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /FilingForm\.(tsx|vue)$/.test(file))
    .map((file) => [file.split("/")[0] ?? "", file]),
);

const mount = {
  tsx: 'import { createElement } from "react"; import { createRoot } from "react-dom/client"; createRoot(document.body.firstChild).render(createElement(Form));',
  vue: 'import { createApp } from "vue"; createApp(Form).mount(document.body.firstChild);',
};

const page = (name: string, file: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${name}</title></head><body><div></div>
<script type="module">import Form from "/examples/recipes/${file}"; ${mount[file.endsWith("vue") ? "vue" : "tsx"]}</script>
</body></html>`;

/** A page for each recipe that holds nothing but it. */
const pages: Plugin = {
  name: "pages",
  enforce: "pre",
  resolveId(id, importer) {
    if (id.endsWith(".html")) return id;
    // Version 4 is installed under another name; in a project of that version it has its own.
    if (id === "vee-validate" && importer?.includes("/vee-validate-4/"))
      return this.resolve("vee-validate-4", importer);
  },
  load(id) {
    const name = /([^/]+)\.html$/.exec(id)?.[1];
    const file = name && recipes.get(name);
    if (file) return page(name, file);
  },
};

/** Builds the recipes as a project that copied them would, against the built package, and serves them. */
export async function serveRecipes(): Promise<{ url: (name: string) => string; close: () => Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), "recipes-"));
  const config = { root, configFile: false as const, publicDir: false as const, logLevel: "error" as const };
  await build({
    ...config,
    plugins: [pages, vue()],
    // In which the libraries warn.
    define: { "process.env.NODE_ENV": '"development"' },
    build: {
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: { input: [...recipes.keys()].map((name) => join(root, `${name}.html`)) },
    },
  });
  const server = await preview({ ...config, build: { outDir }, preview: { host: "127.0.0.1", port: 0 } });
  return {
    url: (name) => new URL(`${name}.html`, server.resolvedUrls?.local[0]).href,
    close: async () => {
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { policies } from "./catalogue.js";
import { languages, pagesOf, read } from "./guide.js";
import { overview } from "./overview.js";
import { page } from "./page.js";
import { picture } from "./picture.js";
import { withSources } from "./refresh.js";
import { assertBuilt, withOutputs } from "./run.js";
import { strictnessFiles } from "./strictness.js";

const root = new URL("../../", import.meta.url);
/** A file that says this already is left alone: were it newer, the build would seem older than its source. */
function write(path: string, text: string): void {
  const file = new URL(path, root);
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}

mkdirSync(new URL("docs/policies/", root), { recursive: true });
for (const id of policies.keys()) write(`docs/policies/${id}.html`, page(id));
write("docs/policies/index.html", overview());

for (const lang of languages) write(`docs/${lang}/report.svg`, picture(lang));

// Written only where they differ: what is built must be newer than the sources.
for (const [name, text] of Object.entries(strictnessFiles()))
  if (read(`src/analysis/${name}`) !== text) write(`src/analysis/${name}`, text);

assertBuilt();
for (const path of languages.flatMap(pagesOf)) {
  const before = read(path);
  try {
    // First, so that a page whose program breaks down has the rest made anew all the same.
    write(path, withSources(path));
    write(path, withOutputs(read(path)));
  } catch (error) {
    console.error(`${path}, ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
  if (read(path) !== before) console.log(`${path}: made anew`);
}

import { mkdirSync, writeFileSync } from "node:fs";
import { policies } from "./catalogue.js";
import { overview } from "./overview.js";
import { page } from "./page.js";

const folder = new URL("../policies/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const id of policies.keys()) writeFileSync(new URL(`${id}.html`, folder), page(id));
writeFileSync(new URL("index.html", folder), overview());

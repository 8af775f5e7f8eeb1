import { readdirSync } from "node:fs";

// One file in place of all: a run for each changed line then loads the library once.
for (const folder of ["criteria", "engine", "facts"]) {
  for (const file of readdirSync(new URL(`../${folder}/`, import.meta.url)))
    if (file.endsWith(".test.ts")) await import(`../${folder}/${file}`);
}

import { readdirSync } from "node:fs";

/** Loads every test of these folders: one file in place of all, so that a run for each change loads the library once. */
export async function load(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    for (const file of readdirSync(new URL(`../${folder}/`, import.meta.url)))
      if (file.endsWith(".test.ts")) await import(`../${folder}/${file}`);
  }
}

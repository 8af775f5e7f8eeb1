import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");

const recipes = readdirSync(new URL("examples/recipes", root), { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.(tsx|vue)$/.test(file),
);

test.each(["README.md", "README.zh-CN.md"].flatMap((readme) => recipes.map((recipe) => [readme, recipe] as const)))(
  "%s shows %s as it is",
  (readme, recipe) => {
    const language = recipe.split(".").at(-1);
    expect(read(readme)).toContain(`\n\`\`\`${language}\n${read(`examples/recipes/${recipe}`)}\`\`\`\n`);
  },
);

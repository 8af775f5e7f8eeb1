import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { languages, pagesOf, read } from "../../docs/pages/guide.js";
import { blocksOf } from "../../docs/pages/markdown.js";

const recipes = readdirSync(new URL("../../examples/recipes", import.meta.url), {
  recursive: true,
  encoding: "utf8",
}).filter((file) => /\.(tsx|vue)$/.test(file));

test.each(languages.flatMap((lang) => recipes.map((recipe) => [lang, recipe] as const)))(
  "in %s one page shows %s as it is",
  (lang, recipe) => {
    const shown = pagesOf(lang)
      .flatMap((path) => blocksOf(read(path)))
      .filter(({ about }) => about === `examples/recipes/${recipe}`);
    expect(shown.map(({ language, text }) => [language, text])).toEqual([
      [recipe.split(".").at(-1), read(`examples/recipes/${recipe}`)],
    ]);
  },
);

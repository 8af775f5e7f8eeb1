import { beforeAll, expect, test } from "vitest";
import { languages, pagesOf, read } from "../../docs/pages/guide.js";
import { assertBuilt, withOutputs } from "../../docs/pages/run.js";

beforeAll(assertBuilt);

test.each(languages.flatMap(pagesOf))("%s shows what its programs and commands print", (path) => {
  expect(withOutputs(read(path))).toBe(read(path));
});

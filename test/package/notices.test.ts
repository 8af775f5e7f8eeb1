import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { assertBuilt } from "../../docs/pages/run.js";

const root = new URL("../..", import.meta.url).pathname;
const read = (file: string): string => readFileSync(join(root, file), "utf8");

beforeAll(assertBuilt);

describe("the package", () => {
  test("passes on the licence of every package that is bundled, word for word", () => {
    const notices = read("dist/THIRD-PARTY-NOTICES.txt");
    const built = readdirSync(join(root, "dist"), { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.c?js$/.test(file),
    );
    const bundled = built.flatMap((file) =>
      [...read(`dist/${file}`).matchAll(/^ *(?:\/\/|\/\*) .*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm)].map(
        ([, name = ""]) => name,
      ),
    );
    expect(new Set(bundled)).toContain("jsonc-parser");
    for (const name of new Set(bundled)) {
      const folder = join("node_modules", name);
      const { version } = JSON.parse(read(join(folder, "package.json"))) as { version: string };
      expect(notices).toContain(`\n${name} ${version} (`);
      const licences = readdirSync(join(root, folder)).filter((file) => /^licen[cs]e/i.test(file));
      expect(licences).not.toEqual([]);
      for (const file of licences) expect(notices).toContain(read(join(folder, file)).trim());
    }
  });

  test("holds what a reader of licences and a finder of faults look for", () => {
    const { files } = JSON.parse(read("package.json")) as { files: string[] };
    for (const file of ["LICENSE", "NOTICE.md", "SECURITY.md", "dist"]) expect(files).toContain(file);
    expect(read("NOTICE.md")).toMatch(/Article 5.*Copyright Law of the People's Republic of China/);
    expect(read("NOTICE.md")).toMatch(/《中华人民共和国著作权法》第五条/);
    expect(read("SECURITY.md")).toContain("Report a vulnerability");
    expect(read("SECURITY.md")).not.toMatch(/\S@\S+\.\S/);
    for (const readme of ["README.md", "README.zh-CN.md"])
      for (const link of ["NOTICE.md", "SECURITY.md"]) expect(read(readme)).toContain(`(${link})`);
  });
});

import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

// What users run is the built library; its types are those of the source. Another build can be named on the command line.
const built =
  process.argv[2] === undefined
    ? new URL("../dist/index.js", import.meta.url)
    : pathToFileURL(resolve(process.argv[2]));

export const { evaluate, judge, wenzhou }: typeof import("../src/index.js") = await import(built.href);

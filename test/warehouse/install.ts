import { run } from "../install.js";
import { isRoot } from "./engines/found.js";
import { engines } from "./engines/index.js";

/** The packages of Debian that a machine which only tests may be given. */
const packages = { postgres: "postgresql", mariadb: "mariadb-server" } as const;

/** Installs the servers that are not there where CI is root, and tells of those that stay away. */
export default function install(): void {
  const wanted = (["postgres", "mariadb"] as const).filter((name) => !engines[name].isHere());
  if (wanted.length > 0 && process.env.CI && isRoot) {
    run("apt-get", ["update"]);
    for (const name of wanted) run("apt-get", ["install", "-y", "--no-install-recommends", packages[name]]);
  }
  if (process.env.CI && !engines.postgres.isHere())
    throw new Error(`the tests of a warehouse need PostgreSQL: ${engines.postgres.get}`);
  for (const [name, { isHere, get }] of Object.entries(engines))
    if (!isHere())
      console.warn(`\nSKIPPED: ${name} is not on this machine, and nothing is tried in it. To get it: ${get}\n`);
}

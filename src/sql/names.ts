import { snake } from "./text.js";

/** As long as every engine takes the name of a column to be; PostgreSQL would cut a longer one without a word. */
const longest = 60;

/** What no engine takes for a number, a word of its own or nothing at all, as little as may be left of an id. */
const plain = (name: string): string =>
  /^[a-z]\w*_\w/.test(name) && !/^(current|local|session|system|user|utc)_/.test(name) ? name : `rule_${name}`;

/** Makes names of columns, each once: of the rule, its reading, and the part. */
export class Names {
  private readonly used = new Set(["dossier", "verdict", "outlook"]);

  make(rule: string, ...parts: readonly string[]): string {
    const rest = parts.filter((part) => part !== "").map((part) => `__${snake(part)}`);
    const whole = plain(snake(rule)) + rest.join("");
    const end = whole.slice(-(longest - 24));
    for (let at = 0; ; at++) {
      const name = at === 0 && whole.length <= longest ? whole : `${whole.slice(0, 20)}_${at}${end}`.slice(0, longest);
      if (this.used.has(name)) continue;
      this.used.add(name);
      return name;
    }
  }
}

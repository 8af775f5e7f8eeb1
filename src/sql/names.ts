import { snake } from "./text.js";

/** As long as every engine takes the name of a column to be; PostgreSQL would cut a longer one without a word. */
const longest = 60;

/** Makes names of columns, each once: of the rule, its reading, and the part. */
export class Names {
  private readonly used = new Set<string>();

  make(rule: string, ...parts: readonly string[]): string {
    const rest = parts.filter((part) => part !== "").map((part) => `__${snake(part)}`);
    const whole = snake(rule) + rest.join("");
    const end = whole.slice(-(longest - 24));
    for (let at = 0; ; at++) {
      const name = at === 0 && whole.length <= longest ? whole : `${whole.slice(0, 20)}_${at}${end}`.slice(0, longest);
      if (this.used.has(name)) continue;
      this.used.add(name);
      return name;
    }
  }
}

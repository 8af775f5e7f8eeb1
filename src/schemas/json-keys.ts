/** Where the text that begins at a quotation mark ends. */
function endOfText(source: string, start: number): number {
  for (let at = source.indexOf('"', start + 1); ; at = source.indexOf('"', at + 1)) {
    let escapes = 0;
    while (source[at - 1 - escapes] === "\\") escapes++;
    if (escapes % 2 === 0) return at;
  }
}

/** How many keys stand in a text that is JSON. */
function keysWritten(source: string): number {
  const colon = /\s*:/y;
  let count = 0;
  for (let at = source.indexOf('"'); at >= 0; at = source.indexOf('"', at + 1)) {
    at = endOfText(source, at);
    colon.lastIndex = at + 1;
    if (colon.test(source)) count++;
  }
  return count;
}

/** How many keys stand in what was read, however deep. */
function keysRead(value: unknown): number {
  const open = [value];
  let count = 0;
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one !== "object" || one === null) continue;
    const values: unknown[] = Object.values(one);
    if (!Array.isArray(one)) count += values.length;
    for (const within of values) if (typeof within === "object") open.push(within);
  }
  return count;
}

/** Whether a key stands twice in one object of a text that is JSON; `JSON.parse` keeps the last one without a word. */
export const repeatsKey = (source: string, value: unknown): boolean => keysWritten(source) !== keysRead(value);

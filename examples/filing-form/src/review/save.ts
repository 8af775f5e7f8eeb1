/** Hands a file to the browser: a text as it is, anything else as JSON. */
export function save(content: unknown, name: string, type: string): void {
  const text = typeof content === "string" ? content : `${JSON.stringify(content, undefined, 2)}\n`;
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name.replace(/[\p{C}\\/:*?"<>|]+/gu, "").trim();
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Hands data to the browser as a JSON file; a text as it is. */
export function download(content: unknown, name: string): void {
  const safe =
    name
      .replace(/[\p{C}\\/:*?"<>|]+/gu, "")
      .trim()
      .slice(0, 60) || "dossier";
  const url = URL.createObjectURL(
    new Blob([typeof content === "string" ? content : `${JSON.stringify(content, undefined, 2)}\n`], {
      type: "application/json",
    }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = `${safe}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

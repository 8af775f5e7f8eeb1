const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
};

/** The tags of a page, with their attributes, in order. */
export const tagsOf = (page: string): string[] => page.match(/<[^>]*>/g) ?? [];

/** What a page says: without its tags and its style, and with its entities read. */
export const saidBy = (page: string): string =>
  page
    .replace(/<style>[^<]*<\/style>/, "")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&[^;]*;/g, (entity) => entities[entity] ?? entity);

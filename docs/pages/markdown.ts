/** A fenced block of a page. */
export interface Block {
  /** The first word of its info string. */
  readonly language: string;
  /** What stands after it: the name of a file. */
  readonly about: string;
  readonly text: string;
  /** The line of its fence, for messages. */
  readonly line: number;
}

const fenced = /^```(\S*)[ ]?(.*)\n((?:(?!```).*\n)*)```$/gm;

const lineAt = (page: string, at: number): number => page.slice(0, at).split("\n").length;

/** The fenced blocks of a page, in order. */
export const blocksOf = (page: string): Block[] =>
  [...page.matchAll(fenced)].map(({ index, 1: language = "", 2: about = "", 3: text = "" }) => ({
    language,
    about,
    text,
    line: lineAt(page, index),
  }));

/** A page with the texts of its blocks replaced, in order. */
export function withTexts(page: string, texts: readonly string[]): string {
  let at = 0;
  return page.replace(fenced, (_, language: string, about: string) => {
    const info = about === "" ? language : `${language} ${about}`;
    return `\`\`\`${info}\n${texts[at++] ?? ""}\`\`\``;
  });
}

const prose = (page: string): string => page.replace(fenced, "").replace(/`[^`\n]*`/g, "");

/** Where the links and pictures of a page lead. */
export const linksOf = (page: string): string[] =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)].map(([, link, tag]) => link ?? tag ?? "");

/** The headings of a page, without their marks. */
export const headingsOf = (page: string): string[] =>
  [...page.replace(fenced, "").matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => heading);

/** The anchor that a heading has on GitHub. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");

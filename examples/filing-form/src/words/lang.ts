export type Lang = "zh-CN" | "en";

/** Words of a part of the page, in both languages. */
export type Words<T> = Readonly<Record<Lang, T>>;

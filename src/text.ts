/** The languages of every message. */
export type Lang = "zh-CN" | "en";
/** Every language, the default first. */
export const langs: readonly Lang[] = ["zh-CN", "en"];
/** A text in every language. */
export type LocalText = Readonly<Record<Lang, string>>;

/** @example text("牵头单位", "Lead") // { "zh-CN": "牵头单位", en: "Lead" } */
export const text = (zh: string, en: string): LocalText => ({ "zh-CN": zh, en });

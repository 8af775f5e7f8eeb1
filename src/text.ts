/** The languages of every message. */
export type Lang = "zh-CN" | "en";
/** Every language, the default first. */
export const langs: readonly Lang[] = /* @__PURE__ */ Object.freeze<Lang[]>(["zh-CN", "en"]);
/** A text in every language. */
export type LocalText = Readonly<Record<Lang, string>>;

/** With a capital, where its script has any: how a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** @example text("牵头单位", "Lead") // { "zh-CN": "牵头单位", en: "Lead" } */
export const text = (zh: string, en: string): LocalText => Object.freeze({ "zh-CN": zh, en });

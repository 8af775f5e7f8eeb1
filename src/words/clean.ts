/** C0 and C1 controls, bidirectional controls and lone surrogates: what could disguise or disturb a text. */
const unsafe = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Makes characters visible that would act instead of being read.
 * @example clean("a\u202eb\n") // "a\\u202eb\\u000a"
 */
export const clean = (text: string): string =>
  text.replace(unsafe, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`);

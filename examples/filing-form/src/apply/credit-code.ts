const letters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** Whether a text is meant as a 统一社会信用代码: 18 letters and digits. */
export const isCodeLike = (text: string): boolean => /^(?=.*\d)[0-9A-Z]{15,20}$/i.test(text);

/** The check digit that a code should have (GB 32100-2015); none where a letter cannot be one of a code. */
export function checkDigit(code: string): string | undefined {
  let [sum, weight] = [0, 1];
  for (const letter of code.slice(0, 17)) {
    const value = letters.indexOf(letter);
    if (value < 0) return undefined;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return letters[(31 - (sum % 31)) % 31];
}

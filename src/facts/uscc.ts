/** GB 32100-2015: no I, O, S, V and Z, which are read as 1, 0, 5, U and 2. */
export const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const modulus = alphabet.length;
/** The value of a mark, by its code; −1 for what is none. */
const values = Array.from({ length: 128 }, (_, code) => alphabet.indexOf(String.fromCharCode(code)));
/** 3^i mod 31, by place. */
export const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/**
 * Whether a text is a unified social credit code (统一社会信用代码): 18 characters of GB 32100-2015, the last of which
 * checks the others by weights of 3^i mod 31.
 * @example isUscc("91330000142944445H") // true
 * @example isUscc("91330382142209555X") // false
 */
export function isUscc(code: string): boolean {
  if (code.length !== 18) return false;
  let sum = 0;
  for (let at = 0; at < 17; at++) {
    const value = values[code.charCodeAt(at)] ?? -1;
    if (value < 0) return false;
    sum += value * (weights[at] as number);
  }
  return values[code.charCodeAt(17)] === (modulus - (sum % modulus)) % modulus;
}

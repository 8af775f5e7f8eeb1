/** GB 32100-2015: no I, O, S, V and Z, which are read as 1, 0, 5, U and 2. */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const modulus = alphabet.length;

/**
 * Whether a text is a unified social credit code (统一社会信用代码): 18 characters of GB 32100-2015, the last of which
 * checks the others by weights of 3^i mod 31.
 * @example isUscc("91330000142944445H") // true
 * @example isUscc("91330382142209555X") // false
 */
export function isUscc(code: string): boolean {
  if (code.length !== 18) return false;
  const values = [...code].map((mark) => alphabet.indexOf(mark));
  if (values.includes(-1)) return false;
  let weight = 1;
  let sum = 0;
  for (const value of values.slice(0, 17)) {
    sum += value * weight;
    weight = (weight * 3) % modulus;
  }
  return values[17] === (modulus - (sum % modulus)) % modulus;
}

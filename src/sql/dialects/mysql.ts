import type { Dialect } from "../dialect.js";

const quoted = (of: string): string => `'${of.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
const whole = (of: string): string => `CAST(${of} AS DECIMAL(65,0))`;

/** MySQL 8 and MariaDB 10.6 or later. Its texts are compared byte by byte; they are trimmed, so that padding is no matter. */
export const mysql: Dialect = {
  name: "mysql",
  types: {
    text: "TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
    flag: "BOOLEAN",
    integer: "BIGINT",
    number: "DOUBLE",
    amount: "DECIMAL(26,8)",
  },
  digits: 60,
  made: "",
  fence: "LIMIT 18446744073709551615",
  settings: "",
  temporary: "TEMPORARY ",
  text: quoted,
  literal: (of) => String(of),
  mark: (point) => `\\x{${point.toString(16).toUpperCase()}}`,
  matches: (text, pattern) => `(${text} REGEXP ${quoted(`(?s)${pattern}`)})`,
  replaced: (text, pattern, by) => `REGEXP_REPLACE(${text}, ${quoted(pattern)}, ${quoted(by)})`,
  length: (text) => `CHAR_LENGTH(${text})`,
  position: (text, part) => `LOCATE(${part}, ${text})`,
  integer: (of) => `CAST(${of} AS SIGNED)`,
  wide: whole,
  scaled: (amount) => whole(`${amount} * 100000000`),
  parsed: (text) => `CAST(${text} AS SIGNED)`,
  amount: (text) => `CAST(${text} AS DECIMAL(26,8))`,
  times: (of, into) => whole(`(${of} - MOD(${of}, ${into})) / ${into}`),
  rest: (of, into) => `MOD(${of}, ${into})`,
  decimal: (of, decimals) => `CAST(${of} * ${decimals === 0 ? "1" : `0.${"1".padStart(decimals, "0")}`} AS DECIMAL(60,${decimals}))`,
};

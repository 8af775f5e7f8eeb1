import type { Quantity } from "./types.js";

/** In what numbers are told: yuan, parts of one, things, characters or words of a text, working days. */
export type Unit = "CNY" | "ratio" | "count" | "characters" | "workdays";

/** In what a quantity is measured. */
export function unitOf(quantity: Quantity): Unit {
  switch (quantity.kind) {
    case "count":
    case "number":
    case "entries":
      return "count";
    case "length":
      return "characters";
    case "workdays":
      return "workdays";
    case "money":
    case "accounts":
      return "CNY";
    case "share":
    case "ratio":
      return "ratio";
    case "mean":
      return unitOf(quantity.of);
    case "sum":
      return quantity.of[0] ? unitOf(quantity.of[0]) : "CNY";
  }
}

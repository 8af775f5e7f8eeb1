import type { Quantity } from "../criteria/types.js";
import type { Measure } from "../engine/report.js";

/** In what a quantity is measured. */
export function unitOf(quantity: Quantity): Measure["unit"] {
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
  }
}

import { reactive, watch } from "vue";
import { today } from "../form/day.js";

const key = "consortium-eligibility.reviewer";

/** What was entered before; nothing where storage is blocked or holds something else. */
function kept(): { name: string; goesOn: boolean } {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    const of = new Map<string, unknown>(typeof found === "object" && found !== null ? Object.entries(found) : []);
    const name = of.get("name");
    return { name: typeof name === "string" ? name.slice(0, 100) : "", goesOn: of.get("goesOn") !== false };
  } catch {
    return { name: "", goesOn: true };
  }
}

/** Who judges, and on which day: entered once, and kept for what he judges next. */
export const reviewer = reactive({ ...kept(), on: today() });

watch(reviewer, ({ name, goesOn }) => {
  try {
    localStorage.setItem(key, JSON.stringify({ name, goesOn }));
  } catch {
    // Where storage is blocked he is asked again on his next visit.
  }
});

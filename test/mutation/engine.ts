// What judges and explains: each kind by its cases, all together by the laws, and what a reader of a report sees of it.
import "../kinds/kinds.test.js";
import "../kinds/laws.test.js";
import { load } from "./all.js";

await load(["criteria", "engine"]);

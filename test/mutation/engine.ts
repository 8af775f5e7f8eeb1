// What judges and explains: each kind by its cases, all together by the laws, and what a reader of a report sees of it.
import "../engine/accounts.test.js";
import "../engine/amounts.test.js";
import "../engine/answers.test.js";
import "../engine/counts.test.js";
import "../engine/explained.test.js";
import "../engine/extra-facts.test.js";
import "../engine/open-lists.test.js";
import "../engine/outlook.test.js";
import "../engine/readings.test.js";
import "../engine/rows.test.js";
import "../engine/told.test.js";
import "../engine/truths.test.js";
import "../kinds/kinds.test.js";
import "../kinds/laws.test.js";
import { load } from "./all.js";

await load(["criteria", "engine"]);

import { load } from "./all.js";

await load(["criteria", "engine", "facts"]);

export { taizhouFormation } from "./formation.js";
export { taizhou } from "./whole.js";

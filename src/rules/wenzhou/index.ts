export { wenzhouFormation } from "./formation.js";
export { wenzhou } from "./whole.js";

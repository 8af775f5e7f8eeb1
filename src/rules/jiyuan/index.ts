export { jiyuanFormation } from "./formation.js";
export { jiyuan } from "./whole.js";

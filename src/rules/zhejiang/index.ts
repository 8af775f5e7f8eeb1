export { zhejiangFormation } from "./formation.js";
export { zhejiang } from "./whole.js";

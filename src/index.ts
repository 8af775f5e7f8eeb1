export { evaluate } from "./engine/evaluate.js";
export { wenzhou } from "./rules/wenzhou/index.js";
export { zhejiang } from "./rules/zhejiang/index.js";
export { taizhou } from "./rules/taizhou/index.js";
export { jiyuan } from "./rules/jiyuan/index.js";
export { parseDossier, safeParseDossier, DossierError } from "./schemas/parse.js";

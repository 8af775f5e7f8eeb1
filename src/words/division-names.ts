import { districtOf } from "../schemas/divisions.js";
import type { Lang } from "../text.js";
import { inLang } from "./labels.js";

type Pair = readonly [zh: string, en: string];

/** The provinces by the first two digits of GB/T 2260. */
const provinces: Readonly<Record<string, Pair>> = {
  11: ["北京市", "Beijing"],
  12: ["天津市", "Tianjin"],
  13: ["河北省", "Hebei"],
  14: ["山西省", "Shanxi"],
  15: ["内蒙古自治区", "Inner Mongolia"],
  21: ["辽宁省", "Liaoning"],
  22: ["吉林省", "Jilin"],
  23: ["黑龙江省", "Heilongjiang"],
  31: ["上海市", "Shanghai"],
  32: ["江苏省", "Jiangsu"],
  33: ["浙江省", "Zhejiang"],
  34: ["安徽省", "Anhui"],
  35: ["福建省", "Fujian"],
  36: ["江西省", "Jiangxi"],
  37: ["山东省", "Shandong"],
  41: ["河南省", "Henan"],
  42: ["湖北省", "Hubei"],
  43: ["湖南省", "Hunan"],
  44: ["广东省", "Guangdong"],
  45: ["广西壮族自治区", "Guangxi"],
  46: ["海南省", "Hainan"],
  50: ["重庆市", "Chongqing"],
  51: ["四川省", "Sichuan"],
  52: ["贵州省", "Guizhou"],
  53: ["云南省", "Yunnan"],
  54: ["西藏自治区", "Tibet"],
  61: ["陕西省", "Shaanxi"],
  62: ["甘肃省", "Gansu"],
  63: ["青海省", "Qinghai"],
  64: ["宁夏回族自治区", "Ningxia"],
  65: ["新疆维吾尔自治区", "Xinjiang"],
  71: ["台湾省", "Taiwan"],
  81: ["香港特别行政区", "Hong Kong"],
  82: ["澳门特别行政区", "Macao"],
};

/** The cities of Zhejiang by the first four, and Jiyuan, which is one without districts. */
const cities: Readonly<Record<string, Pair>> = {
  3301: ["杭州市", "Hangzhou"],
  3302: ["宁波市", "Ningbo"],
  3303: ["温州市", "Wenzhou"],
  3304: ["嘉兴市", "Jiaxing"],
  3305: ["湖州市", "Huzhou"],
  3306: ["绍兴市", "Shaoxing"],
  3307: ["金华市", "Jinhua"],
  3308: ["衢州市", "Quzhou"],
  3309: ["舟山市", "Zhoushan"],
  3310: ["台州市", "Taizhou"],
  3311: ["丽水市", "Lishui"],
};
const jiyuan: Pair = ["济源市", "Jiyuan"];

/** The districts of Wenzhou and Taizhou in English; in Chinese they are read from the schema, which knows them by name. */
const english: Readonly<Record<string, string>> = {
  330302: "Lucheng",
  330303: "Longwan",
  330304: "Ouhai",
  330305: "Dongtou",
  330324: "Yongjia",
  330326: "Pingyang",
  330327: "Cangnan",
  330328: "Wencheng",
  330329: "Taishun",
  330381: "Rui’an",
  330382: "Yueqing",
  330383: "Longgang",
  331002: "Jiaojiang",
  331003: "Huangyan",
  331004: "Luqiao",
  331022: "Sanmen",
  331023: "Tiantai",
  331024: "Xianju",
  331081: "Wenling",
  331082: "Linhai",
  331083: "Yuhuan",
};

/** What a code ends in tells what it is the code of: a district of a city, a county, a city of its own. */
const suffix = (code: string): string => {
  const last = Number(code.slice(4));
  return last > 80 ? "市" : last > 20 ? "县" : "区";
};

function districtName(code: string, lang: Lang): string | undefined {
  const zh = districtOf(code);
  const en = english[code];
  return zh && en && inLang([zh + suffix(code), en], lang);
}

/**
 * The name of a division by its code, as far down as is known here: to the district in Wenzhou and Taizhou, to the city in
 * Zhejiang, else to the province.
 * @example divisionName("330382", "zh-CN") // "浙江省温州市乐清市"
 */
export function divisionName(code: string, lang: Lang): string | undefined {
  const province = provinces[code.slice(0, 2)];
  if (!/^\d{6}$/.test(code) || !province) return undefined;
  const city = /^(419001|410881)$/.test(code) ? jiyuan : cities[code.slice(0, 4)];
  const district = districtName(code, lang);
  const names = [inLang(province, lang), ...(city ? [inLang(city, lang)] : []), ...(district ? [district] : [])];
  return inLang([names.join(""), names.reverse().join(", ")], lang);
}

import { freeze } from "../freeze.js";
import { type LocalText, text } from "../text.js";

/** A code, with what it stands for. */
export interface Code {
  readonly code: string;
  readonly label: LocalText;
  /** What it lies in: the city or province of a district. */
  readonly within?: LocalText;
}

/** A list of codes, with where it comes from. */
export interface CodeList {
  readonly title: LocalText;
  /** The standard or the document, with its edition. */
  readonly source: LocalText;
  /** The day up to which the list is. */
  readonly asOf?: string;
  /** The clause that has it. */
  readonly citation?: { readonly policy: string; readonly clause: string };
  readonly codes: readonly Code[];
}

/** The name of a code list. */
export type CodeListName = "technicalFields" | "divisions" | "industrySections";

/** Codes with their names: code, Chinese, English. */
const codes = (entries: string, within?: LocalText): Code[] =>
  entries.split(";").map((entry) => {
    const [code = "", zh = "", ...en] = entry.trim().split(" ");
    return { code, label: text(zh, en.join(" ")), ...(within && { within }) };
  });

/** Every district, county and city of Zhejiang by the city that it is of, and Jiyuan, which is of the province itself. */
const districts = [
  [
    "杭州市",
    "Hangzhou",
    "330102 上城区 Shangcheng;330105 拱墅区 Gongshu;330106 西湖区 Xihu;330108 滨江区 Binjiang;330109 萧山区 Xiaoshan;330110 余杭区 Yuhang;330111 富阳区 Fuyang;330112 临安区 Lin'an;330113 临平区 Linping;330114 钱塘区 Qiantang;330122 桐庐县 Tonglu;330127 淳安县 Chun'an;330182 建德市 Jiande",
  ],
  [
    "宁波市",
    "Ningbo",
    "330203 海曙区 Haishu;330205 江北区 Jiangbei;330206 北仑区 Beilun;330211 镇海区 Zhenhai;330212 鄞州区 Yinzhou;330213 奉化区 Fenghua;330225 象山县 Xiangshan;330226 宁海县 Ninghai;330281 余姚市 Yuyao;330282 慈溪市 Cixi",
  ],
  [
    "温州市",
    "Wenzhou",
    "330302 鹿城区 Lucheng;330303 龙湾区 Longwan;330304 瓯海区 Ouhai;330305 洞头区 Dongtou;330324 永嘉县 Yongjia;330326 平阳县 Pingyang;330327 苍南县 Cangnan;330328 文成县 Wencheng;330329 泰顺县 Taishun;330381 瑞安市 Rui'an;330382 乐清市 Yueqing;330383 龙港市 Longgang",
  ],
  [
    "嘉兴市",
    "Jiaxing",
    "330402 南湖区 Nanhu;330411 秀洲区 Xiuzhou;330421 嘉善县 Jiashan;330424 海盐县 Haiyan;330481 海宁市 Haining;330482 平湖市 Pinghu;330483 桐乡市 Tongxiang",
  ],
  [
    "湖州市",
    "Huzhou",
    "330502 吴兴区 Wuxing;330503 南浔区 Nanxun;330521 德清县 Deqing;330522 长兴县 Changxing;330523 安吉县 Anji",
  ],
  [
    "绍兴市",
    "Shaoxing",
    "330602 越城区 Yuecheng;330603 柯桥区 Keqiao;330604 上虞区 Shangyu;330624 新昌县 Xinchang;330681 诸暨市 Zhuji;330683 嵊州市 Shengzhou",
  ],
  [
    "金华市",
    "Jinhua",
    "330702 婺城区 Wucheng;330703 金东区 Jindong;330723 武义县 Wuyi;330726 浦江县 Pujiang;330727 磐安县 Pan'an;330781 兰溪市 Lanxi;330782 义乌市 Yiwu;330783 东阳市 Dongyang;330784 永康市 Yongkang",
  ],
  [
    "衢州市",
    "Quzhou",
    "330802 柯城区 Kecheng;330803 衢江区 Qujiang;330822 常山县 Changshan;330824 开化县 Kaihua;330825 龙游县 Longyou;330881 江山市 Jiangshan",
  ],
  ["舟山市", "Zhoushan", "330902 定海区 Dinghai;330903 普陀区 Putuo;330921 岱山县 Daishan;330922 嵊泗县 Shengsi"],
  [
    "台州市",
    "Taizhou",
    "331002 椒江区 Jiaojiang;331003 黄岩区 Huangyan;331004 路桥区 Luqiao;331022 三门县 Sanmen;331023 天台县 Tiantai;331024 仙居县 Xianju;331081 温岭市 Wenling;331082 临海市 Linhai;331083 玉环市 Yuhuan",
  ],
  [
    "丽水市",
    "Lishui",
    "331102 莲都区 Liandu;331121 青田县 Qingtian;331122 缙云县 Jinyun;331123 遂昌县 Suichang;331124 松阳县 Songyang;331125 云和县 Yunhe;331126 庆元县 Qingyuan;331127 景宁畲族自治县 Jingning;331181 龙泉市 Longquan",
  ],
  ["河南省", "Henan", "419001 济源市 Jiyuan"],
] as const;

const fields = `A 新能源 New energy; B 化工 Chemicals; C 新材料 New materials; D 节能环保 Energy saving and environmental protection;
  E 装备制造 Equipment manufacturing; F 生物技术 Biotechnology; G 信息技术 Information technology; H 种植业 Crop farming;
  I 养殖业 Animal husbandry and aquaculture; J 生态环境 Ecology and environment; K 人口健康 Population and health;
  L 公共安全 Public safety; M 城市发展与智慧管理技术 Urban development and smart management; N 科技文化 Science, technology and culture;
  O 冶金建材 Metallurgy and building materials; Q 其他 Other`;

const industries = `A 农、林、牧、渔业 Agriculture, forestry, animal husbandry and fishery; B 采矿业 Mining; C 制造业 Manufacturing;
  D 电力、热力、燃气及水生产和供应业 Production and supply of electricity, heat, gas and water; E 建筑业 Construction;
  F 批发和零售业 Wholesale and retail trade; G 交通运输、仓储和邮政业 Transport, storage and post;
  H 住宿和餐饮业 Accommodation and catering; I 信息传输、软件和信息技术服务业 Information transmission, software and information technology services;
  J 金融业 Finance; K 房地产业 Real estate; L 租赁和商务服务业 Leasing and business services;
  M 科学研究和技术服务业 Scientific research and technical services;
  N 水利、环境和公共设施管理业 Management of water conservancy, environment and public facilities;
  O 居民服务、修理和其他服务业 Resident services, repair and other services; P 教育 Education;
  Q 卫生和社会工作 Health and social work; R 文化、体育和娱乐业 Culture, sports and entertainment;
  S 公共管理、社会保障和社会组织 Public administration, social security and social organisations;
  T 国际组织 International organisations`;

const lists = (): Readonly<Record<CodeListName, CodeList>> => ({
  technicalFields: {
    title: text("主要技术领域", "Main technical fields"),
    source: text(
      "《温州市重点产业链创新联合体建设实施方案（试行）（征求意见稿）》附1 主要技术领域选项；原表无 P 项",
      "Options of annex 1 of Wenzhou's draft for comment of 2025; the form has no P",
    ),
    citation: { policy: "wenzhou-2025-draft", clause: "附1技术领域" },
    codes: codes(fields),
  },
  divisions: {
    title: text("浙江省各县（市、区）及济源市", "Districts, counties and cities of Zhejiang, and Jiyuan"),
    source: text(
      "GB/T 2260 县级行政区划代码，据国家统计局 2023 年统计用区划代码（截至 2023-06-30）核对",
      "GB/T 2260, county level, as in the division codes of the National Bureau of Statistics for 2023 (up to 2023-06-30)",
    ),
    asOf: "2023-06-30",
    codes: districts.flatMap(([zh, en, entries]) => codes(entries, text(zh, en))),
  },
  industrySections: {
    title: text("国民经济行业门类（代码的首字母）", "Sections of industries: the letter that a code begins with"),
    source: text(
      "GB/T 4754-2017《国民经济行业分类》，2017-10-01 实施，含自 2019-03-29 起实施的第 1 号修改单",
      "GB/T 4754-2017, in force from 2017-10-01, with its amendment No. 1 in force from 2019-03-29",
    ),
    asOf: "2019-03-29",
    codes: codes(industries),
  },
});

/**
 * The code lists that `codes` of `describeFields` names: the technical fields of Wenzhou's form by letter, the county-level
 * divisions of Zhejiang and Jiyuan (GB/T 2260), the sections of GB/T 4754-2017. Apart from the fields, for a page that
 * asks for none goes without them.
 * @example codeLists.divisions.codes.find(({ code }) => code === "330382")?.label["zh-CN"] // "乐清市"
 */
export const codeLists: Readonly<Record<CodeListName, CodeList>> = /* @__PURE__ */ freeze(/* @__PURE__ */ lists());

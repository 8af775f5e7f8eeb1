/** The districts of the places whose rules there are, by city; GB/T 2260, without 区, 县 and 市. */
const districts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  温州: {
    鹿城: "330302",
    龙湾: "330303",
    瓯海: "330304",
    洞头: "330305",
    永嘉: "330324",
    平阳: "330326",
    苍南: "330327",
    文成: "330328",
    泰顺: "330329",
    瑞安: "330381",
    乐清: "330382",
    龙港: "330383",
  },
  台州: {
    椒江: "331002",
    黄岩: "331003",
    路桥: "331004",
    三门: "331022",
    天台: "331023",
    仙居: "331024",
    温岭: "331081",
    临海: "331082",
    玉环: "331083",
  },
};
/** 济源 is itself the lowest division: 省直辖. */
const jiyuan = /^(?:河南省?)?济源(?:市|(?:产城融合|城乡一体化)?示范区)?$/;

/**
 * The code of a district of Wenzhou or Taizhou, or of Jiyuan, by its name, with or without those of its city and
 * province; `undefined` for any other text.
 * @example divisionNamed("温州市乐清市") // "330382"
 */
export function divisionNamed(name: string): string | undefined {
  if (jiyuan.test(name)) return "419001";
  const within = name.replace(/^浙江省?/, "");
  for (const [city, codes] of Object.entries(districts)) {
    const own = within.replace(new RegExp(`^${city}市?`), "").replace(/[区县市]$/, "");
    if (Object.hasOwn(codes, own)) return codes[own];
  }
  return undefined;
}

/**
 * The district of Wenzhou or Taizhou that has a code, without 区, 县 and 市.
 * @example districtOf("330382") // "乐清"
 */
export const districtOf = (code: string): string | undefined =>
  Object.values(districts)
    .flatMap((codes) => Object.entries(codes))
    .find(([, own]) => own === code)?.[0];

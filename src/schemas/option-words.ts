import type { Option, options } from "./options.js";

/** The lists that answers are picked from; articles and outline are keys, and called as the fields are. */
export type PickedList = Exclude<keyof typeof options, "article" | "outline">;
/** What each option of a list is called: `[Chinese, English]`. */
export type WordsOf<K extends PickedList> = Readonly<Record<Option<K>, readonly [zh: string, en: string]>>;

/** What each option of a closed list of the dossier is called: `[Chinese, English]`. Those of a change stand apart. */
export const optionWords: { readonly [K in Exclude<PickedList, "changeKind">]: WordsOf<K> } = {
  role: { lead: ["牵头单位", "lead"], member: ["成员单位", "member"] },
  kind: {
    enterprise: ["企业", "enterprise"],
    university: ["高校", "university"],
    "research-institute": ["科研院所", "research institute"],
    "industry-association": ["行业组织", "industry association"],
    "service-agency": ["科技服务机构", "service agency"],
    "innovation-group": ["创新团体", "innovation group"],
    other: ["其他", "other"],
  },
  serviceType: {
    research: ["技术研发", "research"],
    "tech-transfer": ["成果转移转化", "technology transfer"],
    testing: ["检验检测", "testing"],
    consulting: ["科技咨询", "consulting"],
    finance: ["科技金融", "finance"],
    "proof-of-concept": ["概念验证", "proof of concept"],
    "pilot-platform": ["中试平台", "pilot platform"],
    other: ["其他", "other"],
  },
  chainPosition: {
    upstream: ["上游", "upstream"],
    midstream: ["中游", "midstream"],
    downstream: ["下游", "downstream"],
    "off-chain": ["不在产业链上", "off the chain"],
  },
  qualification: {
    "chain-leader": ["产业链龙头、链主企业", "chain leader"],
    "high-growth": ["高成长型科技企业", "high-growth technology enterprise"],
    "sci-tech-leading": ["科技领军企业", "leading technology enterprise"],
    "sci-tech-little-giant": ["科技小巨人企业", "“little giant” technology enterprise"],
    "high-tech": ["高新技术企业", "high-tech enterprise"],
  },
  basis: { standalone: ["单体口径", "standalone"], consolidated: ["合并口径", "consolidated"] },
  platformLevel: {
    national: ["国家级", "national"],
    provincial: ["省级", "provincial"],
    municipal: ["市级", "municipal"],
    county: ["县级", "county"],
    "self-built": ["企业自建", "self-built"],
  },
  capacity: {
    "legal-representative": ["法定代表人", "legal representative"],
    "authorized-representative": ["授权人", "authorised representative"],
  },
  route: { targeted: ["定向组织", "targeted"], recommended: ["设区市推荐", "recommended by a city"] },
  attachment: {
    agreement: ["组建协议", "agreement"],
    charter: ["章程", "charter"],
    plan: ["建设方案", "plan"],
    evidence: ["证明材料", "evidence"],
  },
  projectLevel: {
    national: ["国家级", "national"],
    provincial: ["省级", "provincial"],
    municipal: ["市级", "municipal"],
    county: ["县级", "county"],
  },
  grade: { excellent: ["优秀", "excellent"], adequate: ["合格", "adequate"], poor: ["较差", "poor"] },
  assertedBy: { applicant: ["申报单位", "applicant"], reviewer: ["审核人", "reviewer"] },
};

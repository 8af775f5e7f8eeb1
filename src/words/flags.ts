/** Said of a subject, which 应 can stand before: `[Chinese, English, of what it is said in Chinese]`. */
type Said = Readonly<Record<string, readonly [zh: string, en: string, whose?: string]>>;

/** What is asked where an answer must be yes. */
export const yesWords: Said = {
  "organizations.independentLegalPerson": ["具有独立法人资格", "is an independent legal person"],
  "organizations.aboveScaleIndustrial": [
    "为统计局名录内规上工业企业",
    "is an industrial enterprise above designated size",
  ],
  "organizations.dedicatedRdTeam": ["有专职研发团队", "has a dedicated R&D team"],
  "organizations.rdProjects.external": ["与外部合作", "is carried out with others"],
  "platforms.operating": ["正在运行", "is in operation"],
  "agreement.signatures.sealed": ["加盖公章", "is sealed"],
  "governance.charter": ["制定联合体章程", "a charter is made"],
  "governance.managementBody": ["设有管理协调机构", "there is a management and coordination body"],
  "governance.expertCommittee": ["设有专家委员会", "there is an expert committee"],
  "governance.chiefScientist": ["设有首席科学家岗", "there is a chief scientist"],
  "governance.council.established": ["设有理事会", "there is a council"],
  "governance.decisionBody": ["设有决策机构", "there is a decision-making body"],
  "governance.advisoryBody": ["设有咨询机构", "there is an advisory body"],
  "governance.executiveBody.established": ["设有执行机构", "there is an executive body"],
  "governance.executiveBody.permanent": ["为常设机构", "the executive body is permanent", "执行机构"],
  "governance.coordinationMechanism": ["建有议事协调机制", "there is a coordination mechanism"],
  "governance.jointResearchMechanism": ["建有项目协同攻关机制", "there is a mechanism of joint research"],
  "governance.ipManagement": ["建有“共建共享”的知识产权管理制度", "intellectual property is managed in common"],
  "governance.fundManagement.rules": ["制定经费管理办法", "there are rules on funds"],
  "governance.fundManagement.internalSupervision": ["建有经费内部监督机制", "the use of funds is supervised within"],
  "governance.translationMechanism.evaluation": ["包括成果评估", "results are evaluated", "成果转化机制"],
  "governance.translationMechanism.trading": ["包括成果交易", "results are traded", "成果转化机制"],
  "governance.translationMechanism.promotion": ["包括成果推广", "results are promoted", "成果转化机制"],
  "governance.translationMechanism.standards": ["转化为标准", "results are turned into standards", "创新成果"],
  "filing.challengeWinner": ["为揭榜单位", "the lead is the selected challenge unit", "牵头单位"],
  "filing.leadSealed": ["加盖公章", "the lead has affixed its seal", "牵头单位"],
  "filing.leadOpinion.sealed": ["盖章", "the lead's opinion is sealed", "牵头单位审核意见"],
  "filing.truthfulness.signed": ["签字", "the declaration of truthfulness is signed", "真实性声明"],
  "filing.truthfulness.sealed": ["盖章", "the declaration of truthfulness is sealed", "真实性声明"],
  "filing.leadSelected": ["由主管部门确定", "the authority has selected the lead", "牵头单位"],
  "filing.recommendation.reviewed": ["审核", "the recommending authority has reviewed it", "推荐单位"],
  "filing.recommendation.recommended": ["推荐", "the recommending authority recommends it", "推荐单位"],
  "filing.demonstration.favourable": ["为通过", "the appraisal is favourable", "论证意见"],
  "filing.approved": ["经主管部门审定", "the authority has approved it", "联合体"],
  "filing.commitmentSigned": ["签订“军令状”", "the letter of commitment is signed"],
  "change.unanimousConsent": ["经全体成员单位协商一致", "all members consent"],
  "change.supplementaryAgreement": ["签署补充协议", "a supplementary agreement is signed"],
  "change.reported": ["报主管部门备案", "it is reported to the authority"],
  "change.approved": ["经主管部门批准", "the authority approves"],
  "change.goalsCompleted": ["完成既定的创新目标和任务", "the goals and tasks are completed"],
  "change.unableToContinue": ["因自身原因无法继续履行成员义务", "the member is unable to go on"],
  "change.evaluated": ["经评估", "it is evaluated"],
};

/** The same where an answer must be no. */
export const noWords: Said = {
  "filing.publicNotice.objectionUpheld": ["不成立", "no objection is upheld", "异议"],
  "filing.publicNotice.objection": ["无异议", "there is no objection to the notice", "公示"],
};

/** What is asked where a number must be none, and what is said where there are some: `#` stands for how many. */
interface NoneWords {
  readonly asked: readonly [zh: string, en: string];
  readonly found: readonly [zh: string, one: string, several: string];
}
const none: Readonly<Record<string, NoneWords>> = {
  "organizations.otherConsortiaLed": {
    asked: ["仅牵头 1 个联合体", "one consortium only"],
    found: ["另牵头 # 个联合体", "leads # other consortium", "leads # other consortia"],
  },
  "organizations.integrityViolations": {
    asked: ["无科研失信记录", "no entry of research dishonesty"],
    found: ["有科研失信记录 # 条", "# entry of research dishonesty", "# entries of research dishonesty"],
  },
};

/** The words of a number, by its key, that must be none. */
export const noneWords = (key: string): NoneWords | undefined => (Object.hasOwn(none, key) ? none[key] : undefined);

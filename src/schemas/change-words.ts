import type { WordsOf } from "./option-words.js";

/** What each kind of change is called: apart from the options of a dossier, for a form reads no change. */
export const changeWords: WordsOf<"changeKind"> = {
  rename: ["变更联合体名称", "rename the consortium"],
  "change-lead": ["变更牵头单位", "change the lead"],
  "relocate-lead": ["牵头单位迁址", "the lead relocates"],
  "add-member": ["增加成员单位", "add a member"],
  "remove-member": ["减少成员单位", "remove a member"],
  exit: ["成员单位退出", "a member leaves"],
  dissolve: ["解散联合体", "dissolve the consortium"],
  "adjust-project": ["调整国家、省、市科技项目", "adjust a government project"],
  mismanagement: ["经费分配不当、任务执行不力", "funds or tasks mismanaged"],
  dishonesty: ["单位或人员失信", "a unit or person is dishonest"],
  "poor-evaluation": ["评价结果较差", "the evaluation is poor"],
  "termination-cause": ["出现应终止资格的情形", "cause for termination"],
  "other-major": ["其他重大事项变更", "another major change"],
};

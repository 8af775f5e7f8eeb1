/** What is said where the page cannot go on. */
export const broken = {
  "zh-CN": {
    title: "页面出错，无法继续",
    text: "已填写的内容没有丢失。请先导出材料，再重新打开；如仍出错，可另存材料后从空白开始，并反馈以下信息。",
    save: "导出材料",
    again: "重新打开",
    anew: "另存材料，从空白开始",
  },
  en: {
    title: "The page cannot go on",
    text: "Nothing that was filled in is lost. Download the dossier first, then open the page again. If it fails again, put the dossier aside, begin with an empty one, and report what stands below.",
    save: "Download the dossier",
    again: "Open again",
    anew: "Put the dossier aside and begin anew",
  },
} as const;

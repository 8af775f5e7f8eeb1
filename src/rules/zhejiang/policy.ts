import { citing, type Policy } from "../grammar.js";

/** 浙江省创新联合体建设工作指引（试行） */
export const policy: Policy = {
  id: "zhejiang-trial",
  title: "浙江省创新联合体建设工作指引（试行）",
  issuer: "浙江省科学技术厅",
  status: "trial",
};

export const clause = citing(policy.id);

import type { Option } from "./options.js";
import type { DateString } from "./primitives.js";

/** A change of a consortium that was filed, as it is planned or done. Absent, `null` or blank is "not answered". */
export interface Change {
  kind: Option<"changeKind">;
  /** The day of the change; by default the day of the question. */
  on?: DateString;
  /** 经全体成员（单位）协商一致 */
  unanimousConsent?: boolean;
  /** 签署补充协议 */
  supplementaryAgreement?: boolean;
  /** 报备案 */
  reported?: boolean;
  /** 经主管部门审批 */
  approved?: boolean;
  /** 完成既定的创新目标和任务 */
  goalsCompleted?: boolean;
  /** 因自身原因无法继续履行成员义务 */
  unableToContinue?: boolean;
  /** 经评估 */
  evaluated?: boolean;
}

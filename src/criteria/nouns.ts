import { unit } from "../facts/field.js";
import { text } from "../text.js";
import { holds, is, startsWith } from "./answers.js";
import { all, called } from "./logic.js";

/** Units that are enterprises (企业). */
export const enterprise = called(text("企业", "enterprises"), is(unit("kind"), "enterprise"));

/** Universities and research institutes (高校、科研院所). */
export const academic = called(
  text("高校、科研院所", "universities and research institutes"),
  is(unit("kind"), "university", "research-institute"),
);

/** Service agencies (科技服务机构). */
export const serviceAgency = called(text("科技服务机构", "service agencies"), is(unit("kind"), "service-agency"));

/** Enterprises of the industrial chain (产业链上下游企业). */
export const onChain = called(
  text("产业链上下游企业", "enterprises on the industrial chain"),
  all(enterprise, is(unit("chainPosition"), "upstream", "midstream", "downstream")),
);

/** Industrial enterprises above designated size (规上工业企业). */
export const aboveScale = called(
  text("规上工业企业", "industrial enterprises above designated size"),
  all(enterprise, holds(unit("aboveScaleIndustrial"))),
);

/** Units registered in the place whose division codes begin so. */
export const registeredIn = (zh: string, en: string, ...prefixes: [string, ...string[]]) =>
  called(text(`${zh}注册单位`, `units registered in ${en}`), startsWith(unit("division"), ...prefixes));

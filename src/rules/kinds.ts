import { called, is, text, unit } from "./grammar.js";

/** Kinds of unit that some document asks for one by one, or that 等 leaves room for. */
export const university = called(text("高校", "universities"), is(unit("kind"), "university"));
export const researchInstitute = called(
  text("科研院所", "research institutes"),
  is(unit("kind"), "research-institute"),
);

/** Neither enterprise nor academic, yet it may do research: a hospital, an agency, a group. Whether it does, a person judges. */
export const otherInnovator = called(
  text("其他机构、科技服务机构或创新团体", "other institutions, service agencies or innovation groups"),
  is(unit("kind"), "other", "service-agency", "innovation-group"),
);

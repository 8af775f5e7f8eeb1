import { all, any, type Criterion, has, lead, platform, platforms, platformsOfLead, some } from "./grammar.js";

/** The lead runs such a platform, as its host or together with the host. */
export const runByLead = (such: Criterion) =>
  any(some(platformsOfLead, such), some(platforms, all(has(platform("coHostIds"), lead("id")), such)));

/** While a file is being worked on an answer within seconds is worth more than the last rare case. */
const share = process.env.VITEST_MODE === "WATCH" ? 10 : 1;

/** How often a property is tried; `FC_TIMES` multiplies it. */
export const runs = (times: number): { numRuns: number } => ({
  numRuns: Math.ceil((times * Number(process.env.FC_TIMES ?? 1)) / share),
});

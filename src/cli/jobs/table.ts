import type { LinesAnswer } from "../line.js";
import type { LinesFound } from "../screen/lines.js";
import { type CheckGiven, type CheckSettings, checkLines } from "./check.js";
import type { Ask, Job } from "./job.js";
import { type ScreenSettings, screenLines } from "./screen.js";

/** What workers can be asked to do, by name. */
interface Kinds {
  check: { settings: CheckSettings; given: CheckGiven; answer: LinesAnswer };
  screen: { settings: ScreenSettings; given: null; answer: LinesFound };
}
type Name = keyof Kinds;

const jobs: { readonly [N in Name]: Job<Kinds[N]["settings"], Kinds[N]["given"], Kinds[N]["answer"]> } = {
  check: checkLines,
  screen: screenLines,
};

/** What a worker is started with. */
export type Start<N extends Name = Name> = {
  [M in N]: { readonly job: M; readonly settings: Kinds[M]["settings"] };
}[N];

/** What answers in a worker that was started so. */
export const answering = <N extends Name>({ job, settings }: Start<N>): Ask<Kinds[N]["given"], Kinds[N]["answer"]> =>
  jobs[job](settings);

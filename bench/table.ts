import { micros, ratio, type Side } from "./measure.js";

/** One side against another, as it is printed. */
export interface Row {
  readonly name: string;
  readonly micros: number;
  readonly against: string;
  readonly theirs: number;
  readonly ratio: number;
  readonly bar: string;
  readonly state: "" | "met" | "NOT MET";
}

interface Bar {
  readonly text: string;
  readonly met: (ratio: number, micros: number) => boolean;
}
export const atMost = (most: number): Bar => ({ text: `≤ ${most}`, met: (ratio) => ratio <= most });
export const atLeast = (least: number): Bar => ({ text: `≥ ${least}`, met: (ratio) => ratio >= least });
export const within = (most: number): Bar => ({ text: `≤ ${most} µs`, met: (_, micros) => micros <= most });

export function row(of: Side, over: Side, bar?: Bar): Row {
  const times = ratio(of, over);
  return {
    name: of.name,
    micros: micros(of),
    against: over.name,
    theirs: micros(over),
    ratio: times,
    bar: bar?.text ?? "",
    state: bar === undefined ? "" : bar.met(times, micros(of)) ? "met" : "NOT MET",
  };
}

export function print(title: string, rows: readonly Row[]): void {
  const line = (...[name, own, against, theirs, ratio, bar, state]: readonly string[]): string =>
    `${name?.padEnd(30)}${own?.padStart(9)}   ${against?.padEnd(14)}${theirs?.padStart(8)}${ratio?.padStart(9)}   ${bar?.padEnd(10)}${state}`.trimEnd();
  console.log(`\n${title}\n${line("", "µs", "÷", "µs", "ratio", "bar", "")}`);
  for (const { name, micros, against, theirs, ratio, bar, state } of rows)
    console.log(line(name, micros.toFixed(1), against, theirs.toFixed(1), ratio.toFixed(2), bar, state));
}

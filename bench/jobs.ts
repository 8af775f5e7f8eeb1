import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { edges, samples } from "./dossiers.js";

/** Two threads against one: how many times as fast at least, in how many rounds, over how many lines. */
const [least, rounds, repeats] = [1.7, 5, 60];
/** So many lines, and the most memory that they may take. */
const [many, mostMebibytes] = [1_000_000, 200];

const cli = new URL("../dist/cli.js", import.meta.url).pathname;
const texts = [...samples(), ...edges()].map(({ dossier }) => `${JSON.stringify(dossier)}\n`);

const check = (file: string, jobs: number): ChildProcess =>
  spawn(process.execPath, [cli, "check", file, "--ndjson", "--brief", "--jurisdiction", "wenzhou", `--jobs=${jobs}`], {
    stdio: ["pipe", "ignore", "ignore"],
  });

/** Seconds by the clock: what is asked is how much sooner it is over. */
async function seconds(file: string, jobs: number): Promise<number> {
  const start = performance.now();
  const run = check(file, jobs);
  run.stdin?.end();
  await once(run, "exit");
  return (performance.now() - start) / 1000;
}

/** The most memory that a process has had at a time, as the system counts it. */
function peak({ pid }: ChildProcess): number {
  try {
    const [, kibibytes] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kibibytes ?? 0) / 1024;
  } catch {
    return 0; // it has ended
  }
}

/** Megabytes at most over so many lines. */
async function memory(lines: number, jobs: number): Promise<number> {
  const run = check("-", jobs);
  if (!run.stdin) throw new Error("there is no pipe to it");
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, peak(run));
  }, 200);
  const all = Buffer.from(texts.join(""));
  function* source(): Generator<Buffer> {
    for (let left = lines; left > 0; left -= texts.length)
      yield left >= texts.length ? all : Buffer.from(texts.slice(0, left).join(""));
  }
  const ended = once(run, "exit");
  await pipeline(source, run.stdin);
  await ended;
  clearInterval(watch);
  return most;
}

const folder = mkdtempSync(join(tmpdir(), "consortium-eligibility-"));
try {
  const file = join(folder, "dossiers.ndjson");
  writeFileSync(file, texts.join("").repeat(repeats));
  const busy = loadavg()[0] ?? 0;
  const times: { one: number; two: number }[] = [];
  for (let round = 0; round < rounds; round++) times.push({ one: await seconds(file, 1), two: await seconds(file, 2) });
  const ratios = times.map(({ one, two }) => one / two).sort((a, b) => a - b);
  const ratio = ratios[rounds >> 1] ?? Number.NaN;
  console.log(`\nNDJSON, ${texts.length * repeats} lines, ${cpus().length} cores, load ${busy.toFixed(1)} before`);
  for (const { one, two } of times) console.log(`one job ${one.toFixed(1)} s   two jobs ${two.toFixed(1)} s`);
  const met = (is: boolean): string => (is ? "met" : "NOT MET");
  console.log(`two jobs are ${ratio.toFixed(2)} times as fast as one   ≥ ${least}   ${met(ratio >= least)}`);
  for (const jobs of [1, 2]) {
    const most = await memory(many, jobs);
    console.log(
      `${many} lines, jobs ${jobs}: ${most.toFixed(0)} MiB at most   ≤ ${mostMebibytes}   ${met(most <= mostMebibytes)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}

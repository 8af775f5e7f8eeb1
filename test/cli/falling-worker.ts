import { parentPort, workerData } from "node:worker_threads";
import { serve } from "../../src/cli/jobs/serve.js";
import { answering } from "../../src/cli/jobs/table.js";

/** A worker that falls over some lines: one that says "exit" ends it, "fill" takes all its memory, "throw" is an error. */
if (parentPort) {
  const answer = answering<"check">(workerData);
  serve(parentPort, (...asked: Parameters<typeof answer>) => {
    const text = new TextDecoder().decode(asked[0].bytes);
    if (text.includes('"exit"')) process.exit(3);
    if (text.includes('"throw"')) throw new TypeError("it fell");
    const all: object[][] = [];
    while (text.includes('"fill"')) all.push(Array.from({ length: 10_000 }, () => ({})));
    return answer(...asked);
  });
}

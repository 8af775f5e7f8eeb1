import { setImmediate as turn } from "node:timers/promises";
import { MessageChannel, Worker } from "node:worker_threads";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { inOrder } from "../../src/cli/jobs/in-order.js";
import { Pool, WorkerFault } from "../../src/cli/jobs/pool.js";
import { SharedRoom } from "../../src/cli/jobs/room.js";
import { serve } from "../../src/cli/jobs/serve.js";
import { answering } from "../../src/cli/jobs/table.js";
import type { Lines } from "../../src/cli/lines.js";
import { runs } from "../runs.js";

const lines = (text: string, count = 1): Lines => ({ first: 1, count, bytes: Buffer.from(text), overlong: false });

/** A worker that is ready, and answers each question by some code, in which it is `asked`. */
const worker = (code: string): Worker =>
  new Worker(
    `const { parentPort: port } = require("node:worker_threads");
     const answer = (answer, size = 0) => port.postMessage({ kind: "answer", answer, size });
     port.on("message", (asked) => { ${code} });
     port.postMessage({ kind: "ready" });`,
    { eval: true },
  );

function poolOf(size: number, start: () => Worker): Pool<string, unknown> {
  const pool = new Pool<string, unknown>(size, start);
  onTestFinished(() => pool.close(new Error("the test is over")));
  return pool;
}

describe("a pool", () => {
  test("starts a worker only when those that there are have work", async () => {
    let started = 0;
    const pool = poolOf(2, () => {
      started++;
      return worker("answer(asked.given)");
    });
    expect(started).toBe(0);
    expect((await pool.ask(lines("a"), "one")).answer).toBe("one");
    expect((await pool.ask(lines("a"), "two")).answer).toBe("two");
    expect(started).toBe(1);
    const answers = await Promise.all(["a", "b", "c", "d", "e"].map((given) => pool.ask(lines("a"), given)));
    expect(answers.map(({ answer }) => answer)).toEqual(["a", "b", "c", "d", "e"]);
    expect(started).toBe(2);
  });

  test("has what a worker was at answered with its fault, and the rest by another", async () => {
    const pool = poolOf(1, () => worker('if (asked.given === "fall") process.exit(5); answer(asked.given)'));
    const asked = ["a", "fall", "b", "c"].map((given) => pool.ask(lines("a"), given).then(({ answer }) => answer));
    const [a, fall, ...more] = await Promise.allSettled(asked);
    expect(a).toMatchObject({ value: "a" });
    expect(fall).toMatchObject({ reason: new WorkerFault("exit 5") });
    expect(more).toMatchObject([{ value: "b" }, { value: "c" }]);
  });

  test("ends a worker whose answer arrives broken", async () => {
    let first: Worker | undefined;
    const pool = poolOf(1, () => {
      const one = worker('if (asked.given !== "wait") answer(asked.given)');
      first ??= one;
      return one;
    });
    expect((await pool.ask(lines("a"), "a")).answer).toBe("a");
    const waits = pool.ask(lines("a"), "wait");
    first?.emit("messageerror", new Error("it cannot be read"));
    await expect(waits).rejects.toThrow("Error: it cannot be read");
    expect((await pool.ask(lines("a"), "b")).answer).toBe("b");
  });

  test("that is closed rejects what is asked with the reason, before and after", async () => {
    const pool = poolOf(1, () => worker(""));
    const waits = Promise.allSettled(["a", "b", "c"].map((given) => pool.ask(lines("a"), given)));
    await pool.close(new Error("closed"));
    expect((await waits).map((one) => one.status === "rejected" && String(one.reason))).toEqual(
      Array(3).fill("Error: closed"),
    );
    await expect(pool.ask(lines("a"), "d")).rejects.toThrow("closed");
  });

  test("makes as much room for an answer as answers took, once a worker had too little", async () => {
    const pool = poolOf(1, () => worker("answer(asked.space.length, 3_000_000)"));
    const small = await pool.ask(lines("a"), "");
    small.release();
    expect([small.answer, (await pool.ask(lines("a"), "")).answer]).toEqual([0, 3_000_000]);
  });
});

describe("room that is shared", () => {
  test("is given out again, and never more of it than was in use at once", () => {
    const room = new SharedRoom();
    const first = room.take(10);
    const other = room.take(20);
    expect(other.buffer).not.toBe(first.buffer);
    room.giveBack(first);
    const again = room.take(30);
    expect([again.buffer, again.length]).toEqual([first.buffer, 30]);
    room.giveBack(again);
    const large = room.take(2 ** 20);
    expect(large.buffer).not.toBe(first.buffer);
    room.giveBack(large);
    expect(room.take(1).buffer).toBe(large.buffer);
  });

  test("is not kept where it is very large, or of one thread alone", () => {
    const room = new SharedRoom();
    const huge = room.take(2 ** 22 + 1);
    room.giveBack(huge);
    room.giveBack(new Uint8Array(2 ** 20));
    const next = room.take(1);
    expect([next.buffer === huge.buffer, next.buffer instanceof SharedArrayBuffer]).toEqual([false, true]);
  });
});

describe("a worker", () => {
  /** Asks in this thread what a worker would answer. */
  function answersOf(...[ask]: [Parameters<typeof serve>[1]]) {
    const { port1, port2 } = new MessageChannel();
    onTestFinished(() => port1.close());
    const said: unknown[] = [];
    port1.on("message", (one) => said.push(one));
    serve(port2, ask);
    return { port1, port2, said };
  }

  test("is ready, and answers in order; what fails is a fault of its own question", async () => {
    const { port1, port2, said } = answersOf((_, given) => {
      if (given === "fall") throw new RangeError("it fell");
      if (given === "odd") throw "a word";
      return given;
    });
    for (const given of ["a", "fall", "odd", "b"])
      port1.postMessage({ lines: lines("a"), given, space: new Uint8Array() });
    while (said.length < 5) await turn();
    port2.emit("messageerror", new Error("it cannot be read"));
    while (said.length < 6) await turn();
    expect(said).toEqual([
      { kind: "ready" },
      { kind: "answer", answer: "a", size: 0 },
      { kind: "fault", said: "RangeError: it fell" },
      { kind: "fault", said: "a word" },
      { kind: "answer", answer: "b", size: 0 },
      { kind: "fault", said: "Error: it cannot be read" },
    ]);
  });

  test("judges lines by its settings, in the room that there is or in more", () => {
    const settings = {
      places: ["jiyuan"],
      asOf: undefined,
      stages: undefined,
      readings: {},
      lang: "en",
      brief: true,
    } as const;
    const ask = answering({ job: "check", settings });
    const given = { file: "f", today: "2025-11-20", wanted: true };
    const text = '{"organizations":[]}\n\n5';
    const answer = ask(lines(text, 3), given, (size) => new Uint8Array(size));
    expect(answer).toMatchObject({ status: 2, judged: 1, last: 3 });
    const [first, second, ...none] = answer.parts.map(({ told, bytes }) => [
      told,
      JSON.parse(new TextDecoder().decode(bytes)),
    ]);
    expect(first).toMatchObject([[], { jurisdiction: "jiyuan", asOf: "2025-11-20", source: { file: "f", line: 1 } }]);
    expect(second).toMatchObject([[["f:3", "", "this must be an object"]], { file: "f", line: 3 }]);
    expect(none).toEqual([]);
  });

  test("takes room of its own where the room is too little", async () => {
    const { port1, said } = answersOf((_, __, room) => [room(6), room(6)].map((bytes) => bytes.fill(7)));
    const space = new Uint8Array(new SharedArrayBuffer(8));
    port1.postMessage({ lines: lines("a"), given: "", space });
    while (said.length < 2) await turn();
    expect(said[1]).toEqual({
      kind: "answer",
      answer: [new Uint8Array(6).fill(7), new Uint8Array(6).fill(7)],
      size: 12,
    });
    expect([...space]).toEqual([7, 7, 7, 7, 7, 7, 0, 0]);
  });
});

describe("answers in order", () => {
  async function* upTo(count: number): AsyncGenerator<number> {
    for (let one = 0; one < count; one++) yield one;
  }

  test("are those to the questions, however long each takes, and never more than so many are under way", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(4), { maxLength: 20 }), fc.integer({ min: 1, max: 5 }), async (turns, most) => {
        let [asked, taken, ahead] = [0, 0, 0];
        const ask = async (at: number): Promise<number> => {
          ahead = Math.max(ahead, ++asked - taken);
          for (let left = turns[at] ?? 0; left > 0; left--) await turn();
          return at * 2;
        };
        const answers: number[] = [];
        for await (const answer of inOrder(upTo(turns.length), ask, most)) {
          answers.push(answer);
          await turn();
          taken++;
        }
        expect(answers).toEqual(turns.map((_, at) => at * 2));
        expect(ahead).toBeLessThanOrEqual(most);
      }),
      runs(100),
    );
  });

  test("come as soon as they are there, though the next question does not", async () => {
    const questions = (async function* () {
      yield 1;
      await new Promise(() => undefined);
    })();
    const answers = inOrder(questions, async (one) => one, 4);
    expect(await answers.next()).toEqual({ done: false, value: 1 });
  });

  test("to what was read are all given before what kept the rest from being read is thrown", async () => {
    const questions = (async function* () {
      yield* upTo(3);
      throw new Error("unreadable");
    })();
    const answers: number[] = [];
    const all = async () => {
      for await (const answer of inOrder(questions, async (one) => one, 2)) answers.push(answer);
    };
    await expect(all()).rejects.toThrow("unreadable");
    expect(answers).toEqual([0, 1, 2]);
  });

  test("end with the first that cannot be had", async () => {
    const ask = async (one: number) => {
      if (one === 1) throw new Error("no answer");
      return one;
    };
    const answers = inOrder(upTo(3), ask, 2);
    expect((await answers.next()).value).toBe(0);
    await expect(answers.next()).rejects.toThrow("no answer");
  });
});

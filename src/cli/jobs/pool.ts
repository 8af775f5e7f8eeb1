import type { Worker } from "node:worker_threads";
import type { Lines } from "../lines.js";
import { type Question, type Said, sentence } from "./job.js";

/** What kept a worker from an answer: it threw something, or ended. */
export class WorkerFault extends Error {
  override readonly name = "WorkerFault";
}

/** No worker can be started. */
export class NoWorker extends Error {
  override readonly name = "NoWorker";
}

/** A question, and whoever waits for its answer. */
interface Waiting<Given, Answer> {
  readonly question: Question<Given>;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** A worker, with what it was asked and has not answered yet. */
interface Hand<Given, Answer> {
  readonly worker: Worker;
  readonly asked: Waiting<Given, Answer>[];
  isReady: boolean;
  /** Why it ends, where that was told. */
  reason?: string;
}

/** How many questions a worker has at a time: the next is there when one is answered. */
const perHand = 2;

/**
 * Workers that answer questions about lines. Each is started when there is work for it, and at most so many. Where one
 * ends, the question it was at is answered with a `WorkerFault`, and another worker takes the rest.
 */
export class Pool<Given, Answer> {
  /** How many workers there are at most. */
  readonly size: number;
  readonly #start: () => Worker;
  readonly #hands = new Set<Hand<Given, Answer>>();
  #queue: Waiting<Given, Answer>[] = [];
  #over: Error | undefined;

  constructor(size: number, start: () => Worker) {
    this.size = size;
    this.#start = start;
  }

  /** The answer to lines. It rejects with a `WorkerFault`, with `NoWorker`, or with what the pool was closed with. */
  ask(lines: Lines, given: Given): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#over) return reject(this.#over);
      this.#queue.push({ question: { lines, given }, resolve, reject });
      this.#feed();
    });
  }

  /** Ends all workers. What has no answer yet is rejected with the reason. */
  async close(why: Error): Promise<void> {
    this.#end(why);
    await Promise.all([...this.#hands].map(({ worker }) => worker.terminate()));
  }

  /** Nothing is answered any more. */
  #end(why: Error): void {
    this.#over ??= why;
    for (const { asked } of this.#hands) this.#queue.push(...asked.splice(0));
    for (const { reject } of this.#queue.splice(0)) reject(this.#over);
  }

  /** Hands out what waits, as far as there are hands. */
  #feed(): void {
    for (;;) {
      const [waiting] = this.#queue;
      const hand = waiting && this.#free();
      if (!hand) return;
      this.#queue.shift();
      hand.asked.push(waiting);
      hand.worker.postMessage(waiting.question);
    }
  }

  /** The worker that has least to do; a new one before any has a second question. */
  #free(): Hand<Given, Answer> | undefined {
    const [least] = [...this.#hands].sort((one, other) => one.asked.length - other.asked.length);
    const hand = this.#hands.size < this.size && least?.asked.length !== 0 ? this.#hire() : least;
    return hand && hand.asked.length < perHand ? hand : undefined;
  }

  #hire(): Hand<Given, Answer> | undefined {
    try {
      const hand: Hand<Given, Answer> = { worker: this.#start(), asked: [], isReady: false };
      this.#listen(hand);
      this.#hands.add(hand);
      return hand;
    } catch (error) {
      this.#end(new NoWorker(sentence(error)));
      return undefined;
    }
  }

  #listen(hand: Hand<Given, Answer>): void {
    const { worker } = hand;
    worker.on("message", (said: Said<Answer>) => this.#hear(hand, said));
    worker.on("error", (error) => {
      hand.reason = sentence(error);
    });
    // Whose answer arrived broken cannot be trusted with the next.
    worker.on("messageerror", (error) => {
      hand.reason = sentence(error);
      void worker.terminate();
    });
    worker.on("exit", (code) => this.#bury(hand, hand.reason ?? `exit ${code}`));
  }

  #hear(hand: Hand<Given, Answer>, said: Said<Answer>): void {
    if (said.kind === "ready") {
      hand.isReady = true;
      return;
    }
    const waiting = hand.asked.shift();
    if (said.kind === "answer") waiting?.resolve(said.answer);
    else waiting?.reject(new WorkerFault(said.said));
    this.#feed();
  }

  /** One that ended before it was ready would end so again; another falls over the question it was at. */
  #bury(hand: Hand<Given, Answer>, reason: string): void {
    this.#hands.delete(hand);
    if (hand.isReady) hand.asked.shift()?.reject(new WorkerFault(reason));
    this.#queue.unshift(...hand.asked);
    if (!hand.isReady) this.#end(new NoWorker(reason));
    this.#feed();
  }
}

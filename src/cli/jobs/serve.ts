import type { MessagePort } from "node:worker_threads";
import { type Ask, type Question, type Said, sentence } from "./job.js";

/** Answers what comes from a port, one question after the other. What fails costs its own question only. */
export function serve<Given, Answer>(port: MessagePort, ask: Ask<Given, Answer>): void {
  const say = (said: Said<Answer>): void => port.postMessage(said);
  const fault = (error: unknown): void => say({ kind: "fault", said: sentence(error) });
  port.on("message", ({ lines, given, space }: Question<Given>) => {
    let size = 0;
    const room = (more: number): Uint8Array => {
      size += more;
      return size <= space.length ? space.subarray(size - more, size) : new Uint8Array(new SharedArrayBuffer(more));
    };
    try {
      const answer = ask(lines, given, room);
      say({ kind: "answer", answer, size });
    } catch (error) {
      fault(error);
    }
  });
  // A question that arrived broken has its turn like any other.
  port.on("messageerror", fault);
  say({ kind: "ready" });
}

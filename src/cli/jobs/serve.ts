import type { MessagePort } from "node:worker_threads";
import { type Ask, type Question, type Said, sentence } from "./job.js";

/** Answers what comes from a port, one question after the other. What fails costs its own question only. */
export function serve<Given, Answer>(port: MessagePort, ask: Ask<Given, Answer>): void {
  const say = (said: Said<Answer>, handedOver: readonly ArrayBuffer[] = []): void => port.postMessage(said, handedOver);
  const fault = (error: unknown): void => say({ kind: "fault", said: sentence(error) });
  port.on("message", ({ lines, given }: Question<Given>) => {
    try {
      const { answer, handedOver } = ask(lines, given);
      say({ kind: "answer", answer }, handedOver);
    } catch (error) {
      fault(error);
    }
  });
  // A question that arrived broken has its turn like any other.
  port.on("messageerror", fault);
  say({ kind: "ready" });
}

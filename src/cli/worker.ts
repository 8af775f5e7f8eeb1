import { parentPort, workerData } from "node:worker_threads";
import { serve } from "./jobs/serve.js";
import { answering } from "./jobs/table.js";

if (parentPort) serve(parentPort, answering(workerData));

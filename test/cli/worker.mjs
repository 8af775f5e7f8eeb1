import { register } from "tsx/esm/api";

// The worker of the command as it stands in src, so that a test needs no build.
register();
await import("../../src/cli/worker.ts");

import fc from "fast-check";

/** The same cases in every run, so that a red run says something of the change; `FC_SEED` explores others. */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20251120) });

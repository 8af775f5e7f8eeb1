import type * as z from "zod/mini";
import type { Change } from "./change.js";
import type { dossierSchema } from "./dossier.js";
import type { Programme } from "./programme.js";
import type { changeSchema, programmeSchema } from "./read.js";
import type { Dossier } from "./types.js";

/** Whether two types are one and the same: every key, and whether it may be left out. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Where two shapes differ, as `".organizations.*.name"`; `never` where they do not. */
type Difference<A, B, At extends string = ""> =
  Same<A, B> extends true
    ? never
    : A extends readonly (infer I)[]
      ? B extends readonly (infer J)[]
        ? Difference<I, J, `${At}.*`>
        : At
      : A extends object
        ? B extends object
          ? { [K in string & (keyof A | keyof B)]-?: DifferenceAt<A, B, K, `${At}.${K}`> }[string & (keyof A | keyof B)]
          : At
        : At;
type DifferenceAt<A, B, K extends string, At extends string> = K extends keyof A & keyof B
  ? Same<Pick<A, K>, Pick<B, K>> extends true
    ? never
    : [Difference<Exclude<A[K], undefined>, Exclude<B[K], undefined>, At>] extends [never]
      ? At
      : Difference<Exclude<A[K], undefined>, Exclude<B[K], undefined>, At>
  : At;

type None<Paths extends never> = Paths;

/**
 * That what is read is what the public types say, neither more nor less: an answer left out of either, or of another
 * type, does not compile, and the error names its place. Nothing of this is left at run time.
 */
export type SchemaIsType =
  | None<Difference<z.output<typeof dossierSchema>, Dossier>>
  | None<Difference<z.output<typeof changeSchema>, Change>>
  | None<Difference<z.output<typeof programmeSchema>, Programme>>;

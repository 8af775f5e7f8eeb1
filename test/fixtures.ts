import { readdirSync, readFileSync } from "node:fs";
import type { Finding, Jurisdiction, Missing, Report } from "../src/index.js";
import { jiyuan, taizhou, wenzhou, zhejiang } from "../src/index.js";

/** The four jurisdictions by name. */
export const places: Readonly<Record<string, Jurisdiction>> = { wenzhou, zhejiang, taizhou, jiyuan };

const folder = new URL("../fixtures/", import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), "utf8"));

/** What a case expects of one jurisdiction; worked out by hand from the clauses. */
export interface Expected {
  verdicts?: Report["verdicts"];
  findings: Record<string, Finding["status"]>;
  missing?: Record<string, Missing[]>;
  contested?: Record<string, NonNullable<Finding["contested"]>>;
}

/** A case of `fixtures/dossiers`. */
export interface Case {
  name: string;
  dossier: unknown;
  asOf: string;
  expected: Record<string, Expected>;
}

/** Every case, by name. */
export function cases(): Case[] {
  return readdirSync(new URL("dossiers/", folder))
    .filter((file) => file.endsWith(".expected.json"))
    .map((file) => file.replace(".expected.json", ""))
    .map((name) => {
      const { asOf, expected } = read(`dossiers/${name}.expected.json`) as Pick<Case, "asOf" | "expected">;
      return { name, dossier: read(`dossiers/${name}.json`), asOf, expected };
    });
}

/** A dossier of `fixtures/dossiers`. */
export const dossierNamed = (name: string): unknown => read(`dossiers/${name}.json`);

/** A document of `fixtures/policies`. */
export interface PolicyText {
  id: string;
  title: string;
  issuer: string;
  status: string;
  issued?: string;
  published?: string;
  clauses: { id: string; heading?: string; text?: string }[];
}

/** The documents, by id. */
export const policyTexts: ReadonlyMap<string, PolicyText> = new Map(
  readdirSync(new URL("policies/", folder)).map((file) => {
    const policy = read(`policies/${file}`) as PolicyText;
    return [policy.id, policy];
  }),
);

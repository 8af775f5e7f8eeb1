import { readdirSync, readFileSync } from "node:fs";
import type {
  Change,
  ChangeReview,
  Duty,
  Finding,
  Jurisdiction,
  Missing,
  Report,
  Stage,
  Support,
} from "../src/index.js";
import type { TargetFinding } from "../src/programmes.js";
import { jurisdictions } from "../src/rules/index.js";

/** The jurisdictions by name, in the order of their list. */
export const places: Readonly<Record<string, Jurisdiction>> = Object.fromEntries(
  jurisdictions.map((place) => [place.id, place]),
);

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
  /** The stages that the case is of. */
  stages: Stage[];
  expected: Record<string, Expected>;
}

/** The names of the fixtures of a folder that have what is expected of them beside them. */
const namesIn = (of: string): string[] =>
  readdirSync(new URL(`${of}/`, folder))
    .filter((file) => file.endsWith(".expected.json"))
    .map((file) => file.replace(".expected.json", ""));

/** Every case, by name. */
export function cases(): Case[] {
  return namesIn("dossiers").map((name) => {
    const {
      asOf,
      stages = ["formation"],
      expected,
    } = read(`dossiers/${name}.expected.json`) as Pick<Case, "asOf" | "expected"> & Partial<Case>;
    return { name, dossier: read(`dossiers/${name}.json`), asOf, stages, expected };
  });
}

/** What is expected on a day of a life after the filing; worked out by hand. */
export interface LifeDay {
  asOf: string;
  jurisdiction: string;
  readings?: Record<string, string>;
  duties?: Pick<Duty, "id" | "year" | "from" | "due" | "state" | "reading" | "contested">[];
  support: Record<string, Support["state"]>;
  changes: (Pick<ChangeReview, "outcome" | "rules" | "missing" | "reading" | "contested"> &
    Partial<Pick<ChangeReview, "outstanding">> & { change: Change })[];
}

/** Every life of `fixtures/lives`. */
export const lives = (): { name: string; dossier: unknown; days: LifeDay[] }[] =>
  namesIn("lives").map((name) => ({
    name,
    dossier: read(`lives/${name}.json`),
    days: (read(`lives/${name}.expected.json`) as { cases: LifeDay[] }).cases,
  }));

/** Every programme of `fixtures/programmes`: by policy, the state of each target and year. */
export const programmes = (): {
  name: string;
  programme: unknown;
  days: {
    asOf: string;
    readings?: Record<string, string>;
    expected: Record<string, Record<string, string>>;
    /** By target and year: `transfer.flagship-projects@2025`. */
    contested?: Record<string, TargetFinding["contested"]>;
  }[];
}[] =>
  namesIn("programmes").map((name) => ({
    name,
    programme: read(`programmes/${name}.json`),
    days: (read(`programmes/${name}.expected.json`) as { cases: never[] }).cases,
  }));

/** The changes of `fixtures/changes`, by name. */
export const changes = (): [name: string, change: unknown][] =>
  readdirSync(new URL("changes/", folder)).map((file) => [file, read(`changes/${file}`)]);

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

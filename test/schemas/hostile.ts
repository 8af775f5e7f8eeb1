import type { JsonSchema } from "./dossiers.js";
import { jsonSchema, nested } from "./dossiers.js";

const answers: Readonly<Record<string, unknown>> = { date: "2025-01-05", integer: 3, number: 3, boolean: true };

function sample({ type, format, properties, items, anyOf, enum: options, pattern }: JsonSchema): unknown {
  if (options) return options.find((option) => option !== "");
  if (properties)
    return Object.fromEntries(Object.entries(properties).map(([key, part]) => [key, sample(part)] as const));
  if (items) return [sample(items)];
  if (pattern?.includes("{6}")) return "330382";
  return answers[format ?? ""] ?? (anyOf ? "100.5" : (answers[String(type)] ?? "甲"));
}

/** A dossier with an answer at every place that there is. */
export const fullDossier = (): unknown => sample(jsonSchema);
/** A programme with an answer at every place that there is. */
export const fullProgramme = (): unknown => ({
  observations: [{ target: "transfer.rd-intensity", year: 2027, value: "0.03" }],
  assertions: [{ target: "transfer.rd-intensity", year: 2027, holds: true }],
  keyChains: ["电气"],
  strategicFields: ["云计算"],
  consortia: [{ name: "甲", industrialChain: "电气", strategicField: "云计算", establishedOn: "2025-01-05" }],
});

export type Path = readonly (string | number)[];

/** Every place in a value, the value itself included. */
export function placesIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [at];
  const within = Object.entries(value).flatMap(([key, part]) =>
    placesIn(part, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return [at, ...within];
}

/** A copy with another value at a place; of an object that a key is put into, `__proto__` is a key like any other. */
export function withValue(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy: object = Array.isArray(value) ? [...value] : Object.assign({}, value);
  const own = Object.hasOwn(copy, key) ? Reflect.get(copy, key) : undefined;
  const part = { value: withValue(own, rest, put), enumerable: true, configurable: true, writable: true };
  return Object.defineProperty(copy, key, part);
}

/** What JSON can hold and a careless reader falls over. */
export const hostileJson: readonly (readonly [name: string, value: unknown])[] = [
  ["a method's name", { toString: "x", valueOf: 1, toJSON: null }],
  ["a list nested 8 000 deep", nested(8_000)],
  ["an object nested 8 000 deep", JSON.parse(`${'{"a":'.repeat(8_000)}1${"}".repeat(8_000)}`)],
  ["a prototype", JSON.parse('{"__proto__": {"id": "b"}, "constructor": {"prototype": 1}}')],
  ["a length", { length: 2 ** 32, 0: "a" }],
  ["a lone surrogate", "\ud800"],
  ["a NUL", "\u0000"],
  ["many digits", "9".repeat(100_000)],
  ["a large number", 1e308],
  ["a small number", -1e-308],
  ["a list of lists", [[[]], null, ""]],
  ["an empty key", { "": { "": "" } }],
  ["a name of a prototype", "__proto__"],
  ["a name of a constructor", "constructor"],
];

const thrower = (): never => {
  throw new Error("a secret of the input");
};
const { proxy, revoke } = Proxy.revocable([], {});
revoke();
const circle: Record<string, unknown> = {};
for (const key of "abcdefghij") circle[key] = circle;
const ring: unknown[] = [];
ring.push(ring, ring, ring, ring);

/** What only a program can hand over. */
export const hostileObjects: readonly (readonly [name: string, value: unknown])[] = [
  ["a function", thrower],
  ["a symbol", Symbol("a")],
  ["a BigInt", 5n],
  ["not a number", Number.NaN],
  ["an infinite number", Number.NEGATIVE_INFINITY],
  ["a day that is none", new Date(Number.NaN)],
  ["a map", new Map([["a", 1]])],
  ["a getter that throws", Object.defineProperty({}, "id", { get: thrower, enumerable: true })],
  ["an item that throws", Object.defineProperty(["a"], 0, { get: thrower })],
  ["a proxy that throws", new Proxy({}, { ownKeys: thrower, get: thrower, getPrototypeOf: thrower })],
  ["a proxy that is revoked", proxy],
  ["a list that never ends", Object.defineProperty([1], Symbol.iterator, { value: thrower })],
  ["an object in itself", circle],
  ["a list in itself", ring],
  ["an object without a prototype", Object.create(null)],
];

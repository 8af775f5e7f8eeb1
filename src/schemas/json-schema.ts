import * as z from "zod/mini";
import { freeze } from "../freeze.js";
import { dossierSchema } from "./dossier.js";
import { amount, count, day, division, factValue, flag, id, kindOf, limits, text } from "./scalars.js";

/** What JSON Schema can say of the values that our own checks read. */
const expressions = new Map<unknown, object>([
  [
    amount,
    {
      anyOf: [
        { type: "string", pattern: "^\\s*[0-9]{1,18}(\\.[0-9]{1,8})?\\s*$" },
        { type: "number", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      ],
    },
  ],
  [count, { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER }],
  [day, { type: "string", format: "date" }],
  [division, { type: "string", pattern: "^\\s*[0-9]{6}\\s*$" }],
  [flag, { type: "boolean" }],
  [factValue, { type: ["string", "number", "boolean"] }],
  [text, { type: "string", maxLength: limits.characters }],
  [id, { type: "string", pattern: "\\S", maxLength: limits.characters }],
]);

/**
 * The dossier as JSON Schema, draft 2020-12, made from the schema that `parseDossier` reads by.
 * It says what an answer looks like. That there is one lead and ids are unique, and that `null` and blank are "not
 * answered", only `parseDossier` knows.
 */
export const dossierJsonSchema: Readonly<Record<string, unknown>> = freeze(
  z.toJSONSchema(dossierSchema, {
    target: "draft-2020-12",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const said = expressions.get(zodSchema);
      if (said) Object.assign(jsonSchema, said);
      const { options } = kindOf(zodSchema) ?? {};
      if (options) Object.assign(jsonSchema, { type: "string", enum: options });
      if (jsonSchema.type === "array") jsonSchema.maxItems = limits.entries;
    },
  }),
);

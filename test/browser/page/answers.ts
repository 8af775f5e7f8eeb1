/** The entries of the package, of the source or as built. */
export interface Entries {
  readonly library: typeof import("../../../src/index.js");
  readonly forms: typeof import("../../../src/forms/index.js");
  readonly schema: typeof import("../../../src/schemas/json-schema.js");
}

/** What the library says of a dossier, all of it: the same in a browser as in Node. */
export function answersTo({ library, forms, schema }: Entries, input: unknown, asOf: string): string {
  const places = library.jurisdictions;
  const dossier = library.parseDossier(input);
  const reports = places.map((place) => library.evaluate(dossier, place, { asOf, stages: library.stages }));
  const formats = ["text", "json", "markdown", "html"] as const;
  return JSON.stringify({
    reports,
    printed: formats.map((format) => library.render(reports, { jurisdictions: places, format })),
    issues: places.map((place) => forms.formSchema(place, { asOf, show: "missing" })["~standard"].validate(input)),
    errors: places.map((place) => forms.jsonSchemaErrors(input, place, { asOf })),
    questions: reports.map((report) => forms.nextQuestions(report)),
    fields: forms.describeFields(places),
    refused: library.safeParseDossier({ organizations: [{ id: "a", role: "leed", name: "<script>" }] }).issues,
    schema: schema.dossierJsonSchema,
  });
}

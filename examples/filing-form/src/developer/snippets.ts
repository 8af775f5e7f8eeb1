import type { Lang } from "../words/lang.js";

/** What stands in a program for the settings. */
export interface Parts {
  /** The ids of the places; the first is that of the report. */
  readonly ids: readonly string[];
  readonly place: string;
  /** The lines of the options, without what they are put into. */
  readonly options: readonly string[];
  readonly lang: Lang;
}

const imports = ({ ids }: Parts): string =>
  ids.map((id) => `import { ${id} } from "consortium-eligibility/${id}";`).join("\n");
const optionsIn = ({ options }: Parts, indent: string): string => options.map((line) => `${indent}${line}\n`).join("");

/** The report of a file, printed: runs in Node 20 as it stands. */
export const plain = (parts: Parts): string => `import { createSession } from "consortium-eligibility/session";
${imports(parts)}
import dossier from "./dossier.json" with { type: "json" };

const session = createSession({
${optionsIn(parts, "  ")}  dossier,
});

const print = (): void => console.log(JSON.stringify(session.snapshot().reports.${parts.place}, undefined, 2));

print();
session.subscribe(print);
`;

/** A few fields of the form, by their names. */
const fields: Readonly<Record<Lang, readonly (readonly [label: string, path: string])[]>> = {
  "zh-CN": [
    ["联合体名称", '["consortium", "name"]'],
    ["牵头单位名称", '["organizations", 0, "name"]'],
    ["牵头单位注册地行政区划代码", '["organizations", 0, "division"]'],
  ],
  en: [
    ["Name of the consortium", '["consortium", "name"]'],
    ["Name of the lead", '["organizations", 0, "name"]'],
    ["Division code of the lead", '["organizations", 0, "division"]'],
  ],
};
const rows = ({ lang }: Parts, row: (label: string, path: string) => string): string =>
  fields[lang].map(([label, path]) => `  ${row(label, path)},\n`).join("");

/** A form of one's own with live findings. */
export const vue = (parts: Parts): string => `<script setup lang="ts">
import { useEligibility } from "consortium-eligibility/vue";
${imports(parts)}
import dossier from "./dossier.json";

const { snapshot, field } = useEligibility({
${optionsIn(parts, "  ")}  dossier,
});
const fields = [
${rows(parts, (label, path) => `{ label: "${label}", answer: field(${path}) }`)}];
</script>

<template>
  <label v-for="{ label, answer } in fields" :key="label">
    {{ label }} <input v-model="answer.value" />
    <em v-for="{ message } in answer.issues" :key="message">{{ message }}</em>
  </label>
  <pre>{{ snapshot.reports.${parts.place} }}</pre>
</template>
`;

export const react = (parts: Parts): string => `import { useEligibility } from "consortium-eligibility/react";
${imports(parts)}
import dossier from "./dossier.json";

const options = {
${optionsIn(parts, "  ")}  dossier,
} as const;
const fields = [
${rows(parts, (label, path) => `["${label}", ${path}]`)}] as const;

export function Filing() {
  const { snapshot, field } = useEligibility(options);
  return (
    <form>
      {fields.map(([label, path]) => {
        const { value, set, issues } = field(path);
        return (
          <label key={label}>
            {label} <input value={String(value ?? "")} onChange={({ target }) => set(target.value)} />
            {issues.map(({ message }) => <em key={message}>{message}</em>)}
          </label>
        );
      })}
      <pre>{JSON.stringify(snapshot.reports.${parts.place}, undefined, 2)}</pre>
    </form>
  );
}
`;

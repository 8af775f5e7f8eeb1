/** What stands in a program for the settings. */
export interface Parts {
  /** The ids of the places; the first is that of the report. */
  readonly ids: readonly string[];
  readonly place: string;
  /** The lines of the options, without what they are put into. */
  readonly options: readonly string[];
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

/** A form of one's own with live findings. */
export const vue = (parts: Parts): string => `<script setup lang="ts">
import { useEligibility } from "consortium-eligibility/vue";
${imports(parts)}
import dossier from "./dossier.json";

const { session, snapshot } = useEligibility({
${optionsIn(parts, "  ")}  dossier,
});
const typed = (at: number, { target }: Event): void =>
  session.set(["organizations", at, "division"], (target as HTMLInputElement).value, { typing: true });
</script>

<template>
  <p v-for="(unit, at) in snapshot.dossier.organizations" :key="at">
    <label>{{ unit?.name }} <input :value="unit?.division" @input="typed(at, $event)" /></label>
    <em v-for="issue in snapshot.issuesByField[\`organizations.\${at}.division\`]" :key="issue.rule">{{ issue.message }}</em>
  </p>
  <pre>{{ snapshot.reports.${parts.place} }}</pre>
</template>
`;

export const react = (parts: Parts): string => `import { useEligibility } from "consortium-eligibility/react";
import { createSession } from "consortium-eligibility/session";
${imports(parts)}
import dossier from "./dossier.json";

const own = createSession({
${optionsIn(parts, "  ")}  dossier,
});

export function Filing() {
  const { session, snapshot } = useEligibility(own);
  return (
    <>
      {snapshot.dossier.organizations?.map((unit, at) => (
        <p key={at}>
          <label>
            {unit?.name}{" "}
            <input
              value={unit?.division ?? ""}
              onChange={({ target }) =>
                session.set(["organizations", at, "division"], target.value, { typing: true })
              }
            />
          </label>
          {snapshot.issuesByField[\`organizations.\${at}.division\`]?.map(({ message }) => <em key={message}>{message}</em>)}
        </p>
      ))}
      <pre>{JSON.stringify(snapshot.reports.${parts.place}, undefined, 2)}</pre>
    </>
  );
}
`;

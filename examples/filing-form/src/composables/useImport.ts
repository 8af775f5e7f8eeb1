import { type DossierIssue, safeParseDossier } from "consortium-eligibility";
import { computed, shallowRef } from "vue";
import type { Words } from "../words/index.js";

const largest = 20 * 1024 * 1024;

/** What came of a file: what is wrong with it, and the dossier as far as it can be read. */
export interface Read {
  name: string;
  error?: (t: Words) => string;
  issues: readonly DossierIssue[];
  dossier?: unknown;
}

async function read(file: File): Promise<Read> {
  const found = { name: file.name, issues: [] };
  if (file.size > largest) return { ...found, error: (t) => t.tooLarge };
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { ...found, error: (t) => t.unreadable };
  }
  try {
    const { value, issues = [], partial } = safeParseDossier(JSON.parse(text.replace(/^\uFEFF/, "")));
    return { ...found, issues, dossier: value ?? partial };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : "";
    return { ...found, error: (t) => t.notJson(reason) };
  }
}

/** A file on its way in; the draft stays as it is until it is taken. */
export function useImport() {
  const found = shallowRef<Read>();
  const units = computed(() => {
    const dossier = found.value?.dossier;
    const list = typeof dossier === "object" && dossier !== null && "organizations" in dossier && dossier.organizations;
    return Array.isArray(list) ? list.length : 0;
  });
  return {
    found,
    units,
    choose: async (file: File | undefined): Promise<void> => {
      found.value = file && (await read(file));
    },
  };
}

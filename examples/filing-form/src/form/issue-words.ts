import type { FieldDescription, FormIssue } from "consortium-eligibility/forms";
import type { Lang } from "../words/lang.js";

/** What is said of an issue, without the clause that stands beside it; options by what they are called. */
export function issueText(issue: FormIssue, field: FieldDescription | undefined, clause: string, lang: Lang): string {
  const said = issue.message.replace(` (${clause})`, "").replace(`（${clause}）`, "");
  if (issue.kind !== "shape") return said;
  return (field?.options ?? []).reduce((text, { value, label }) => text.replaceAll(value, label[lang]), said);
}

/** The value that is suggested, as the form shows it. */
export const fixText = (value: unknown, field: FieldDescription | undefined, lang: Lang): string =>
  field?.options?.find((option) => option.value === value)?.label[lang] ?? String(value);

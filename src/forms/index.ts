export type { FieldKind } from "../schemas/shape.js";
export { dependents } from "./dependents.js";
export { type ErrorTree, errorTree, jsonSchemaErrors, type SchemaError } from "./errors.js";
export { describeFields, type FieldDescription } from "./fields.js";
export { type FormIssue, type FormOptions, type FormResult, formJudge, type Show } from "./issues.js";
export { type FieldPath, fieldName } from "./names.js";
export { nextQuestions, type Question, type QuestionOptions, withAnswer } from "./questions.js";
export { type FieldRule, type FormRulesOptions, formRules, type PromiseRule } from "./rules.js";
export { type DossierSchema, type FormValues, formSchema } from "./schema.js";

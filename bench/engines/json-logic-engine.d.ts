// The package has declarations, but its export map hides them from NodeNext resolution.
declare module "json-logic-engine" {
  type Logic = string | number | boolean | null | readonly Logic[] | { readonly [operator: string]: Logic };
  export class LogicEngine {
    addMethod(name: string, method: (value: unknown) => unknown, options?: { deterministic?: boolean }): void;
    build(logic: Logic): (data: unknown) => unknown;
  }
}

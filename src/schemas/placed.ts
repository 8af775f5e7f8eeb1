type Path = readonly (string | number)[];

/**
 * A copy of a value in which `put` stands at a path; what is not there yet is made, and a key whose value comes to
 * `undefined` is left out. All else is shared.
 * @example placed({ filing: { copies: 1 } }, ["filing", "copies"], () => 2) // { filing: { copies: 2 } }
 */
export function placed(value: unknown, [part, ...rest]: Path, put: (own: unknown) => unknown): unknown {
  if (part === undefined) return put(value);
  if (Array.isArray(value) || typeof part === "number") {
    const list = Array.isArray(value) ? [...value] : [];
    list[Number(part)] = placed(list[Number(part)], rest, put);
    return list;
  }
  const group: object = typeof value === "object" && value !== null ? value : {};
  const made = placed(Reflect.get(group, part), rest, put);
  if (made !== undefined) return { ...group, [part]: made };
  const { [part]: _, ...others } = group as Record<string, unknown>;
  return others;
}

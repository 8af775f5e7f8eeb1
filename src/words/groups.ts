/**
 * Values by what they share, in the order in which that comes up.
 * @example groupsBy(["甲", "乙二", "丙"], (name) => name.length) // Map { 1 => ["甲", "丙"], 2 => ["乙二"] }
 */
export function groupsBy<K, T>(values: readonly T[], key: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const own = key(value);
    const group = groups.get(own);
    if (group) group.push(value);
    else groups.set(own, [value]);
  }
  return groups;
}

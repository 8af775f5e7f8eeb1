import { shallowRef } from "vue";

export const doors = ["apply", "review", "developer", "compare"] as const;
export type Door = (typeof doors)[number];

/** Where the reader is: the part of the address after `#`. */
export interface Route {
  /** None on the first page. */
  readonly door: Door | undefined;
  /** The page behind the door; blank for its first. */
  readonly page: string;
  /** What a link brings along, `#/s=…`; it opens at the developer's door. */
  readonly share?: string;
}

/** @example routeOf("#/apply/tasks") // { door: "apply", page: "tasks" } */
export function routeOf(hash: string): Route {
  const path = hash.replace(/^#\/?/, "");
  if (path.startsWith("s=")) return { door: "developer", page: "", share: path.slice(2) };
  const [first, ...rest] = path.split("/");
  return { door: doors.find((door) => door === first), page: rest.join("/") };
}

/** Where the reader is, as long as the page lives. */
export function useRoute() {
  const route = shallowRef(routeOf(location.hash));
  addEventListener("hashchange", () => {
    route.value = routeOf(location.hash);
  });
  return route;
}

/** Goes to a page: `apply/tasks`. */
export function go(path: string): void {
  location.hash = `#/${path}`;
}

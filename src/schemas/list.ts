import * as z from "zod/mini";

/** How many problems of one list are gathered before the rest of it is left unread. */
export const problemsOfAList = 5_000;
const short = 100;

/** As much of a list as has a bearable number of problems: a list of millions of wrong ones must not fill the memory. */
function bearable<T>(list: readonly unknown[], item: z.ZodMiniType<T>): readonly unknown[] {
  let problems = 0;
  const end = list.findIndex((value) => {
    problems += z.safeParse(item, value, { jitless: true }).error?.issues.length ?? 0;
    return problems > problemsOfAList;
  });
  return end < 0 ? list : list.slice(0, end + 1);
}

/** A list of items. */
export const list = <T>(item: z.ZodMiniType<T>) =>
  z.pipe(
    z.transform((value): unknown => (Array.isArray(value) && value.length > short ? bearable(value, item) : value)),
    z.array(item),
  );

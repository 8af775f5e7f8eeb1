import { UsageError } from "../usage.js";

/** Where the dossiers are. */
export type Source =
  | { readonly kind: "duckdb"; readonly file: string }
  | { readonly kind: "parquet"; readonly file: string }
  | { readonly kind: "lines"; readonly file: string }
  | { readonly kind: "postgres"; readonly url: string };

const forms = "duckdb:FILE、postgres://…、FILE.parquet、FILE.ndjson、-";

/** The source that a word of the call names. */
export function sourceOf(word: string | undefined): Source {
  if (word === undefined || word === "")
    throw new UsageError(
      `须写明 --source，可为 ${forms}`,
      `--source is needed: one of ${forms.replaceAll("、", ", ")}`,
    );
  const [, scheme = "", rest = ""] = /^(duckdb|postgres|postgresql):(.*)$/s.exec(word) ?? [];
  if (scheme === "duckdb" && rest !== "") return { kind: "duckdb", file: rest };
  if (/^postgres(ql)?$/.test(scheme) && rest !== "") {
    const url = rest.startsWith("//") ? word : rest;
    if (/^postgres(ql)?:\/\/./.test(url)) return { kind: "postgres", url };
  } else if (/\.parquet$/i.test(word)) return { kind: "parquet", file: word };
  else if (word === "-" || /\.(ndjson|jsonl)$/i.test(word)) return { kind: "lines", file: word };
  // What was given is not repeated: it may hold a password.
  throw new UsageError(
    `--source 不是可读取的来源，可为 ${forms}`,
    `--source is none that can be read; it may be one of ${forms.replaceAll("、", ", ")}`,
  );
}

/** Where a server is, without user and password. */
function placeOf(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return "postgres:";
  }
}

/** What a source is called in messages. */
export const nameOf = (source: Source): string => (source.kind === "postgres" ? placeOf(source.url) : source.file);

/** What must not be told of a source: its whole address, and the password as it is and as it may be written. */
function secretsOf(url: string): string[] {
  const found = [url];
  try {
    const { password, searchParams } = new URL(url);
    for (const secret of [decodeURIComponent(password), ...searchParams.getAll("password")])
      found.push(secret, encodeURIComponent(secret));
    found.push(password);
  } catch {
    // A password in what is no address stands within the whole of it.
  }
  return found.filter((one) => one !== "").sort((a, b) => b.length - a.length);
}

/** A message of a client, in which nothing stands that must not be told. */
export const discreet = (message: string, source: Source): string =>
  source.kind === "postgres"
    ? secretsOf(source.url).reduce((text, secret) => text.replaceAll(secret, "***"), message)
    : message;

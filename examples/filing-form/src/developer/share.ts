const isShort = (size: number): boolean => size <= 2000;

/** How long a link of so many characters is, and whether every program takes it. */
export interface Shared {
  readonly url: string;
  readonly size: number;
  /** Chat programs and old mail cut links that are longer. */
  readonly short: boolean;
}

const sent = async (
  bytes: Uint8Array<ArrayBuffer>,
  through: CompressionStream | DecompressionStream,
): Promise<Uint8Array> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer());

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));

/** A state as the fragment of a link: `z` and compressed, or `j` and as it is where the browser cannot compress. */
export async function packed(state: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  if (typeof CompressionStream === "undefined") return `j${base64Of(bytes)}`;
  return `z${base64Of(await sent(bytes, new CompressionStream("deflate-raw")))}`;
}

/** The state of a link; `undefined` of what is none, or was cut. */
export async function unpacked(text: string): Promise<unknown> {
  try {
    const bytes = bytesOf(text.slice(1));
    const plain = text.startsWith("z") ? await sent(bytes, new DecompressionStream("deflate-raw")) : bytes;
    return JSON.parse(new TextDecoder().decode(plain)) as unknown;
  } catch {
    return undefined;
  }
}

/** The link of a state: all of it stands in the fragment, which browsers send to no server. */
export async function shared(state: unknown): Promise<Shared> {
  const url = `${location.origin}${location.pathname}#/s=${await packed(state)}`;
  return { url, size: url.length, short: isShort(url.length) };
}

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A file of a site. */
export interface File {
  readonly type: string;
  readonly body: string | Buffer;
}

/** A site on this machine, until it is closed; every answer carries the policy. */
export async function serve(files: (path: string) => File | undefined, policy: string) {
  const server = createServer(({ url = "/" }, response) => {
    const file = files(new URL(url, "http://localhost").pathname);
    response.writeHead(file ? 200 : 404, {
      "content-type": file?.type ?? "text/plain",
      "content-security-policy": policy,
    });
    response.end(file?.body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

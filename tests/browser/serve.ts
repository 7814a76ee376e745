import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  /** Without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

/** Serves on this machine, on any free port. @param bodyOf what stands at a path; a page where it has no ending */
export async function serve(bodyOf: (path: string) => string | undefined): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://here');
    const body = bodyOf(pathname);
    const type = types[/\.(\w+)$/.exec(pathname)?.[1] ?? ''] ?? 'text/html';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

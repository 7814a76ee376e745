import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { addresses } from '../sites/addresses';
import { fixture } from '../sites/page';

export interface Platforms {
  /** Chromium's flags that lead every host name to this server, and believe its certificate. */
  args: string[];
  close(): Promise<void>;
}

/** What the reader's own tests build by script, a browser does by itself. Frames get addresses of the same origin. */
const inBrowser = (html: string) =>
  html
    .replaceAll('<template data-shadow>', '<template shadowrootmode="open">')
    .replaceAll('src="about:blank#', 'src="/frame/');

/** The fixture of the site that stands at this host; `inner` for what its frame asks for. */
function bodyFor(host: string, inner: boolean, more: Record<string, string>): string | undefined {
  const id = Object.keys(addresses).find((one) => new URL(addresses[one] ?? '').hostname === host);
  const path = more[host] ?? (id && `${id}/shift`);
  return path && inBrowser(fixture(`${path}${inner ? '.inner' : ''}.html`));
}

/**
 * Serves the fixtures of all built-in sites under their real host names, on this machine.
 * @param more fixtures such as `chatwoot/shift` by further host names
 */
export async function startPlatforms(more: Record<string, string> = {}): Promise<Platforms> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'fixtures' }], {
    keySize: 2048,
  });
  const server = createServer({ key, cert }, ({ headers, url }, response) => {
    const wanted = headers['sec-fetch-dest'];
    const page = wanted === 'document' || wanted === 'iframe';
    const host = (headers.host ?? '').replace(/:\d+$/, '');
    // A page has one frame with its chat, and perhaps others that count visits.
    const counter = url === '/frame/beacon';
    const body = counter ? '' : page ? bodyFor(host, wanted === 'iframe', more) : undefined;
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${port}`, '--ignore-certificate-errors'],
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

// A plain server of files, as any web host is: looks nothing up but paths, and hands out a folder under one path. For
// taking a published site's picture and for its tests; readers' servers are their own.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

export interface StaticServer {
  /** Without a slash at the end. */
  url: string;
  stop(): Promise<void>;
}

/** Serves a folder under `path`: '/talks/miami'. */
export async function serveFolder(folder: string, path: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === path) {
      response.writeHead(301, { location: `${path}/` }).end();
      return;
    }
    const asked = normalize(decodeURIComponent(pathname.slice(path.length)));
    const file = join(folder, asked.endsWith('/') ? `${asked}index.html` : asked);
    const isThere = pathname.startsWith(`${path}/`) && existsSync(file) && statSync(file).isFile();
    if (!isThere) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, { 'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

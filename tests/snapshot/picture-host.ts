import { once } from 'node:events';
import { createServer } from 'node:http';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';

/** A photograph of 1,200 × 800 pixels with a place and an owner in its metadata. */
export async function photograph(colour: string): Promise<Buffer> {
  return sharp({ create: { width: 1200, height: 800, channels: 3, background: colour } })
    .withExif({ IFD0: { Copyright: 'A Photographer', Artist: 'Somebody' } })
    .jpeg()
    .toBuffer();
}

/** A host of pictures on loopback that counts what it is asked for; `otherwise` is its picture for every other address. */
export async function host(pictures: Readonly<Record<string, Buffer | { to: string }>>, otherwise?: Buffer) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const found = pictures[path] ?? otherwise;
    if (found === undefined) response.writeHead(404).end('no');
    else if (Buffer.isBuffer(found)) response.writeHead(200, { 'content-type': 'image/jpeg' }).end(found);
    else response.writeHead(302, { location: found.to }).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const name = `127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return { asked, name, url: (path: string) => `http://${name}${path}` };
}

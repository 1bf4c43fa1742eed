import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

type Asset = {
  type: string;
  cacheControl: string;
  etag: string;
  body: Buffer;
  gzip?: Buffer;
  brotli?: Buffer;
};

export type WebApp = {
  /** Answers with a file of the app, or with its page for any other path of the app; false for neither. */
  serve(
    path: string,
    acceptEncoding: string,
    ifNoneMatch: string | undefined,
    response: ServerResponse,
  ): boolean;
  /** Hashes of the inline styles of the page, for the content security policy. */
  styleHashes: string[];
};

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};
const compressedTypes = /^(text|application|image\/svg)/;
/** Files whose name changes with their content. */
const hashedName = /[.-][0-9a-f]{16,}\./;

/** Reads the built app into memory, compressed once; it is a few hundred kilobytes. */
export async function loadWebApp(folder: string): Promise<WebApp | undefined> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const assets = new Map<string, Asset>();
  for (const file of files) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    assets.set(`/${relative(folder, path).split(sep).join('/')}`, await loadAsset(path));
  }
  const page = assets.get('/index.html');
  if (page === undefined) return undefined;
  const policy = assets.get('/csp.json');
  assets.delete('/csp.json');

  return {
    styleHashes: policy ? readStyleHashes(policy.body) : [],
    serve(path, acceptEncoding, ifNoneMatch, response) {
      const asset = assets.get(path) ?? (extname(path) === '' ? page : undefined);
      if (asset === undefined) return false;
      response.setHeader('cache-control', asset.cacheControl);
      response.setHeader('etag', asset.etag);
      response.setHeader('vary', 'accept-encoding');
      if (ifNoneMatch === asset.etag) {
        response.writeHead(304).end();
        return true;
      }
      const { body, encoding } = bodyFor(asset, acceptEncoding);
      if (encoding) response.setHeader('content-encoding', encoding);
      response.writeHead(200, { 'content-type': asset.type, 'content-length': body.length }).end(body);
      return true;
    },
  };
}

async function loadAsset(path: string): Promise<Asset> {
  const body = await readFile(path);
  const type = types[extname(path)] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const isHashed = hashedName.test(path);
  const asset: Asset = {
    type,
    etag,
    body,
    cacheControl: isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (!compressedTypes.test(type)) return asset;
  const [gzipped, brotlied] = await Promise.all([promisify(gzip)(body), promisify(brotliCompress)(body)]);
  return { ...asset, gzip: gzipped, brotli: brotlied };
}

function bodyFor(asset: Asset, acceptEncoding: string): { body: Buffer; encoding?: string } {
  if (asset.brotli && /\bbr\b/.test(acceptEncoding)) return { body: asset.brotli, encoding: 'br' };
  if (asset.gzip && /\bgzip\b/.test(acceptEncoding)) return { body: asset.gzip, encoding: 'gzip' };
  return { body: asset.body };
}

function readStyleHashes(json: Buffer): string[] {
  const policy: unknown = JSON.parse(json.toString('utf8'));
  if (typeof policy !== 'object' || policy === null || !('styleHashes' in policy)) return [];
  const hashes = policy.styleHashes;
  return Array.isArray(hashes)
    ? hashes.filter((hash): hash is string => /^'sha256-[\w+/=]+'$/.test(String(hash)))
    : [];
}

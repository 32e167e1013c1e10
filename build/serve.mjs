import { createReadStream, readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HOST = '127.0.0.1';

/** @type {Readonly<Record<string, string>>} */
const MIME_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.otf': 'font/otf',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

const directives = Object.entries(JSON.parse(readFileSync(new URL('./csp.json', import.meta.url), 'utf8')));

/** The policy of the built page; `frame-ancestors` works as a header only. */
const policy = [...directives.map(([name, sources]) => [name, ...sources].join(' ')), "frame-ancestors 'none'"].join('; ');

/** Sent with every response, errors included: a worker takes its policy from the header of its own file. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
};

/**
 * The file that a path of an address stands for, or null. A path without an ending is a screen of the app and gets
 * its page; nothing outside the folder is ever named, not by dots, by encoded dots nor by a link inside it.
 * @param {string} folder real path of the folder that is served
 * @param {string} pathname still percent-encoded
 * @returns {string | null}
 */
export function fileFor(folder, pathname) {
  let path;
  try {
    path = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const wanted = extname(path) === '' ? join(folder, 'index.html') : join(folder, path);
  try {
    const file = realpathSync(wanted);
    return file.startsWith(folder + sep) && statSync(file).isFile() ? file : null;
  } catch {
    return null;
  }
}

/**
 * Serves the built app. What is kept belongs to the address, so a page opened as `localhost` is sent on to the one
 * address: otherwise the same laptop would show an empty vault.
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<import('node:http').Server>} once it listens; rejects with the system's error, such as EADDRINUSE
 */
export function serve(folder, port) {
  const root = realpathSync(folder);
  const server = createServer((request, response) => {
    /** @param {number} status @param {Record<string, string>} headers @param {string} text */
    const answer = (status, headers, text) => {
      response.writeHead(status, { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8', ...headers });
      response.end(text);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, { Allow: 'GET, HEAD' }, 'Method not allowed\n');
    const target = request.url ?? '/';
    const host = request.headers.host ?? '';
    if (host.startsWith('localhost:') && request.headers['sec-fetch-mode'] === 'navigate' && /^\/(?!\/)/.test(target)) {
      return answer(307, { Location: `http://${host.replace('localhost', HOST)}${target}` }, '');
    }
    const file = fileFor(root, target.replace(/[?#].*$/s, ''));
    if (file === null) return answer(404, {}, 'Not found\n');
    response.writeHead(200, {
      ...SECURITY_HEADERS,
      'Content-Type': MIME_TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': statSync(file).size,
      // Files in assets/ carry a hash of their content in their name; everything else is asked for again each time.
      'Cache-Control': file.startsWith(join(root, 'assets') + sep) ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => resolve(server));
  });
}

/**
 * Serves `dist` and says where; ends the process with a plain sentence when the port is taken or nothing was built.
 * @param {number} port
 * @returns {Promise<string>} the address
 */
export async function serveOrExplain(port) {
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  try {
    await serve(dist, port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE') {
      console.error(
        `port-taken: port ${port} on this computer is in use, perhaps by Herstelwijzer in another window. Close that and try again.`,
      );
      console.error('Another port is no way out: records belong to the address, so they would seem to be gone.');
    } else if (code === 'ENOENT') console.error('not-built: there is no built app in dist/. Run "npm run build" first.');
    else console.error('not-served:', error);
    process.exit(1);
  }
  return `http://${HOST}:${port}/`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(await serveOrExplain(Number(process.argv[2] ?? 4798)));
}

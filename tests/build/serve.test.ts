import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../build/csp.ts';
import { serve } from '../../build/serve.mjs';

const house = realpathSync(mkdtempSync(join(tmpdir(), 'herstelwijzer-serve-')));
const dist = join(house, 'dist');
let server: Server;
let port = 0;

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks for the path exactly as written; `fetch` would tidy the dots away. */
function ask(path: string, method = 'GET', headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

beforeAll(async () => {
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(house, 'secret.js'), 'secret');
  writeFileSync(join(dist, 'index.html'), 'the app');
  for (const name of ['a.js', 'a.css', 'a.wasm', 'a.ttf', 'a.woff2', 'a.json']) writeFileSync(join(dist, 'assets', name), name);
  writeFileSync(join(dist, 'manifest.webmanifest'), '{}');
  symlinkSync(join(house, 'secret.js'), join(dist, 'link.js'));
  server = await serve(dist, 0);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  port = address.port;
});

afterAll(() => {
  server.close();
  rmSync(house, { recursive: true });
});

describe('the server', () => {
  test.each(['/', '/index.html', '/assets/a.js', '/missing.js', '/records/anything'])('%s carries every security header', async (path) => {
    const { headers } = await ask(path);
    expect(headers['content-security-policy']).toBe(`${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['permissions-policy']).toContain('microphone=()');
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/assets/a.js', 'text/javascript; charset=utf-8'],
    ['/assets/a.css', 'text/css; charset=utf-8'],
    ['/assets/a.wasm', 'application/wasm'],
    ['/assets/a.ttf', 'font/ttf'],
    ['/assets/a.woff2', 'font/woff2'],
    ['/assets/a.json', 'application/json; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
  ])('%s is sent as %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  test('a screen of the app gets the page, a missing file does not', async () => {
    expect(await ask('/meeting?x#y')).toMatchObject({ status: 200, body: 'the app' });
    expect(await ask('/assets/missing.js')).toMatchObject({ status: 404 });
  });

  test.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/assets/../../secret.js',
    '/..%5csecret.js',
    '//secret.js/../../secret.js',
    '/link.js',
    '/a%00.js',
    '/%zz',
  ])('%s leads nowhere', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  test('only reading is answered', async () => {
    expect((await ask('/', 'POST')).status).toBe(405);
    expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('a page opened by another name is sent on to the one address, a file is not', async () => {
    const byName = { host: `localhost:${port}`, 'sec-fetch-mode': 'navigate' };
    expect(await ask('/a', 'GET', byName)).toMatchObject({
      status: 307,
      headers: { location: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/a$/) },
    });
    expect((await ask('//elsewhere', 'GET', byName)).status).toBe(200);
    expect((await ask('/assets/a.js', 'GET', { host: `localhost:${port}` })).status).toBe(200);
  });

  test('a port that is taken is refused, not replaced by another', async () => {
    await expect(serve(dist, port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('the policy names no source but our own', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:|\*|unsafe-inline|'unsafe-eval'/);
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).toContain('trusted-types herstelwijzer');
  });
});

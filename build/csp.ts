import type { Plugin } from 'vite';
import directives from './csp.json' with { type: 'json' };

/** The content security policy of every page, as one line. The server sends the same directives as a header. */
export const CONTENT_SECURITY_POLICY = Object.entries(directives)
  .map(([name, sources]) => [name, ...sources].join(' '))
  .join('; ');

/**
 * Puts the policy into the built page, so that it also holds on a host that sends no headers. Not while developing:
 * the development server's own client needs inline styles and a web socket.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY }, injectTo: 'head-prepend' },
      ],
    },
  };
}

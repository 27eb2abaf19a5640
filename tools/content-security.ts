import type { Plugin } from 'vite';

const POLICY = /\s*<meta\s+http-equiv="Content-Security-Policy"[^>]*>/;

/** CodeMirror's styles are a `<style>` with text where a document has a head, and a sheet elsewhere. */
const ONLY_IN_SHADOW = 'if (!root.head && root.adoptedStyleSheets';
const EVERYWHERE = 'if (root.adoptedStyleSheets';

/**
 * What the Content-Security-Policy of the pages asks of a build, and what it cannot ask of the server for
 * development, whose hot reload is scripts in the page and a socket.
 */
export function contentSecurity(): Plugin[] {
  return [
    {
      name: 'no-policy-in-development',
      apply: 'serve',
      transformIndexHtml: { order: 'pre', handler: (html) => html.replace(POLICY, '') },
    },
    {
      name: 'styles-without-text',
      apply: 'build',
      transform(code, id) {
        if (!/[\\/]style-mod[\\/]src[\\/]style-mod\.js$/.test(id)) return undefined;
        if (!code.includes(ONLY_IN_SHADOW)) throw new Error(`Look at ${id}: it has changed.`);
        return { code: code.replace(ONLY_IN_SHADOW, EVERYWHERE), map: null };
      },
    },
  ];
}

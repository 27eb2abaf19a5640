import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const LINK = /\s*<link rel="stylesheet"[^>]*href="\.\/([^"]+)">/g;
const STYLES = /(style-src 'self')/;

/** Puts the styles of the first screen into the page, which its policy lets be by their hash: no request, no wait. */
export function inlineStyles(): Plugin {
  return {
    name: 'inline-styles',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const sheets = [...html.matchAll(LINK)].map(([, name = '']) => {
          const sheet = bundle[name];
          if (sheet?.type !== 'asset') throw new Error(`There is no sheet ${name}.`);
          // eslint-disable-next-line @typescript-eslint/no-dynamic-delete
          delete bundle[name];
          return Buffer.from(sheet.source).toString().trim();
        });
        const css = sheets.join('');
        const hash = createHash('sha256').update(css).digest('base64');
        return html
          .replace(LINK, '')
          .replace(STYLES, `$1 'sha256-${hash}'`)
          .replace('</head>', () => `  <style>${css}</style>\n  </head>`);
      },
    },
  };
}

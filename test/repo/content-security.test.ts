import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createServer } from 'vite';
import { describe, expect, it } from 'vitest';
import { builtFolder, root } from '../support/built-app.ts';

/** What only the empty `<style>` of styled-components needs, whose rules are no text of the page. */
const EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const built = (name: string) => readFileSync(path.join(builtFolder(), 'assets', name), 'utf8');

/** The styles of a page that stand in it, by their hashes. */
const stylesIn = (page: string) =>
  [...page.matchAll(/<style>([^<]*)<\/style>/g)].map(
    ([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  );

const policies = {
  'index.html': {
    'default-src': "'none'",
    'script-src': "'self' https://static.zdassets.com/zendesk_app_framework_sdk/",
    'style-src': `'self' STYLES ${EMPTY}`,
    'img-src': "'self' data: https:",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  },
  'oauth-return.html': {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  },
};

describe.each(Object.entries(policies))('the built %s', (name, policy) => {
  it('carries exactly this policy, before anything that it rules', () => {
    const page = built(name);
    const [before = '', found = ''] = page.split('http-equiv="Content-Security-Policy"');
    const [, text = ''] = /content="([^"]*)"/.exec(found) ?? [];
    const parts = text.split(';').map((part) => part.trim().split(/\s+/));

    expect(parts.map(([directive, ...sources]) => [directive, sources.join(' ')])).toEqual(
      Object.entries(policy).map(([directive, sources]) => [
        directive,
        sources.replace('STYLES', stylesIn(page).join(' ')),
      ]),
    );
    expect(before).not.toMatch(/<(script|link|style|body)/);
  });

  it('holds nothing that the policy would forbid', () => {
    const page = built(name);

    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(page).not.toMatch(/\sstyle=|\son\w+=|javascript:/i);
    expect(stylesIn(page)).toHaveLength(name === 'index.html' ? 1 : 0);
    expect(page.match(/<style/g) ?? []).toHaveLength(stylesIn(page).length);
  });
});

it('is not there while the app is developed, when hot reload needs scripts in the page', async () => {
  const server = await createServer({
    configFile: path.join(root, 'vite.config.ts'),
    root,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  const source = readFileSync(path.join(root, 'index.html'), 'utf8');

  const served = await server.transformIndexHtml('/index.html', source);
  await server.close();

  expect(source).toContain('Content-Security-Policy');
  expect(served).not.toContain('Content-Security-Policy');
  expect(served).toContain('zaf_sdk.min.js');
  expect(served).toMatch(/<script type="module">/);
});

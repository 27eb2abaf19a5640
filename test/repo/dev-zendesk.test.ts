import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import { developmentManifest, writeDevelopmentPackage } from '../../tools/dev-zendesk.ts';
import { readManifest } from '../../tools/manifest.ts';
import { configWithEveryParameter } from '../../tools/zcli-config.ts';
import { root } from '../support/built-app.ts';
import { inTemporaryFolder } from '../support/sample-package.ts';

const manifest = {
  version: '1.0.0',
  location: { support: { ticket_sidebar: { url: 'assets/a.html', flexible: true }, modal: 'b' } },
  parameters: [
    { name: 'integration', type: 'text', required: true },
    { name: 'side', type: 'text', required: false, default: 'left' },
    { name: 'compact', type: 'checkbox', required: false },
    { name: 'api_token', type: 'text', required: false, secure: true },
  ],
};

it('moves every location to the development server and keeps the rest', () => {
  const url = 'http://localhost:3000/';

  expect(developmentManifest(manifest, url)).toEqual({
    ...manifest,
    location: { support: { ticket_sidebar: { url, flexible: true }, modal: url } },
  });
});

it('gives every parameter its default or an example', () => {
  expect(configWithEveryParameter(manifest, { parameters: {} }).parameters).toEqual({
    integration: 'my_integration',
    side: 'left',
    compact: false,
    api_token: '',
  });
});

it('keeps what the developer has written', () => {
  const existing = { app_id: 7, parameters: { integration: 'acme', side: '' } };

  const config = configWithEveryParameter(manifest, existing);

  expect(config).toMatchObject({ app_id: 7, parameters: { integration: 'acme', side: '' } });
  expect(config.parameters).toHaveProperty('compact', false);
});

it('writes a package for zcli, and leaves its settings alone the second time', () => {
  inTemporaryFolder((folder) => {
    const config = path.join(folder, 'zcli.apps.config.json');
    writeDevelopmentPackage(root, folder);
    writeFileSync(config, '{"parameters": {"integration": "acme"}}');

    writeDevelopmentPackage(root, folder);

    const names = readManifest(path.join(root, 'manifest.json')).parameters.map(({ name }) => name);
    const { parameters } = configWithEveryParameter(
      readManifest(path.join(folder, 'manifest.json')),
      { parameters: { integration: 'acme' } },
    );
    expect(JSON.parse(readFileSync(config, 'utf8'))).toEqual({ parameters });
    expect(Object.keys(parameters).sort()).toEqual(names.sort());
  });
});

import { expect, it } from 'vitest';

import { violationsAfter, violationsOfManifest, write } from '../support/sample-package.ts';

const sidebar = (place: unknown) => ({ location: { support: { ticket_sidebar: place } } });
const place = 'location.support.ticket_sidebar';

it('finds nothing wrong with a sound package', () => {
  expect(violationsOfManifest({})).toEqual([]);
});

it.each<[string, object]>([
  ['an https address', sidebar('https://example.com/app')],
  ['an address on localhost', sidebar('http://localhost:3000/')],
  ['an address with a setting', sidebar('http://{{setting.host}}/')],
  ['an asset with a query', sidebar('assets/index.html?a=b')],
  ['no address for what is not loaded', sidebar({ url: '', autoLoad: false })],
])('accepts %s', (_, change) => {
  expect(violationsOfManifest(change)).toEqual([]);
});

it.each<[object, string]>([
  [{ _warning: '' }, '_warning: not a key that Zendesk knows'],
  [{ noTemplate: true }, 'noTemplate: not a key that Zendesk knows'],
  [{ author: undefined }, 'author: must be an object'],
  [{ author: { email: 1 } }, 'author.email: must be a string'],
  [{ author: { phone: '1' } }, 'author.phone: not a key that Zendesk knows'],
  [{ author: { url: '' } }, 'author.url: must be an http or https address'],
  [{ defaultLocale: 'English' }, 'defaultLocale: must be a locale such as "en" or "en-US"'],
  [{ defaultLocale: 'fr' }, 'defaultLocale: there is no translations/fr.json'],
  [{ frameworkVersion: 2 }, 'frameworkVersion: must be "2.0"'],
  [{ frameworkVersion: '1.0' }, 'frameworkVersion: must be "2.0"'],
  [{ version: 1 }, 'version: must be a string'],
  [{ gaID: 1 }, 'gaID: must be a string'],
  [{ remoteInstallationURL: 1 }, 'remoteInstallationURL: must be a string'],
  [{ termsConditionsURL: 'terms' }, 'termsConditionsURL: must be an http or https address'],
  [{ private: 'true' }, 'private: must be true or false'],
  [{ singleInstall: 1 }, 'singleInstall: must be true or false'],
  [{ signedUrls: 'no' }, 'signedUrls: must be true or false'],
  [{ requirementsOnly: true }, 'requirementsOnly: must not be true for an app with a location'],
  [{ marketingOnly: true }, 'marketingOnly: must not be true for an app with a location'],
  [{ experiments: [] }, 'experiments: must be an object'],
  [{ experiments: { speed: true } }, 'experiments.speed: not an experiment that may be enabled'],
  [{ domainWhitelist: 'example.com' }, 'domainWhitelist: must be an array of strings'],
  [{ domainWhitelist: [1] }, 'domainWhitelist: must be an array of strings'],
  [{ location: undefined }, 'location: must name at least one product and location'],
  [{ location: {} }, 'location: must name at least one product and location'],
  [{ location: { support: {} } }, 'location.support: must name at least one location'],
  [{ location: { chat: {} } }, 'location.chat: not the product this app is for'],
  [
    { location: { support: { sidebar: 'assets/index.html' } } },
    'location.support.sidebar: not a location of Support',
  ],
  [sidebar(1), `${place}: must be an address or an object`],
  [sidebar({ url: 1 }), `${place}.url: must be a string that is not empty`],
  [sidebar(''), `${place}.url: must be a string that is not empty`],
  [
    sidebar('http://127.0.0.1:3000/'),
    `${place}.url: an absolute address must be https or on localhost`,
  ],
  [
    sidebar('http://example.com/'),
    `${place}.url: an absolute address must be https or on localhost`,
  ],
  [sidebar('index.html'), `${place}.url: a relative address must start with assets/`],
  [sidebar('assets/main.html'), `${place}.url: there is no assets/main.html`],
  [
    sidebar({ url: 'assets/index.html', flexible: 'true' }),
    `${place}.flexible: must be true or false`,
  ],
  [sidebar({ url: 'assets/index.html', width: 1 }), `${place}.width: not a key that Zendesk knows`],
])('of a manifest with %j says "%s"', (change, problem) => {
  expect(violationsOfManifest(change)).toContain(`manifest.json: ${problem}`);
});

it.each([
  ['{', 'not valid JSON'],
  ['[]', 'must be an object'],
  ['{"author": {"name": "A", "na\\u006de": "B"}}', 'the key "name" occurs twice'],
])('of a manifest that reads %s says that it is %s', (text, problem) => {
  const found = violationsAfter((folder) => write(folder, 'manifest.json', text));

  expect(found).toContain(`manifest.json: ${problem}`);
});

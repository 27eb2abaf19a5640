import { expect, it } from 'vitest';

import { violationsOfManifest, violationsOfParameters } from '../support/sample-package.ts';

const secure = { name: 'a', type: 'text', secure: true };
const oauth = { client_id: 'a', client_secret: 'b', authorize_uri: 'c', access_token_uri: 'd' };
const oauthParameter = { name: 'a', type: 'oauth' };

it.each(['text', 'checkbox', 'url', 'number', 'multiline', 'hidden'])('accepts %s', (type) => {
  expect(violationsOfParameters([{ name: 'a', type }])).toEqual([]);
});

it('accepts secure parameters with scopes, and one for OAuth with its block', () => {
  const scoped = { ...secure, name: 'api_token', scopes: ['header', 'basic_auth_password'] };

  expect(violationsOfParameters([scoped, oauthParameter], { oauth })).toEqual([]);
});

it.each<[Record<string, unknown>, string]>([
  [{ type: 'password' }, 'type: "password" is not a type of parameter'],
  [{ type: undefined }, 'type: "undefined" is not a type of parameter'],
  [{ label: 'A' }, 'label: not a key that Zendesk knows'],
  [{ required: 'yes' }, 'required: must be true or false'],
  [{ secure: 'yes' }, 'secure: must be true or false'],
  [{ type: 'hidden', required: true }, 'required: a hidden parameter cannot be required'],
  [{ type: 'hidden', default: '1' }, 'default: a secure or hidden parameter must not have one'],
  [{ scopes: ['header'] }, 'scopes: only a secure parameter has scopes'],
  [{ secure: true }, 'scopes: a secure parameter must say where it may be used'],
  [{ secure: true, scopes: [] }, 'scopes: must be an array that is not empty'],
  [{ secure: true, scopes: 'header' }, 'scopes: must be an array that is not empty'],
  [{ secure: true, scopes: ['cookie'] }, 'scopes: names no scope of Zendesk'],
  [
    { secure: true, scopes: ['url'], default: '1' },
    'default: a secure or hidden parameter must not have one',
  ],
])('of a parameter with %j says "%s"', (change, problem) => {
  const found = violationsOfParameters([{ name: 'a', type: 'text', ...change }]);

  expect(found).toEqual([`manifest.json: parameters.a.${problem}`]);
});

it.each(['api_token', 'apiKey', 'pwd', 'my_password'])('wants %s to be secure', (name) => {
  const problem = `manifest.json: parameters.${name}.secure: the name promises a secret`;

  expect(violationsOfParameters([{ name, type: 'text' }])).toEqual([problem]);
});

it('refuses the name that Zendesk takes for itself', () => {
  const found = violationsOfParameters([{ name: 'name', type: 'text' }]);

  expect(found).toEqual(['manifest.json: parameters.name.name: "name" is taken by Zendesk']);
});

it('refuses a name used twice', () => {
  const twice = { name: 'a', type: 'text' };

  const found = violationsOfParameters([twice, twice]);

  expect(found).toEqual(['manifest.json: parameters.a: the name is used twice']);
});

it.each([
  [{}, 'parameters: must be an array'],
  [[{ type: 'text' }], 'parameters.0: must be an object with a name'],
  [['integration'], 'parameters.0: must be an object with a name'],
])('of parameters that are %j says "%s"', (parameters, problem) => {
  expect(violationsOfManifest({ parameters })).toEqual([`manifest.json: ${problem}`]);
});

it('wants the OAuth parameter and its block together, whole, and once', () => {
  const second = { name: 'b', type: 'oauth' };

  expect(violationsOfParameters([oauthParameter])).toEqual([
    'manifest.json: oauth: missing for the oauth parameter',
  ]);
  expect(violationsOfManifest({ oauth })).toEqual([
    'manifest.json: oauth: there is no parameter of type oauth',
  ]);
  expect(violationsOfParameters([oauthParameter], { oauth: { ...oauth, client_id: '' } })).toEqual([
    'manifest.json: oauth.client_id: must be a string that is not empty',
  ]);
  expect(violationsOfParameters([oauthParameter, second], { oauth })).toEqual([
    'manifest.json: parameters: at most one can be of type oauth',
  ]);
});

it('refuses a secure OAuth parameter', () => {
  const both = { ...oauthParameter, secure: true, scopes: ['header'] };

  expect(violationsOfParameters([both], { oauth })).toEqual([
    'manifest.json: parameters.a.secure: not for an oauth parameter',
  ]);
});

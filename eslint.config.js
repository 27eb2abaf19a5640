import js from '@eslint/js';
import query from '@tanstack/eslint-plugin-query';
import { defineConfig, globalIgnores } from 'eslint/config';
import boundaries from 'eslint-plugin-boundaries';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import testingLibrary from 'eslint-plugin-testing-library';
import typescript from 'typescript-eslint';

/** The folders, outermost pattern last; the first that matches a file names it. */
const elements = [
  { type: 'garden', pattern: 'src/ui/garden' },
  { type: 'ui', pattern: 'src/ui' },
  { type: 'acting', pattern: 'src/panels/*/acting', capture: ['panel'] },
  { type: 'panel', pattern: 'src/panels/*', capture: ['panel'] },
  { type: 'api', pattern: 'src/api/*', capture: ['system'] },
  { type: 'app', pattern: 'src/app' },
  { type: 'i18n', pattern: 'src/i18n' },
  { type: 'http', pattern: 'src/http' },
  { type: 'zaf', pattern: 'src/zaf' },
  { type: 'translations', pattern: 'translations' },
  { type: 'sandbox', pattern: 'sandbox', partialMatch: false },
  { type: 'tools', pattern: 'tools' },
  { type: 'test', pattern: 'test' },
];

const to = (...types) => ({ to: { element: { types: { anyOf: types } } } });
const from = (type, ...types) => ({
  from: { element: { type } },
  allow: to(type, ...types),
});
const samePanel = { captured: { panel: '{{ from.element.captured.panel }}' } };
const sameSystem = { captured: { system: '{{ from.element.captured.system }}' } };

/** What draws with Garden or styled-components stays out of the first screen (design, "The first screen"). */
const gardenOnly = ['@zendeskgarden/react-*', 'styled-components'];

export default defineConfig(
  globalIgnores(['dist', '.dev']),
  js.configs.recommended,
  typescript.configs.strict,
  typescript.configs.stylistic,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 40, skipComments: true, skipBlankLines: true }],
      'max-params': ['error', 3],
      'max-depth': ['error', 2],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSNonNullExpression', message: 'Prove it with a check.' },
      ],
    },
  },
  {
    files: ['src/**', 'sandbox/**', 'tools/**'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'boundaries/legacy-templates': false,
      'import/resolver': { typescript: true },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          policies: [
            {
              from: { element: { type: '*' } },
              allow: { to: { module: { origin: ['external', 'core'] } } },
            },
            {
              from: { element: { type: '!(garden|acting|tools)' } },
              disallow: { to: { module: { origin: 'external', source: gardenOnly } } },
            },
            from('app', 'ui', 'api', 'i18n', 'http', 'zaf', 'panel'),
            from('ui', 'i18n', 'http'),
            from('garden', 'ui', 'i18n', 'http', 'zaf'),
            from('i18n', 'translations'),
            from('http', 'zaf'),
            from('zaf'),
            from('sandbox'),
            from('tools', 'sandbox'),
            {
              from: { element: { type: 'panel' } },
              allow: [
                to('api', 'ui', 'i18n', 'http', 'zaf'),
                { to: { element: { type: 'panel', ...samePanel } } },
              ],
            },
            {
              from: { element: { type: 'panel' } },
              allow: {
                to: { element: { type: 'acting', ...samePanel } },
                dependency: { kind: 'type' },
              },
            },
            {
              from: { element: { type: 'panel' } },
              allow: {
                to: { element: { type: 'acting', ...samePanel } },
                dependency: { nodeKind: 'dynamic-import' },
              },
            },
            {
              from: { element: { type: 'acting' } },
              allow: [
                to('garden', 'api', 'ui', 'i18n', 'http', 'zaf'),
                { to: { element: { types: { anyOf: ['panel', 'acting'] }, ...samePanel } } },
              ],
            },
            {
              from: { element: { type: 'api' } },
              allow: [to('http', 'zaf'), { to: { element: { type: 'api', ...sameSystem } } }],
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [
      hooks.configs.flat['recommended-latest'],
      query.configs['flat/recommended'],
      a11y.flatConfigs.strict,
    ],
    rules: {
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'] }],
      '@tanstack/query/exhaustive-deps': ['error', { allowlist: { variables: ['host'] } }],
    },
  },
  {
    files: ['**/*.tsx'],
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
    },
  },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
  // These run in a browser.
  { files: ['tools/first-row/*.js'], rules: { 'no-undef': 'off' } },
  {
    files: ['test/**/*.tsx'],
    extends: [testingLibrary.configs['flat/react']],
    rules: {
      // What renders the app here returns the emulated Zendesk with it.
      'testing-library/render-result-naming-convention': 'off',
    },
  },
);

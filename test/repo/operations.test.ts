import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { operations } from '../support/operations.ts';

const root = path.join(import.meta.dirname, '..', '..');

/** A file of the project; empty while there is none, so that each test can say what is missing. */
const read = (file: string) => {
  const place = path.join(root, file);
  return existsSync(place) ? readFileSync(place, 'utf8') : '';
};

const modules = import.meta.glob<Readonly<Record<string, unknown>>>(
  '../../src/api/*/{client,hooks}{,-*}.ts',
  { eager: true },
);

type Layer = 'client' | 'hooks';

/** A layer of a system: `client.ts`, and what was taken out of it into `client-*.ts`. */
const filesOf = (system: string, layer: Layer) =>
  Object.keys(modules)
    .map((file) => file.replace('../../', ''))
    .filter((file) => new RegExp(`^src/api/${system}/${layer}(-[^/]+)?\\.ts$`).test(file));

const exporting = (system: string, layer: Layer, name: string) =>
  filesOf(system, layer).filter((file) => typeof modules[`../../${file}`]?.[name] === 'function');

const hookOf = (name: string) => `use${name.charAt(0).toUpperCase()}${name.slice(1)}`;

describe.each(operations)('$name of $system', ({ system, name }) => {
  const hook = hookOf(name);

  it('is a function of the client, once', () => {
    const files = exporting(system, 'client', name);

    expect(files, `the client files of ${system} that export ${name}`).toHaveLength(1);
  });

  it('is sent under its own name', () => {
    const [file = ''] = exporting(system, 'client', name);

    expect(read(file), `${file} sends no operation ${name}`).toContain(`operation: '${name}'`);
  });

  it('is a hook, once', () => {
    const files = exporting(system, 'hooks', hook);

    expect(files, `the hooks files of ${system} that export ${hook}`).toHaveLength(1);
  });

  it('is a route of the sandbox', () => {
    const file = `sandbox/apis/${system}.ts`;
    const route = new RegExp(`\\.(get|post|put|patch|delete)\\([^()]*\\b${name}\\b[^()]*\\)`);

    expect(read(file), `${file} routes nothing to ${name}`).toMatch(route);
  });

  it('is a row of the table in the README', () => {
    const rows = read('README.md')
      .split('\n')
      .filter((line) => line.trimStart().startsWith('|') && line.includes(`\`${name}\``));
    const naming = rows.filter((row) => row.includes(`\`${hook}\``));

    expect(naming, `README.md has no table row with \`${name}\` and \`${hook}\``).not.toEqual([]);
  });
});

describe('a client', () => {
  const clients = filesOf('[^/]+', 'client');

  it('is there for every system with fixtures', () => {
    const systems = [...new Set(operations.map(({ system }) => system))];
    const mains = clients.filter((file) => file.endsWith('/client.ts'));

    expect(mains.sort()).toEqual(systems.map((system) => `src/api/${system}/client.ts`).sort());
  });

  it.each(clients)('has a fixture for every operation that it sends: %s', (file) => {
    const system = path.basename(path.dirname(file));
    const sent = [...read(file).matchAll(/\boperation: '(\w+)'/g)].map(([, name = '']) => name);
    const missing = sent
      .filter((name) => !operations.some((one) => one.system === system && one.name === name))
      .map((name) => `test/fixtures/${system}/${name}.json`);

    expect(sent).not.toEqual([]);
    expect(missing, 'missing files').toEqual([]);
  });
});

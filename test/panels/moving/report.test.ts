import { describe, expect, it } from 'vitest';
import { fileName, reportAsCsv } from '../../../src/panels/links/acting/moving/report.ts';

describe('the report of an import', () => {
  it('has a row for each line, and no formulas', () => {
    const rows = [
      { line: 2, result: 'created', link_type: 'jira_issue', left: 'zendesk:1', right: '=1+1' },
      { line: 3, result: 'failed', link_type: '@x', left: 'a "b"', right: 'c,d', detail: '-500' },
    ];

    expect(reportAsCsv(rows)).toBe(
      '\uFEFFline,result,link_type,left_object_name,right_object_name,detail\r\n' +
        `2,created,jira_issue,zendesk:1,"'=1+1",\r\n` +
        `3,failed,"'@x","a ""b""","c,d","'-500"\r\n`,
    );
  });

  it('is a header alone for nothing', () => {
    expect(reportAsCsv([])).toBe(
      '\uFEFFline,result,link_type,left_object_name,right_object_name,detail\r\n',
    );
  });
});

describe('the name of a file', () => {
  it.each([
    ['zis-links-acme_linker', 'zis-links-acme_linker-2026-03-02.json'],
    ['a/b\\c:d*e?"f<g>|h', 'a-b-c-d-e-f-g-h-2026-03-02.json'],
    ['../../etc', 'etc-2026-03-02.json'],
    ['\u202Exyz  \n', 'xyz-2026-03-02.json'],
    ['…', 'export-2026-03-02.json'],
  ])('holds only what every system takes, and the day: %j', (base, name) => {
    expect(fileName(base, 'json', new Date(2026, 2, 2, 23, 30))).toBe(name);
  });
});

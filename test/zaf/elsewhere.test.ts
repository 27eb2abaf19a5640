import { describe, expect, it } from 'vitest';
import { readActiveCampaign, readMake } from '../../src/zaf/elsewhere.ts';

describe('the address of ActiveCampaign', () => {
  const account = { url: 'https://acme.api-us1.com', host: 'acme.api-us1.com' };

  it.each([
    'https://acme.api-us1.com',
    'https://acme.api-us1.com/',
    'https://acme.api-us1.com/api/3',
    'https://acme.api-us1.com/api/3/',
    ' acme.api-us1.com ',
    'HTTPS://Acme.API-us1.com/api',
  ])('is read from %j', (activecampaign_url) => {
    expect(readActiveCampaign({ activecampaign_url })).toEqual({ kind: 'ready', account });
  });

  it.each([undefined, null, '', '  '])('is missing as %j', (activecampaign_url) => {
    const setting = 'activecampaign_url';

    expect(readActiveCampaign({ activecampaign_url })).toEqual({ kind: 'missing', setting });
  });

  it.each([
    'http://acme.api-us1.com',
    'https://acme.api-us1.com/app/settings',
    'https://acme.api-us1.com?x=1',
    'https://robot:word@acme.api-us1.com',
    'https://robot@acme.api-us1.com',
    'https://:word@acme.api-us1.com',
    'https://_.acme.api-us1.com',
    'https://acme.api-us1.com.',
    'https://acme.api-us1.com:8443',
    'https://localhost',
    'https://{{setting.activecampaign_token}}.example',
    'acme',
    'javascript:alert(1)',
    true,
  ])('is wrong as %j, and that is named', (activecampaign_url) => {
    expect(readActiveCampaign({ activecampaign_url })).toEqual({
      ...{ kind: 'wrong', setting: 'activecampaign_url' },
      value: String(activecampaign_url),
    });
  });

  it('is missing where there are no settings at all', () => {
    expect(readActiveCampaign(undefined)).toMatchObject({ kind: 'missing' });
  });
});

describe('the zone and the apps of Make', () => {
  it.each([
    ['eu1.make.com', 'acme-crm'],
    ['https://eu1.make.com/', ' acme-crm ,, acme-crm,'],
  ])('are read from %j and %j', (make_zone, make_apps) => {
    const make = { zone: 'eu1.make.com', apps: ['acme-crm'] };

    expect(readMake({ make_zone, make_apps })).toEqual({ kind: 'ready', make });
  });

  it('may be several apps, in the order of the setting', () => {
    const read = readMake({ make_zone: 'eu1.make.com', make_apps: 'b-app,a-app' });

    expect(read).toMatchObject({ make: { apps: ['b-app', 'a-app'] } });
  });

  it.each([
    [{}, 'make_zone'],
    [{ make_apps: 'acme-crm' }, 'make_zone'],
    [{ make_zone: 'eu1.make.com' }, 'make_apps'],
    [{ make_zone: 'eu1.make.com', make_apps: ' , ' }, 'make_apps'],
  ])('are missing in %j', (settings, setting) => {
    expect(readMake(settings)).toEqual({ kind: 'missing', setting });
  });

  it.each([
    [{ make_zone: 'https://eu1.make.com/api/v2', make_apps: 'acme-crm' }, 'make_zone'],
    [{ make_zone: 'eu1', make_apps: 'acme-crm' }, 'make_zone'],
    [{ make_zone: 'http://eu1.make.com', make_apps: 'acme-crm' }, 'make_zone'],
    [{ make_zone: 'eu1.make.com', make_apps: '../users' }, 'make_apps'],
    [{ make_zone: 'eu1.make.com', make_apps: 'Acme CRM' }, 'make_apps'],
  ] as const)('are wrong in %j, and the value is named', (settings, setting) => {
    expect(readMake(settings)).toEqual({ kind: 'wrong', setting, value: settings[setting] });
  });

  it('are wrong where one app of several is, and that one is named', () => {
    const read = readMake({ make_zone: 'eu1.make.com', make_apps: 'acme-crm, ../users' });

    expect(read).toEqual({ kind: 'wrong', setting: 'make_apps', value: '../users' });
  });
});

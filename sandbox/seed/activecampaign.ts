import { anActiveCampaignConnection } from '../builders-elsewhere.ts';
import type { ActiveCampaignAccount, ActiveCampaignConnection } from '../world-elsewhere.ts';

const shops = [
  ['shopify', 'acme-{market}.myshopify.example', 'Acme shop'],
  ['woocommerce', 'shop.acme.example/{market}', 'Acme spare parts'],
  ['bigcommerce', 'store-{market}.bigcommerce.example', 'Acme wholesale'],
  ['harbour_pos', '{market}.pos.harbour.example', 'Harbour tills'],
  ['fooCommerce', '{market}@foo.example', 'Foo outlet'],
] as const;

const markets = [
  ['de', 'Germany'],
  ['fr', 'France'],
  ['es', 'España'],
  ['br', 'Brasil'],
  ['jp', '日本'],
] as const;

/** 25 shops in five markets, one that ActiveCampaign made itself, and one with nothing that is as it should be. */
export function seededActiveCampaign(): ActiveCampaignAccount {
  const ofShops = shops.flatMap(([service, host, name], row) =>
    markets.map(([market, country], column) => {
      const place = row * markets.length + column;
      const externalid = host.replace('{market}', market);
      return anActiveCampaignConnection({
        ...{ id: String(place + 1), service, externalid, name: `${name} ${country}` },
        linkUrl: `https://${service.toLowerCase()}.example/${market}`,
        listId: String(1 + (place % 4)),
        cdate: `2025-0${1 + (place % 9)}-1${place % 10}T14:56:05-06:00`,
        udate: `2026-02-0${1 + (place % 9)}T15:54:51-06:00`,
        ...stateAt(place),
        ...logoAt(place),
      });
    }),
  );
  const connections = [...ofShops, internal, odd];
  return { connections, nextId: connections.length + 1 };
}

/** By turns: synchronises, is connected and still, has failed, was never synchronised. */
function stateAt(place: number): Partial<ActiveCampaignConnection> {
  const lastSync = `2026-03-0${1 + (place % 2)}T0${place % 10}:20:00-06:00`;
  switch (place % 4) {
    case 0:
      return { lastSync };
    case 1:
      return { syncStatus: '0', lastSync: '2026-01-14T23:05:09-06:00' };
    case 2:
      return { status: '0', syncStatus: '0', lastSync: '2025-11-30T04:00:00-06:00' };
    default:
      return { syncStatus: '0', lastSync: null };
  }
}

/** By turns: none, from plain http, an address that is not there, one that is no address, a good one. */
function logoAt(place: number): Partial<ActiveCampaignConnection> {
  const logos = [
    '',
    'http://fooshop.example/logo.png',
    'https://gone.fooshop.example/404.png',
    'logo.png',
    'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="32" height="32"/%3E',
  ];
  return { logoUrl: logos[place % logos.length] ?? '' };
}

const internal = anActiveCampaignConnection({
  id: '26',
  service: 'activecampaign',
  externalid: 'landing-pages',
  name: 'Landing pages',
  isInternal: '1',
  logoUrl: '',
  linkUrl: '',
  listId: '0',
});

const odd = anActiveCampaignConnection({
  id: '27',
  service: '<b>shop</b>',
  externalid: 'a/b?c=d&e#f %2F "quoted" \u202Egnp.exe',
  name: `<img src=x onerror="alert(1)"> ${'very '.repeat(40)}long, {{setting.make_token}} and 🛒`,
  status: '7',
  syncStatus: '',
  lastSync: 'yesterday',
  logoUrl: 'javascript:alert(1)',
  linkUrl: 'javascript:alert(2)',
  listId: '',
  cdate: '',
  udate: 'not a time',
});

import { describeProxied } from '../../ui/describe-proxied.ts';

/** The words for whatever fails between here and a zone of Make. */
export const describeMake = (zone: string) =>
  describeProxied({
    ...{ system: 'Make', host: zone, setting: 'make_token' },
    keyRefused: (status) => (status === 401 ? 'make.tokenRefused' : 'make.notPermitted'),
  });

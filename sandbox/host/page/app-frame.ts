import type { HostFacts } from '../endpoints.ts';
import type { ColorScheme } from '../state.ts';
import { element } from './element.ts';

export interface AppFrame {
  /** The app's box in the sidebar, title bar included. */
  readonly box: HTMLElement;
  readonly frame: HTMLIFrameElement;
}

/** What Zendesk's iframe allows is not public; dialogs of the browser and the clipboard are known not to work in it. */
const allowed = [
  'allow-scripts',
  'allow-same-origin',
  'allow-forms',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-downloads',
];

/** An app instance's iframe, not loading yet: whoever puts it into the page is to listen first. */
export function createAppFrame(app: HostFacts['app'], title: string): AppFrame {
  const icon = element('img', { src: app.iconUrl, alt: '', width: '20', height: '20' });
  icon.addEventListener('error', () => icon.replaceWith(element('span', { class: 'app-icon' })));
  const frame = element('iframe', { title, sandbox: allowed.join(' ') });
  const bar = element('header', { class: 'app-bar' }, icon, element('h2', {}, app.name));
  return { box: element('section', { class: 'app', 'aria-label': title }, bar, frame), frame };
}

/** The app's page with what the SDK looks for in the query. */
export function frameUrl(app: HostFacts['app'], guid: string, scheme: ColorScheme): string {
  const url = new URL(app.url);
  url.searchParams.set('origin', location.origin);
  url.searchParams.set('app_guid', guid);
  url.searchParams.set('colorScheme', scheme);
  return url.href;
}

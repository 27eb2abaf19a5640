import { html } from 'hono/html';
import type { PendingFlow } from '../world.ts';

type Markup = ReturnType<typeof html>;

const style = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  main { max-width: 26rem; margin: 2rem auto; padding: 0 1rem; }
  form { display: grid; gap: 0.5rem; }
  button { font: inherit; padding: 0.5rem; }
`;

/** Asks the person what the provider of an OAuth connection asks: who wants what, of which account. */
export function consentPage({ client, name, subdomain, scopes }: PendingFlow): Markup {
  const items = scopes.split(' ').filter(Boolean);
  return page(
    `${client.name} wants access`,
    html`
      <p>The connection “${name}” is to act in the account “${subdomain || 'default'}”.</p>
      <h2 id="scopes">It may use</h2>
      <ul aria-labelledby="scopes">
        ${items.length > 0 ? items.map((item) => html`<li>${item}</li>`) : html`<li>nothing</li>`}
      </ul>
      <form method="post">
        <button name="end" value="allow">Allow</button>
        <button name="end" value="allow-as-another">Allow as another account</button>
        <button name="end" value="refuse">Refuse</button>
      </form>
      <p>Close this window to cancel, or leave it open to let the app wait.</p>
    `,
  );
}

/** What is shown for a flow that has ended, or never began. */
export function unknownFlowPage(): Markup {
  return page(
    'This request is not known',
    html`<p>It has ended, or it never began. Close this window and start again in the app.</p>`,
  );
}

function page(title: string, content: Markup): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <style>
          ${style}
        </style>
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html>`;
}

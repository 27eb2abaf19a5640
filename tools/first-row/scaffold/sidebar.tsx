import { Button } from '@zendeskgarden/react-buttons';
import { useEffect, useState } from 'react';
import { type Answer, client } from './client.ts';

async function readLinks(): Promise<Answer['links']> {
  const [{ settings }, { 'ticket.id': id }] = await Promise.all([
    client.metadata(),
    client.get('ticket.id'),
  ]);
  const query = `link_type=jira_issue&left_object_name=zendesk:ticket${String(id)}&page%5Bsize%5D=100`;
  const url = `/api/services/zis/links/${settings.integration}?${query}`;
  return (await client.request({ type: 'GET', url })).links;
}

export default function Sidebar({ title }: { readonly title: string }) {
  const [links, setLinks] = useState<Answer['links']>([]);
  useEffect(() => void readLinks().then(setLinks), []);

  return (
    <main>
      <h1>{title}</h1>
      <Button isPrimary>Add</Button>
      <ul>
        {links.map(({ id, right_object: { metadata } }) => (
          <li key={id}>{metadata.summary}</li>
        ))}
      </ul>
    </main>
  );
}

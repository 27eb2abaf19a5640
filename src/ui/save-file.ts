/** Offers a text as a file; the browser decides where it goes, and whether this frame may do it. */
export function saveFile(name: string, text: string): void {
  const type = name.endsWith('.json') ? 'application/json' : 'text/csv;charset=utf-8';
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers fetch the address after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

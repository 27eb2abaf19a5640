import { vi } from 'vitest';

interface Download {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Catches what the app offers as files, which jsdom cannot: a list that grows. */
export function catchDownloads(): readonly Promise<Download>[] {
  const offered = new Map<string, Blob>();
  const downloads: Promise<Download>[] = [];

  Object.assign(URL, {
    createObjectURL: (blob: Blob) => {
      const url = `blob:${offered.size}`;
      offered.set(url, blob);
      return url;
    },
    revokeObjectURL: () => undefined,
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const blob = offered.get(this.href);
    if (blob) downloads.push(read(this.download, blob));
  });
  return downloads;
}

async function read(name: string, blob: Blob): Promise<Download> {
  const bytes = await new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      if (reader.result instanceof ArrayBuffer) resolve(reader.result);
    };
    reader.readAsArrayBuffer(blob);
  });
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { name, type: blob.type, text };
}

import { ImportRefused } from './import-refused.ts';
import { lineBreaks } from './line-breaks.ts';

/**
 * The text of a file in UTF-8, or in UTF-16 that says so by its mark. Another encoding is refused,
 * not guessed: a wrong guess would be written as somebody's name.
 * @throws {ImportRefused}
 */
export async function readText(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await bytesOf(file));
  const text = decode(bytes);
  // UTF-16 without its mark, or something that is no text at all.
  if (text.includes('\0')) throw notText(text, '\0');
  return text;
}

function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw notText(new TextDecoder(encoding).decode(bytes), '\uFFFD');
  }
}

function encodingOf([first, second]: Uint8Array) {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

const notText = (text: string, wrong: string) =>
  new ImportRefused('not-text', { line: 1 + lineBreaks(text, 0, text.indexOf(wrong)) });

const bytesOf = (file: Blob): Promise<ArrayBuffer> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      if (reader.result === null || typeof reader.result === 'string') return;
      resolve(reader.result);
    };
    // It was moved, changed or locked after it was chosen.
    reader.onerror = () => reject(new ImportRefused('unreadable'));
    reader.readAsArrayBuffer(file);
  });

import { Field, Radio } from '@zendeskgarden/react-forms';
import { useId, useState } from 'react';
import { useWords } from '../../../../i18n/words-context.ts';
import { Button } from '../../../../ui/button.tsx';
import { saveFile } from '../../../../ui/save-file.ts';
import { useSettings } from '../../../../zaf/zaf-context.ts';
import { filterLinks } from '../../filter-links.ts';
import { useLinkFilter, useLinkWork } from '../../link-work.tsx';
import type { TicketLink } from '../../ticket-link.ts';
import { copied } from '../copy-links.ts';
import { ToolFrame } from '../tool-frame.tsx';
import { linksAsCsv, linksAsJson } from './export-links.ts';
import { fileName } from './report.ts';

interface ExportFormProps {
  readonly rows: readonly TicketLink[];
  /** False while more links are on their way: what is exported now is not all. */
  readonly isComplete: boolean;
}

const FORMATS = ['json', 'csv'] as const;

/** Writes the links that are ticked, else those that the filter leaves, into a file. */
export function ExportForm({ rows, isComplete }: ExportFormProps) {
  const words = useWords();
  const { t, plural } = words;
  const { integration } = useSettings();
  // The form may stand open in another panel too.
  const group = useId();
  const filter = useLinkFilter();
  const { selected, tell } = useLinkWork();
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('json');
  const chosen = selected?.size
    ? rows.filter(({ id }) => selected.has(id))
    : filterLinks(rows, filter);
  const links = chosen.map(({ link }) => link);

  const write = () =>
    format === 'json'
      ? linksAsJson(links, { integration, exportedAt: new Date().toISOString() })
      : linksAsCsv(links);

  function download() {
    saveFile(fileName(`zis-links-${integration}`, format, new Date()), write());
    tell({ text: plural('moving.exported', links.length) });
  }
  async function copy() {
    tell(await copied(words, write(), plural('moving.copied', links.length)));
  }

  return (
    <ToolFrame title={t('acts.tools.export')}>
      <p>
        {plural('moving.willExport', links.length)} {!isComplete && t('moving.notAll')}
      </p>
      <div role="radiogroup" aria-label={t('moving.format')}>
        {FORMATS.map((one) => (
          <Field key={one}>
            <Radio
              isCompact
              name={group}
              value={one}
              checked={format === one}
              onChange={() => setFormat(one)}
            >
              <Field.Label isRegular>{t(`moving.formats.${one}`)}</Field.Label>
            </Radio>
          </Field>
        ))}
      </div>
      <div>
        <Button onClick={download}>{t('moving.download')}</Button>{' '}
        <Button look="link" onClick={() => void copy()}>
          {t('moving.copyInstead')}
        </Button>
      </div>
    </ToolFrame>
  );
}

import { Field, Select } from '@zendeskgarden/react-forms';
import { useWords } from '../../../../i18n/words-context.ts';
import { DiscardQuestion } from '../../../../ui/garden/discard-question.tsx';
import { ToolFrame } from '../../../../ui/garden/tool-frame.tsx';
import { titleOf } from '../../listed-make.ts';
import { type ListedMake, useMakeWork } from '../../make-work.ts';
import type { CodePart } from './checks/code-problems.ts';
import { CommonSpace } from './common-space.tsx';
import { isPart, partName, PARTS } from './say-code.ts';
import { SectionSpace } from './section-space.tsx';

/** The sections of a connection and its common data, one at a time. */
export default function SectionsTool({ row }: { readonly row: ListedMake }) {
  const words = useWords();
  const work = useMakeWork();
  const { name } = row.connection;
  const asked = work.open?.kind === 'sections' ? work.open.section : undefined;
  const part = asked ?? 'api';

  return (
    <ToolFrame
      title={words.t('make.code.title', { name: titleOf(words, row.connection) })}
      onClose={() => work.show(undefined, row.id)}
    >
      <PartField part={part} onPart={(section) => work.show({ kind: 'sections', row, section })} />
      <DiscardQuestion work={work} of="text" />
      {part === 'common' ? (
        <CommonSpace key={row.id} name={name} />
      ) : (
        <SectionSpace key={`${row.id} ${part}`} name={name} section={part} />
      )}
    </ToolFrame>
  );
}

interface PartFieldProps {
  readonly part: CodePart;
  readonly onPart: (part: CodePart) => void;
}

function PartField({ part, onPart }: PartFieldProps) {
  const words = useWords();
  return (
    <Field>
      <Field.Label>{words.t('make.code.part')}</Field.Label>
      <Select
        isCompact
        value={part}
        onChange={({ target }) => {
          if (isPart(target.value)) onPart(target.value);
        }}
      >
        {PARTS.map((one) => (
          <option key={one} value={one}>
            {partName(words, one)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

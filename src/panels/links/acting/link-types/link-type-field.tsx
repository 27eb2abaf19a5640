import { Field, Input, Select } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { Words } from '../../../../i18n/words.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import type { KnownLinkType, LinkTypeSource } from './known-link-types.ts';
import { useKnownLinkTypes } from './use-known-link-types.ts';
import { FieldProblem } from '../../../../ui/garden/field-problem.tsx';

interface LinkTypeFieldProps {
  readonly value: string;
  readonly problem?: string | undefined;
  readonly onChange: (type: string) => void;
}

/** No link type can hold it, so that no type is mistaken for it. */
const TYPED = '*';

/** A link type: one that is known, with where it is known from, or one that is typed. */
export function LinkTypeField({ value, problem, onChange }: LinkTypeFieldProps) {
  const words = useWords();
  const { t } = words;
  const { types, hasOthers, error } = useKnownLinkTypes();
  const [isTyped, setIsTyped] = useState(false);
  const known = types.find(({ type }) => type === value);
  const shown = isTyped || (!known && value !== '');

  return (
    <>
      <Field>
        <Field.Label>{t('acts.fields.linkType')}</Field.Label>
        <Select
          isCompact
          value={shown ? TYPED : value}
          {...(problem && !shown && { validation: 'error' })}
          onChange={({ target }) => {
            setIsTyped(target.value === TYPED);
            onChange(target.value === TYPED ? '' : target.value);
          }}
        >
          {!value && !shown && <option value="">{t('acts.types.choose')}</option>}
          <Options types={types} />
          <option value={TYPED}>{t('acts.types.other')}</option>
        </Select>
        {known && !shown && <Field.Hint>{words.list(known.sources.map(nameIn(words)))}</Field.Hint>}
        {error && <Field.Hint>{t('acts.types.unread')}</Field.Hint>}
        {hasOthers && <Field.Hint>{t('acts.types.dynamic')}</Field.Hint>}
        {problem && !shown && <FieldProblem>{problem}</FieldProblem>}
      </Field>
      {shown && (
        <Field>
          <Field.Label>{t('acts.types.typed')}</Field.Label>
          <Input
            isCompact
            dir="auto"
            value={value}
            {...(problem && { validation: 'error' })}
            onChange={({ target }) => onChange(target.value)}
          />
          {problem && <FieldProblem>{problem}</FieldProblem>}
        </Field>
      )}
    </>
  );
}

/** The types under the first place that they are known from. */
function Options({ types }: { readonly types: readonly KnownLinkType[] }) {
  const words = useWords();
  const placeOf = ({ sources: [first] }: KnownLinkType) => (first ? nameIn(words)(first) : '');
  const places = [...new Set(types.map(placeOf))];
  return places.map((place) => (
    <optgroup key={place} label={place}>
      {types
        .filter((type) => placeOf(type) === place)
        .map(({ type, label }) => (
          <option key={type} value={type}>
            {label}
          </option>
        ))}
    </optgroup>
  ));
}

const nameIn =
  ({ t }: Words) =>
  (source: LinkTypeSource): string =>
    source.kind === 'bundle'
      ? t('acts.types.fromBundle', { name: source.name })
      : t(`acts.types.from.${source.kind}`);

import { Button } from './button.tsx';

interface ClearFilterProps {
  readonly label: string;
  readonly onClear: () => void;
}

/** Takes a filter away and gives the focus to its field, because the button goes with the filter. */
export function ClearFilter({ label, onClear }: ClearFilterProps) {
  return (
    <Button
      look="link"
      onClick={(event) => {
        const panel = event.currentTarget.closest('section');
        panel?.querySelector<HTMLInputElement>('input[type="search"]')?.focus();
        onClear();
      }}
    >
      {label}
    </Button>
  );
}

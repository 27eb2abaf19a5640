import { useTabs } from '@zendeskgarden/container-tabs';
import { useWords } from '../i18n/words-context.ts';
import styles from './panel-tabs.module.css';

export type PanelName = 'links' | 'explorer' | 'connections' | 'activecampaign' | 'make';

interface PanelTabsProps {
  readonly names: readonly PanelName[];
  readonly selected: PanelName;
  /** Begins the ids: `…__tab:links` and `…__panel:links` name each other. */
  readonly idPrefix: string;
  readonly onSelect: (name: PanelName) => void;
}

/** The tabs alone: what they switch stands in the shell, which is there before them. */
export function PanelTabs({ names, selected, idPrefix, onSelect }: PanelTabsProps) {
  const { t, direction } = useWords();
  const { getTabListProps, getTabProps } = useTabs<PanelName>({
    tabs: names.map((value) => ({ value })),
    selectedValue: selected,
    onSelect,
    idPrefix,
    rtl: direction === 'rtl',
  });

  return (
    <div
      {...getTabListProps<HTMLDivElement>()}
      aria-label={t('panels.label')}
      className={styles.tabs}
    >
      {names.map((name) => {
        const { 'aria-controls': panelId, ...props } = getTabProps<HTMLDivElement>({ value: name });
        return (
          <div
            key={name}
            {...props}
            // Only the chosen panel is sure to be there.
            aria-controls={name === selected ? panelId : undefined}
            className={styles.tab}
          >
            {t(`panels.${name}`)}
          </div>
        );
      })}
    </div>
  );
}

import { lazy } from 'react';
import { Later } from '../ui/later.tsx';
import { useSettings } from '../zaf/zaf-context.ts';
import styles from './shell.module.css';
import type { IntegrationChoice } from './use-integration-choice.ts';
import { useWrongIntegration } from './wrong-integration.ts';

const IntegrationPicker = lazy(() => import('../panels/integrations/integration-picker.tsx'));

/** Where the setting names no integration, or a wrong one, an admin may choose another. */
export default function IntegrationSpace({ choice }: { readonly choice: IntegrationChoice }) {
  const { integration } = useSettings();
  const wrong = useWrongIntegration();
  const { configured, chosen, choose } = choice;
  if (integration && !wrong && chosen === undefined) return null;

  return (
    <div className={styles.problems}>
      <Later>
        <IntegrationPicker {...{ configured, chosen, wrong, onChoose: choose }} />
      </Later>
    </div>
  );
}

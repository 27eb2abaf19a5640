import { useWords } from '../../../i18n/words-context.ts';
import { Quiet } from '../../../ui/notice.tsx';
import type { Settings } from '../../../zaf/settings.ts';
import { useSettings } from '../../../zaf/zaf-context.ts';
import rowStyles from '../link-row.module.css';
import { LinkTitle } from '../link-title.tsx';
import type { LinkedObject } from '../linked-object.ts';
import { toTicketLink } from '../ticket-link.ts';
import type { Mirror, MirroredLink } from './mirror-format.ts';
import styles from './mirror.module.css';

/** The links of a copy under their types, with its time. Nothing can be done with them. */
export function MirrorList({ mirror }: { readonly mirror: Mirror }) {
  const { t, time, plural } = useWords();
  const settings = useSettings();
  const { at, links, more } = mirror;

  return (
    <>
      <p className={styles.age}>{at ? t('mirror.asOf', { time: time(at) }) : t('mirror.noTime')}</p>
      {!links.length && !more && <Quiet>{t('mirror.noLinks')}</Quiet>}
      {groupsOf(links, settings).map(({ label, objects }, place) => (
        <div key={place}>
          <h3>
            <bdi>{label}</bdi>
          </h3>
          <ul role="list" aria-label={label}>
            {objects.map((object, place) => (
              <li key={place} className={rowStyles.row}>
                <MirroredRow object={object} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {more > 0 && <p className={styles.age}>{plural('mirror.more', more)}</p>}
    </>
  );
}

/** In the order of the copy, under the names that the settings give to types. */
function groupsOf(links: readonly MirroredLink[], settings: Settings) {
  const types = [...new Set(links.map(({ type }) => type))];
  return types.map((type) => ({
    label: settings.linkTypes.find((one) => one.type === type)?.label ?? type,
    objects: links
      .filter((link) => link.type === type)
      .map((link) => toTicketLink(asLink(link), 'left', settings).object),
  }));
}

/** As ZIS would give it if it kept nothing else. */
function asLink({ type, name, title, url, status }: MirroredLink) {
  const nobody = { name: '', metadata: {}, name_attrs: {} };
  return {
    ...{ id: '', link_type: type, created_at: '', updated_at: '' },
    left_object: nobody,
    right_object: { name, metadata: { title, url, status }, name_attrs: {} },
  };
}

function MirroredRow({ object }: { readonly object: LinkedObject }) {
  const { t } = useWords();
  const { title, address, mark, system, systemId, key, status, tone } = object;

  return (
    <>
      <p className={rowStyles.title}>
        <span className={rowStyles.mark} data-system={systemId} aria-hidden="true">
          {mark}
        </span>
        <LinkTitle title={title || t('links.unnamed')} address={address} />
      </p>
      <p className={rowStyles.facts}>
        {system && <span>{system}</span>}
        {key !== title && <bdi>{key}</bdi>}
        {status && <bdi className={`${rowStyles.status} ${rowStyles[tone] ?? ''}`}>{status}</bdi>}
      </p>
    </>
  );
}

import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { OauthClient } from '../../../../api/zis-connections/schemas.ts';
import { useWords } from '../../../../i18n/words-context.ts';
import { WorkForm } from '../../../../ui/garden/work-form.tsx';
import { focusIfLost } from '../../../../ui/use-focus.ts';
import { scopesProblemOf } from '../rules/field-problems.ts';
import { BUILT_IN } from './client-field.tsx';
import { FlowProgress } from './flow-progress.tsx';
import { underWay } from './flow-state.ts';
import styles from './oauth.module.css';
import { SignInFields } from './sign-in-fields.tsx';
import type { SignIn } from './sign-in.ts';
import { useFlowToTheEnd } from './use-flow-to-the-end.ts';

interface OauthFormProps {
  readonly title: string;
  readonly submit: string;
  readonly clients: readonly OauthClient[];
  /** What it begins with. */
  readonly first: SignIn;
  /** Why the connection cannot have its name. */
  readonly nameProblem: (name: string) => string | undefined;
  /** Said when the connection is there. */
  readonly done: (name: string) => string;
  /** Gets the focus when it is done. */
  readonly focusAfter: string;
  readonly onCancel: () => void;
  /** What stands above the fields; the name is asked for where it gives a field for it. */
  readonly children: (form: FormPart) => ReactNode;
}

interface FormPart {
  readonly signIn: SignIn;
  readonly nameProblem: string | undefined;
  readonly onName: (name: string) => void;
}

/** Makes or renews a connection by signing in at the service. */
export function OauthForm(props: OauthFormProps) {
  const { title, submit, clients, first, nameProblem, done, focusAfter, onCancel, children } =
    props;
  const words = useWords();
  const { t } = words;
  const [signIn, setSignIn] = useState(first);
  const [isTried, setIsTried] = useState(false);
  const { state, begun, begin, stop, lookAgain } = useFlowToTheEnd({ done, focusAfter });
  const client = clients.find(({ uuid }) => uuid === signIn.client);
  const isMachine = client?.grant_type === 'client_credentials';
  // A client may be gone since it was chosen.
  const isChosen = client !== undefined || signIn.client === BUILT_IN;
  const problems = {
    // A name that a sign-in from here has brought into the list is still this form's own.
    name: begun?.name === signIn.name ? undefined : nameProblem(signIn.name),
    client: isChosen ? undefined : t('connections.work.invalid.noClient'),
    scopes: scopesProblemOf(words, signIn.scopes),
  };

  function submitted() {
    setIsTried(true);
    if (Object.values(problems).some(Boolean)) return;
    const { name, subdomain, scopes, allowOffline } = signIn;
    begin(
      { name, subdomain, scopes: scopes.trim() },
      {
        client: client ? { oauth_client_uuid: client.uuid } : { oauth_client_name: BUILT_IN },
        ...{ isMachine, allowOffline },
      },
    );
  }
  const change = (part: Partial<SignIn>) => setSignIn({ ...signIn, ...part });
  const isNameWrong = isTried || signIn.name.length > 2;

  return (
    <WorkForm
      {...{ title, submit, onCancel }}
      sending={underWay(state) && ''}
      problem={undefined}
      onSubmit={submitted}
    >
      <FirstField>
        {children({
          signIn,
          nameProblem: isNameWrong ? problems.name : undefined,
          onName: (name) => change({ name }),
        })}
        <SignInFields
          {...{ signIn, clients, isMachine }}
          problems={{ ...problems, client: isTried ? problems.client : undefined }}
          onChange={change}
        />
      </FirstField>
      <FlowProgress {...{ state, name: begun?.name ?? '' }} onStop={stop} onLookAgain={lookAgain} />
    </WorkForm>
  );
}

/** The form takes the place of what waited for the clients, and the focus that stood there. */
function FirstField({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => focusIfLost(place.current?.querySelector<HTMLElement>('select, input')), []);
  return (
    <div ref={place} className={styles.fields}>
      {children}
    </div>
  );
}

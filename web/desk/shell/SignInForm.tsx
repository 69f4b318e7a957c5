import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState, type SubmitEvent } from 'react';
import { SessionView, type SignInRequest } from '#registry/contract.ts';
import { ask } from '#web/kit/api.ts';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';
import { agenciesQuery } from '../queries.ts';
import { DemonstrationHint } from './DemonstrationHint.tsx';

const signIn = (body: SignInRequest) => ask('/api/session', { method: 'POST', body, answer: SessionView });

interface SignInFormProps {
  readonly onSignedIn: (session: SessionView) => void;
  /** Whether to show whom one can be in a demonstration. */
  readonly hint?: boolean;
}

function AgencyField({ id, value, onChange }: { readonly id: string; readonly value: string; readonly onChange: (code: string) => void }) {
  const agencies = useQuery(agenciesQuery).data?.agencies ?? [];
  if (agencies.length < 2) return null;
  return (
    <div className="field">
      <label htmlFor={id}>机关</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">按用户名识别</option>
        {agencies.map(({ code, name }) => <option key={code} value={code}>{name}</option>)}
      </select>
    </div>
  );
}

/** User name and password; the agency only where several are on the platform. */
export function SignInForm({ onSignedIn, hint = false }: SignInFormProps) {
  const id = useId();
  const [agency, setAgency] = useState('');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const attempt = useMutation({ mutationFn: signIn, onSuccess: onSignedIn, onError: () => setPassword('') });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // React carries the event up to the form over which the dialog stands, and would send that one as well.
    event.stopPropagation();
    if (!attempt.isPending) attempt.mutate({ login, password, ...(agency === '' ? {} : { agency }) });
  };
  const pick = (name: string, secret: string) => {
    setLogin(name);
    setPassword(secret);
  };
  return (
    <>
      <form className="sign-in" onSubmit={submit}>
        <AgencyField id={`${id}-agency`} value={agency} onChange={setAgency} />
        <div className="field">
          <label htmlFor={`${id}-login`}>用户名</label>
          <Input id={`${id}-login`} name="username" autoComplete="username" required value={login} onChange={({ target }) => setLogin(target.value)} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-password`}>密码</label>
          <Input
            id={`${id}-password`} type="password" name="password" autoComplete="current-password" required value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        </div>
        {attempt.isError ? <ProblemPanel error={attempt.error} /> : null}
        <Button type="primary" htmlType="submit" block loading={attempt.isPending}>登录</Button>
      </form>
      {hint ? <DemonstrationHint onPick={pick} /> : null}
    </>
  );
}

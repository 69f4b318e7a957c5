import { useQuery } from '@tanstack/react-query';
import { ROLES } from '#law/engine/people.ts';
import type { DemonstrationAccounts } from '#registry/contract.ts';
import { demonstrationQuery } from '../queries.ts';

type Account = DemonstrationAccounts['accounts'][number];

interface HintProps {
  readonly onPick: (login: string, password: string) => void;
}

const byAgency = (accounts: readonly Account[]): readonly (readonly [string, readonly Account[]])[] =>
  [...new Set(accounts.map(({ agency }) => agency))].map((agency) => [agency, accounts.filter((one) => one.agency === agency)]);

/** Whom one can be in the demonstration. Nothing is shown where none is loaded. */
export function DemonstrationHint({ onPick }: HintProps) {
  const { data } = useQuery(demonstrationQuery);
  if (data === undefined || data === null) return null;
  const { accounts, password } = data;
  return (
    <section className="demonstration" aria-labelledby="demonstration">
      <h2 id="demonstration">演示账号</h2>
      <p className="muted">机关、人员和案件均为虚构。点选一人填入用户名和密码（密码均为 <code>{password}</code>）。</p>
      {byAgency(accounts).map(([agency, people], index) => (
        <details key={agency} open={index === 0}>
          <summary>{agency}</summary>
          <ul>
            {people.map(({ login, name, roles }) => (
              <li key={login}>
                <button type="button" className="pick" onClick={() => onPick(login, password)}>{name}<span className="muted">　{roles.map((role) => ROLES[role]).join('、')}</span></button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}

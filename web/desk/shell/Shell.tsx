import { Link, Outlet, useRouter } from '@tanstack/react-router';
import { Button } from 'antd';
import { z } from 'zod';
import { ROLES } from '#law/engine/people.ts';
import { CERTIFICATE_STATES, type SessionView } from '#registry/contract.ts';
import { ask } from '#web/kit/api.ts';
import { queryClient } from '../query-client.ts';
import { handlesCases, managesPlatform, overseesVolumes, supervisesReading } from './roles.ts';
import { useSession } from './use-session.ts';
import { usePrintedWhole } from './use-printed-whole.ts';

function Navigation({ roles }: { readonly roles: SessionView['officer']['roles'] }) {
  const active = { 'aria-current': 'page' } as const;
  return (
    <nav aria-label="主要栏目" className="navigation">
      {handlesCases(roles) ? (
        <>
          <Link to="/" activeOptions={{ exact: true, includeSearch: false }} activeProps={active}>待办</Link>
          <Link to="/cases" activeOptions={{ includeSearch: false }} activeProps={active}>案件</Link>
          <Link to="/reviews" activeProps={active}>审核</Link>
          <Link to="/numbers" activeOptions={{ includeSearch: false }} activeProps={active}>文书登记簿</Link>
        </>
      ) : null}
      {overseesVolumes(roles) ? <Link to="/volumes" activeOptions={{ includeSearch: false }} activeProps={active}>案卷</Link> : null}
      {supervisesReading(roles) ? <Link to="/retrievals" activeProps={active}>调阅记录</Link> : null}
      <Link to="/officers" activeOptions={{ includeSearch: false }} activeProps={active}>执法人员</Link>
      <Link to="/matters" activeProps={active}>事项</Link>
      {handlesCases(roles) ? <Link to="/lists" activeProps={active}>清单</Link> : null}
      <Link to="/procedures" activeProps={active}>流程图</Link>
      <Link to="/ledger" activeProps={active}>存证</Link>
      <Link to="/signing" activeProps={active}>电子签名</Link>
      <Link to="/clauses" activeOptions={{ includeSearch: false }} activeProps={active}>制度对照</Link>
      {handlesCases(roles) ? <Link to="/profile" activeProps={active}>机关方案</Link> : null}
      {handlesCases(roles) ? <Link to="/styles" activeProps={active}>文书样式</Link> : null}
      {managesPlatform(roles) ? <Link to="/calendar" activeProps={active}>节假日</Link> : null}
    </nav>
  );
}

function Certificate({ certificate: { state, number, validTo } }: { readonly certificate: SessionView['certificate'] }) {
  if (state === 'none') return <p>{CERTIFICATE_STATES.none}</p>;
  return (
    <p>
      执法证{number === null ? '' : ` ${number}`}：<span className={state === 'valid' ? undefined : 'refused'}>{CERTIFICATE_STATES[state]}</span>
      {validTo === null ? null : <>，有效期至<time dateTime={validTo}>{validTo}</time></>}
    </p>
  );
}

function Person({ session: { officer, certificate } }: { readonly session: SessionView }) {
  const router = useRouter();
  const leave = async () => {
    await ask('/api/session', { method: 'DELETE', answer: z.undefined() });
    queryClient.clear();
    await router.navigate({ to: '/sign-in' });
  };
  return (
    <details className="person">
      <summary>{officer.name}</summary>
      <div className="person-card">
        <p>{officer.unit}　{officer.post}</p>
        <p>{officer.roles.map((role) => ROLES[role]).join('、')}</p>
        <Certificate certificate={certificate} />
        <Button size="small" onClick={() => void leave()}>退出登录</Button>
      </div>
    </details>
  );
}

/** What stands around every page behind sign-in. */
export function Shell() {
  const session = useSession();
  usePrintedWhole();
  return (
    <>
      <a className="skip" href="#content">跳到正文</a>
      <header className="top">
        <p className="brand">明鉴</p>
        <p className="agency">{session.agency.name}{session.agency.demonstration ? <span className="mark mark-demo">演示</span> : null}</p>
        <Navigation roles={session.officer.roles} />
        <Person session={session} />
      </header>
      <main id="content" tabIndex={-1} className="content">
        <Outlet />
      </main>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { RECORDING_KINDS } from '#law/forms/recording.ts';
import type { PartyRecords } from '#record/recording-contract.ts';
import { chinaTime } from '#kernel/dates.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { partyRecordsQuery } from './queries.ts';
import { sizeText } from './size-text.ts';

const route = getRouteApi('/desk/cases/$caseId/party');

function Case({ one }: { readonly one: PartyRecords['cases'][number] }) {
  return (
    <section className="panel" aria-label={one.title}>
      <h2><Link to="/cases/$caseId" params={{ caseId: one.id }} search={{}}>{one.title}</Link></h2>
      <p className="muted">{one.actionKind}，{one.registeredOn}登记，{one.phase}</p>
      <h3>文书（{one.documents.length}）</h3>
      <ul className="plain-list">{one.documents.map(({ title, number, issuedOn }) => <li key={`${title} ${number} ${issuedOn}`}>《{title}》{number} <span className="muted">{issuedOn}</span></li>)}</ul>
      <h3>音像（{one.recordings.length}）</h3>
      <ul className="plain-list">
        {one.recordings.map(({ id, link, kind, startedAt, size, sha256 }) => <li key={id}>{link}　{RECORDING_KINDS[kind]} <span className="muted">{chinaTime(startedAt)}，{sizeText(size)}，SHA-256 {sha256.slice(0, 16)}…</span></li>)}
      </ul>
    </section>
  );
}

/** 对同一执法对象的记录: the papers and recordings of one party, case by case. */
export function PartyPage() {
  const { caseId } = route.useParams();
  return (
    <Loaded query={useQuery(partyRecordsQuery(caseId))}>
      {({ party, identity, cases }) => (
        <>
          <title>{`${party}的记录 · 明鉴`}</title>
          <h1>{party}{identity === null ? null : <span className="muted">　{identity}</span>}</h1>
          {identity === null ? <p className="notice">没有登记代码或者证件号码，只能按名称归集，请注意同名的不同主体。</p> : null}
          {cases.map((one) => <Case key={one.id} one={one} />)}
        </>
      )}
    </Loaded>
  );
}

import type { CaseId } from '#kernel/ids.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { Standing } from '#law/engine/systems.ts';
import type { Actor } from '#registry/model.ts';

/** Reads a case of the actor's own agency with today's facts, and records that it was read (调阅); null where there is none. */
export type ReadStanding<Tx> = (tx: Tx, actor: Actor, caseId: CaseId) => Promise<{ readonly standing: Standing; readonly facts: Facts } | null>;

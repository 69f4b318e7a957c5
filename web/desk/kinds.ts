import { useQuery } from '@tanstack/react-query';
import { ACTIONS } from '#law/actions/index.ts';
import { planQuery } from './queries.ts';

/** The action kinds that the agency's plan has in force today: those that menus offer. All of them while nothing says otherwise. */
export function useKinds() {
  const plan = useQuery(planQuery).data ?? null;
  return { plan, kinds: plan === null ? ACTIONS : ACTIONS.filter(({ code }) => plan.kinds.includes(code)) };
}

import { useQuery } from '@tanstack/react-query';
import { CERTIFICATE_STATES } from '#registry/contract.ts';
import type { OfficerOption } from '#web/kit/forms/context.ts';
import { officersQuery } from '../queries.ts';

const NOBODY: readonly OfficerOption[] = [];

/** Whom a form can name. Nobody is left out for a certificate: the law judges by the day of the act, and says why. */
export function useOfficerOptions(): readonly OfficerOption[] {
  const { data } = useQuery({
    ...officersQuery(),
    select: ({ officers }) => officers.map(({ id, name, unit, standing, roles }) => ({
      id, name, unit, warning: standing === 'valid' || !roles.includes('officer') ? null : `执法证${CERTIFICATE_STATES[standing]}`,
    })),
  });
  return data ?? NOBODY;
}

import { getRouteApi } from '@tanstack/react-router';
import type { SessionView } from '#registry/contract.ts';

const route = getRouteApi('/desk');

/** Who is signed in; for pages behind sign-in only. */
export const useSession = (): SessionView => route.useRouteContext({ select: ({ session }) => session });

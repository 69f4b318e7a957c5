import { createRootRoute, createRoute, createRouter, Outlet, redirect } from '@tanstack/react-router';
import { z } from 'zod';
import { CaseId, MatterId } from '#kernel/ids.ts';
import { NumberQuery } from '#record/number-contract.ts';
import { VolumeQuery } from '#record/volume-contract.ts';
import { isSignedOut } from '#web/kit/problem.ts';
import { CalendarPage } from './calendar/CalendarPage.tsx';
import { CaseListPage } from './cases/CaseListPage.tsx';
import { CasePage } from './cases/CasePage.tsx';
import { NewCasePage } from './cases/NewCasePage.tsx';
import { ClausesPage } from './clauses/ClausesPage.tsx';
import { LayoutPage } from './document-styles/LayoutPage.tsx';
import { StylesPage } from './document-styles/StylesPage.tsx';
import { WordingPage } from './document-styles/WordingPage.tsx';
import { ListPage } from './lists/ListPage.tsx';
import { ListsPage } from './lists/ListsPage.tsx';
import { MatterPage } from './matters/MatterPage.tsx';
import { MattersPage } from './matters/MattersPage.tsx';
import { NewMatterPage } from './matters/NewMatterPage.tsx';
import { NumbersPage } from './numbers/NumbersPage.tsx';
import { ProfilePage } from './profile/ProfilePage.tsx';
import { sessionQuery } from './queries.ts';
import { onSessionEnd, queryClient } from './query-client.ts';
import { ProceduresPage } from './procedures/ProceduresPage.tsx';
import { LedgerPage } from './ledger/LedgerPage.tsx';
import { PartyPage } from './recordings/PartyPage.tsx';
import { RetrievalsPage } from './recordings/RetrievalsPage.tsx';
import { OfficersPage } from './registry/OfficersPage.tsx';
import { ReviewPage } from './reviews/ReviewPage.tsx';
import { ReviewQueuePage } from './reviews/ReviewQueuePage.tsx';
import { ScanPage } from './scans/ScanPage.tsx';
import { FailedPage, NoSuchPage } from './shell/FailedPage.tsx';
import { Shell } from './shell/Shell.tsx';
import { SignInPage } from './shell/SignInPage.tsx';
import { SignPage } from './signing/SignPage.tsx';
import { SigningPage } from './signing/SigningPage.tsx';
import { TodoPage } from './todo/TodoPage.tsx';
import { VolumesPage } from './volumes/VolumesPage.tsx';

const rootRoute = createRootRoute({ component: Outlet, notFoundComponent: NoSuchPage });

/** An address of the desk itself: what a sign-in may return to. */
const OwnAddress = z.string().regex(/^\/(?![/\\])/);

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: z.object({ next: OwnAddress.optional().catch(undefined) }),
  component: SignInPage,
});

/** Everything behind sign-in. */
const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'desk',
  component: Shell,
  beforeLoad: async ({ location }) => {
    try {
      return { session: await queryClient.ensureQueryData(sessionQuery) };
    } catch (error) {
      if (!isSignedOut(error)) throw error;
      throw redirect({ to: '/sign-in', search: { next: location.href } });
    }
  },
});

const getParentRoute = () => deskRoute;

const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined);
const flag = z.literal(true).optional().catch(undefined);

const CaseSearch = z.object({
  search: text, phase: text, stage: text, mine: flag, overdue: flag, page: z.int().min(1).optional().catch(undefined),
});

const VolumeSearch = z.object({ standing: VolumeQuery.shape.standing.catch(undefined), search: text, page: z.int().min(1).optional().catch(undefined) });

const NumberSearch = z.object({ year: NumberQuery.shape.year.catch(undefined), form: text, state: NumberQuery.shape.state.catch(undefined), page: z.int().min(1).optional().catch(undefined) });

const ClauseSearch = z.object({ plan: text, status: text, part: text });

const caseParams = { parse: ({ caseId }: { readonly caseId: string }) => ({ caseId: CaseId.parse(caseId) }) };

const matterParams = { parse: ({ matterId }: { readonly matterId: string }) => ({ matterId: MatterId.parse(matterId) }) };

const routeTree = rootRoute.addChildren([
  signInRoute,
  deskRoute.addChildren([
    createRoute({ getParentRoute, path: '/', component: TodoPage }),
    createRoute({ getParentRoute, path: '/cases', validateSearch: CaseSearch, component: CaseListPage }),
    createRoute({ getParentRoute, path: '/cases/new', validateSearch: z.object({ kind: text, from: CaseId.optional().catch(undefined) }), component: NewCasePage }),
    createRoute({ getParentRoute, path: '/cases/$caseId', params: caseParams, validateSearch: z.object({ step: text }), component: CasePage }),
    createRoute({ getParentRoute, path: '/cases/$caseId/party', params: caseParams, component: PartyPage }),
    createRoute({ getParentRoute, path: '/cases/$caseId/sign', params: caseParams, validateSearch: z.object({ seq: z.int().min(1), form: z.string() }), component: SignPage }),
    createRoute({ getParentRoute, path: '/cases/$caseId/scan', params: caseParams, validateSearch: z.object({ seq: z.int().min(1), form: z.string() }), component: ScanPage }),
    createRoute({ getParentRoute, path: '/retrievals', component: RetrievalsPage }),
    createRoute({ getParentRoute, path: '/volumes', validateSearch: VolumeSearch, component: VolumesPage }),
    createRoute({ getParentRoute, path: '/numbers', validateSearch: NumberSearch, component: NumbersPage }),
    createRoute({ getParentRoute, path: '/reviews', component: ReviewQueuePage }),
    createRoute({ getParentRoute, path: '/reviews/$caseId', params: caseParams, validateSearch: z.object({ step: text }), component: ReviewPage }),
    createRoute({ getParentRoute, path: '/officers', validateSearch: z.object({ search: text }), component: OfficersPage }),
    createRoute({ getParentRoute, path: '/matters', validateSearch: z.object({ search: text, kind: text }), component: MattersPage }),
    createRoute({ getParentRoute, path: '/matters/new', component: NewMatterPage }),
    createRoute({ getParentRoute, path: '/matters/$matterId', params: matterParams, component: MatterPage }),
    createRoute({ getParentRoute, path: '/lists', component: ListsPage }),
    createRoute({ getParentRoute, path: '/lists/$kind', component: ListPage }),
    createRoute({ getParentRoute, path: '/procedures', component: ProceduresPage }),
    createRoute({ getParentRoute, path: '/clauses', validateSearch: ClauseSearch, component: ClausesPage }),
    createRoute({ getParentRoute, path: '/profile', component: ProfilePage }),
    createRoute({ getParentRoute, path: '/styles', component: StylesPage }),
    createRoute({ getParentRoute, path: '/styles/wording/$form', component: WordingPage }),
    createRoute({ getParentRoute, path: '/styles/layout/$layout', component: LayoutPage }),
    createRoute({ getParentRoute, path: '/calendar', component: CalendarPage }),
    createRoute({ getParentRoute, path: '/signing', component: SigningPage }),
    createRoute({ getParentRoute, path: '/ledger', component: LedgerPage }),
  ]),
]);

export const router = createRouter({
  routeTree,
  basepath: '/desk',
  defaultErrorComponent: FailedPage,
  defaultNotFoundComponent: NoSuchPage,
  scrollRestoration: true,
});

onSessionEnd(() => {
  queryClient.removeQueries({ queryKey: sessionQuery.queryKey });
  const { pathname, href } = router.state.location;
  if (pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { next: href } });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

import { withoutGateway } from '#platform/testing/object-gateway.ts';
import { installPackages } from './packages.ts';

/** Asks for the installation of Ceph's gateway where there is none; the project's own CI sets it. */
const INSTALL_VARIABLE = 'MINGJIAN_TEST_REAL_S3';

/** The programs for the tests on a real S3 server. Says whether they are there. */
export const findGateway = (say: (line: string) => void): boolean =>
  withoutGateway() === false || (process.env[INSTALL_VARIABLE] === '1' && installPackages(['radosgw', 'ceph-mon', 'ceph-osd'], say) && withoutGateway() === false);

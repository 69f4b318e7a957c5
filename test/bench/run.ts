import { benchDates } from './dates.ts';
import { benchDocuments } from './documents.ts';
import { benchLedger } from './ledger.ts';
import { benchObligations } from './obligations.ts';
import { benchSteps } from './steps.ts';
import { benchUploads } from './uploads.ts';
import { benchVolumes } from './volumes.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

print('Ratios to a control in the same run; absolute rates say what else the machine was doing.');
benchDates(print);
await benchDocuments(print);
await benchVolumes(print);
await benchSteps(print);
await benchObligations(print);
await benchLedger(print);
await benchUploads(print);
process.exit();

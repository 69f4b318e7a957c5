import { BENCHMARK_LIST } from './benchmarks.ts';
import { CATALOGUE_TABLE } from './catalogue.ts';
import { RANDOM_INSPECTION_LIST } from './random-inspection.ts';
import { RECORDING_LIST } from './recording.ts';

/** The lists that pages, paste and export know how to show: one description each. */
export const DESCRIBED_LISTS = [RANDOM_INSPECTION_LIST, BENCHMARK_LIST, RECORDING_LIST, CATALOGUE_TABLE] as const;

import { spawnSync } from 'node:child_process';
import { installPackages } from './packages.ts';

const there = (): boolean => ['ffprobe', 'ffmpeg'].every((program) => spawnSync(program, ['-version'], { stdio: 'ignore' }).status === 0);

/** ffprobe and ffmpeg for the tests of recordings: of the machine, or of the distribution's packages. Says whether they are there. */
export const findMediaTools = (say: (line: string) => void): boolean => there() || (installPackages(['ffmpeg'], say) && there());
